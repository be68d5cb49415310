import { isOfKind } from '../../domain/attention/attention-line.ts';
import { myDaySchedule } from '../../domain/attention/my-day.ts';
import { latestOccurrence } from '../../domain/calendar/schedules.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import type { Member } from '../people/member.ts';
import { timeZoneOf } from '../people/viewer.ts';
import type { World } from '../world.ts';
import { dayOf } from './day-of.ts';

/** Whether the person dealt with another engagement since. */
function isElsewhere({ current }: Member, engagement: EngagementId, since: string): boolean {
  if (!current || current.at <= since) return false;
  return current.engagement !== engagement || current.touched !== engagement;
}

/**
 * The engagement that a figure alone is meant for (docs/rules.md §4): My day asked for a reading of it, of no
 * other, and the person dealt with no other since; `null` where that is not so.
 */
export function promptedFor(
  member: Member,
  mine: readonly EngagementLine[],
  { now, defaultTimeZone }: Pick<World, 'now' | 'defaultTimeZone'>,
): EngagementId | null {
  const at = now();
  const zone = timeZoneOf(member, defaultTimeZone);
  const asked = latestOccurrence(myDaySchedule(member.wishes, zone), at);
  const { lines } = dayOf(member, mine, { now: at, defaultTimeZone, isAsked: false });
  const overdue = lines.filter(({ attention }) => isOfKind(attention, 'reading-overdue'));
  const [only, ...others] = overdue;
  if (asked === null || !only || others.length > 0) return null;
  const { engagement } = only.of;
  return isElsewhere(member, engagement, asked) ? null : engagement;
}
