import type { Member } from '../../application/people/member.ts';
import { timeZoneOf } from '../../application/people/viewer.ts';
import { isQuiet, quietUntil, type QuietHours } from '../../domain/calendar/quiet-hours.ts';
import type { QuietUntil } from '../delivery-world.ts';
import { after } from '../schedule/moments.ts';

/** Whose quiet hours never end is asked again after so long. */
const foreverMs = 7 * 24 * 60 * 60 * 1_000;

/** A person's quiet hours, in the zone they live by (docs/rules.md §8). */
function quietHoursOf(member: Member, defaultTimeZone: string): QuietHours {
  const { quietHours, workingDays } = member.wishes;
  const zone = timeZoneOf(member, defaultTimeZone);
  return { ...quietHours, days: workingDays, holidays: [], zone };
}

/** Quiet hours as each person wishes; switched off, everything comes at once. */
export function quietByWish(isOn: boolean, defaultTimeZone: string): QuietUntil {
  return (member, now) => {
    const quiet = quietHoursOf(member, defaultTimeZone);
    if (!isOn || !isQuiet(now, quiet)) return null;
    return quietUntil(now, quiet) ?? after(now, foreverMs);
  };
}
