import type { Instant, LocalDate } from '../time.ts';
import { addDays } from './days.ts';
import { instantOf, localDateOf, millisAt, millisOf } from './time-zones.ts';
import type { LocalTime } from './time-zones.ts';
import { isWorkingDay, nextWorkingDay, requireWork } from './working-days.ts';
import type { WorkingDays } from './working-days.ts';

/**
 * The hours in which the clocks of a request run (docs/rules.md §7).
 *
 * When `to` is not after `from`, the hours of a working day end on the day after it; equal means round the clock.
 */
export interface BusinessHours extends WorkingDays {
  readonly zone: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

interface Opening {
  readonly opens: number;
  readonly closes: number;
}

const hourMillis = 3_600_000;

/**
 * The instant at which so many business hours have passed since an instant.
 *
 * Outside business hours the clock waits for the next opening; hours that end with the day end
 * then, not at the next opening. Hours may be fractions and are exact to the millisecond.
 * Throws a RangeError for negative hours and when no day of the week is worked.
 */
export function addBusinessHours(since: Instant, hours: number, calendar: BusinessHours): Instant {
  if (!Number.isFinite(hours) || hours < 0) throw new RangeError(`Not a number of hours: ${hours}`);
  requireWork(calendar);
  const start = millisOf(since);
  let left = Math.round(hours * hourMillis);
  let reached = start;
  for (let date = dayBefore(since, calendar); left > 0; date = nextWorkingDay(date, calendar)) {
    const { opens, closes } = openingOn(date, calendar);
    const used = Math.min(left, overlap({ opens, closes }, start, Infinity));
    if (used > 0) reached = Math.max(opens, start) + used;
    left -= used;
  }
  return instantOf(reached);
}

/** The business hours from one instant to another, as a number with fractions; negative when the second is earlier. */
export function businessHoursBetween(from: Instant, to: Instant, calendar: BusinessHours): number {
  const start = millisOf(from);
  const end = millisOf(to);
  if (end < start) return -businessHoursBetween(to, from, calendar);
  const last = addDays(localDateOf(to, calendar.zone), 1);
  let passed = 0;
  for (let date = dayBefore(from, calendar); date <= last; date = addDays(date, 1)) {
    passed += overlap(openingOn(date, calendar), start, end);
  }
  return passed / hourMillis;
}

// The opening of the day before may reach past midnight.
function dayBefore(instant: Instant, calendar: BusinessHours): LocalDate {
  return addDays(localDateOf(instant, calendar.zone), -1);
}

function openingOn(date: LocalDate, calendar: BusinessHours): Opening {
  if (!isWorkingDay(date, calendar)) return { opens: 0, closes: 0 };
  const lastDay = calendar.to > calendar.from ? date : addDays(date, 1);
  return {
    opens: millisAt(date, calendar.from, calendar.zone),
    closes: millisAt(lastDay, calendar.to, calendar.zone),
  };
}

function overlap(opening: Opening, start: number, end: number): number {
  return Math.max(0, Math.min(opening.closes, end) - Math.max(opening.opens, start));
}
