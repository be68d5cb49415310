import { attentionLines } from '../../domain/attention/attention-lines.ts';
import { byUrgency, type AttentionLine } from '../../domain/attention/attention-line.ts';
import { isResting } from '../../domain/attention/my-day.ts';
import type { Instant } from '../../domain/time.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import type { Member } from '../people/member.ts';
import { timeZoneOf } from '../people/viewer.ts';

/** One line of somebody's day: of which engagement, and what it says. */
export interface DayLine {
  readonly of: Pick<EngagementLine, 'engagement' | 'customer' | 'revision'>;
  readonly attention: AttentionLine;
}

/** What wants a person's attention over all their engagements, the most urgent first. */
export interface Day {
  readonly lines: readonly DayLine[];
  /** Lines left out because the person lets them rest. */
  readonly resting: number;
}

/** In what a day is looked at. */
export interface DayContext {
  readonly now: Instant;
  readonly defaultTimeZone: string;
  /** Asked for by the person: muted engagements are shown then (docs/rules.md §8). */
  readonly isAsked: boolean;
}

/** Of equally urgent lines in the order of the customers. */
const inOrder = (left: DayLine, right: DayLine): number =>
  byUrgency(left.attention, right.attention) || left.of.customer.localeCompare(right.of.customer);

function linesOf(
  { id, wishes }: Member,
  line: EngagementLine,
  zone: string,
  now: Instant,
): readonly DayLine[] {
  const reader = { person: id, zone, workingDays: wishes.workingDays };
  const { engagement, customer, revision } = line;
  const of = { engagement, customer, revision };
  return attentionLines(line, reader, now).map((attention) => ({ of, attention }));
}

/** A person's day, computed from their list as it is read. */
export function dayOf(
  member: Member,
  mine: readonly EngagementLine[],
  { now, defaultTimeZone, isAsked }: DayContext,
): Day {
  const { wishes } = member;
  const zone = timeZoneOf(member, defaultTimeZone);
  const heard = mine.filter(({ engagement }) => isAsked || !wishes.muted.includes(engagement));
  const all = heard.flatMap((line) => linesOf(member, line, zone, now));
  const lines = all.filter(
    ({ of, attention }) => !isResting(wishes, of.engagement, attention.kind, now),
  );
  return { lines: lines.toSorted(inOrder), resting: all.length - lines.length };
}
