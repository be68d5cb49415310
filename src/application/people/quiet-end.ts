import { isQuiet, quietUntil, type QuietHours } from '../../domain/calendar/quiet-hours.ts';
import { instantOf, millisOf } from '../../domain/calendar/time-zones.ts';
import type { Instant } from '../../domain/time.ts';
import type { Member } from './member.ts';
import { timeZoneOf } from './viewer.ts';

/** Whose quiet hours never end is asked again after so long. */
const foreverMs = 7 * 24 * 60 * 60 * 1_000;

/** A person's quiet hours, in the zone they live by (docs/rules.md §8). */
function quietHoursOf(member: Member, defaultTimeZone: string): QuietHours {
  const { quietHours, workingDays } = member.wishes;
  const zone = timeZoneOf(member, defaultTimeZone);
  return { ...quietHours, days: workingDays, holidays: [], zone };
}

/** When the quiet hours end in which this moment lies for a person; `null` when it lies in none. */
export function quietEndOf(member: Member, defaultTimeZone: string, at: Instant): Instant | null {
  const quiet = quietHoursOf(member, defaultTimeZone);
  if (!isQuiet(at, quiet)) return null;
  return quietUntil(at, quiet) ?? instantOf(millisOf(at) + foreverMs);
}
