import { isOfKind } from '../../domain/attention/attention-line.ts';
import { myDaySchedule } from '../../domain/attention/my-day.ts';
import { latestOccurrence } from '../../domain/calendar/schedules.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Instant } from '../../domain/time.ts';
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

/** When the day was last in front of the person, and whether they asked for it; `null` for never. */
function lastDay(
  { wishes, dayShownAt }: Member,
  zone: string,
  now: Instant,
): { readonly at: Instant; readonly isAsked: boolean } | null {
  const brought = latestOccurrence(myDaySchedule(wishes, zone), now);
  if (dayShownAt !== null && (brought === null || brought < dayShownAt)) {
    return { at: dayShownAt, isAsked: true };
  }
  return brought === null ? null : { at: brought, isAsked: false };
}

/**
 * The engagement that a figure alone is meant for (docs/rules.md §4): My day, brought or asked for, wants a
 * reading of it, of no other, and the person dealt with no other since; `null` where that is not so.
 */
export function promptedFor(
  member: Member,
  mine: readonly EngagementLine[],
  { now, defaultTimeZone }: Pick<World, 'now' | 'defaultTimeZone'>,
): EngagementId | null {
  const at = now();
  const zone = timeZoneOf(member, defaultTimeZone);
  const day = lastDay(member, zone, at);
  if (day === null) return null;
  const { lines } = dayOf(member, mine, { now: at, defaultTimeZone, isAsked: day.isAsked });
  const overdue = lines.filter(({ attention }) => isOfKind(attention, 'reading-overdue'));
  const [only, ...others] = overdue;
  if (!only || others.length > 0) return null;
  const { engagement } = only.of;
  return isElsewhere(member, engagement, day.at) ? null : engagement;
}
