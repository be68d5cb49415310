import type { LocalDate } from '../time.ts';
import { addDays, daysBetween, weekdayOf } from './days.ts';
import type { Weekday } from './days.ts';

/** The days on which a person or an SME list works; a person's own holidays are usually none. */
export interface WorkingDays {
  readonly days: readonly Weekday[];
  readonly holidays: readonly LocalDate[];
}

/** The working days of who has set nothing else (docs/rules.md §8). */
export const mondayToFriday: WorkingDays = { days: [1, 2, 3, 4, 5], holidays: [] };

/** Tells whether a calendar day is one on which work is done. */
export function isWorkingDay(date: LocalDate, working: WorkingDays): boolean {
  return isAmong(weekdayOf(date), working.days) && !working.holidays.includes(date);
}

/**
 * The business day so many business days after a day, or before it when the number is negative.
 *
 * The day itself never counts, whether work is done on it or not; zero gives it back.
 * Throws a RangeError when the number is not whole or no day of the week is worked.
 */
export function addBusinessDays(date: LocalDate, count: number, working: WorkingDays): LocalDate {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a number of days: ${count}`);
  requireWork(working);
  const step = count < 0 ? -1 : 1;
  let reached = date;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, working)) left -= 1;
  }
  return reached;
}

/** The first business day after a day. */
export function nextWorkingDay(date: LocalDate, working: WorkingDays): LocalDate {
  return addBusinessDays(date, 1, working);
}

/**
 * The business days from one day to another, so that adding them to the first reaches the second.
 *
 * The first day never counts, the last does when work is done on it; negative when the last is earlier.
 */
export function businessDaysBetween(from: LocalDate, to: LocalDate, working: WorkingDays): number {
  const isBackwards = to < from;
  const first = isBackwards ? to : addDays(from, 1);
  const last = isBackwards ? addDays(from, -1) : to;
  const count = countWorkingDays(first, last, working);
  return isBackwards && count > 0 ? -count : count;
}

/** Throws a RangeError for working days without a day, with which nothing would ever be due. */
export function requireWork(working: WorkingDays): void {
  if (working.days.length === 0) throw new RangeError('Working days without a day of the week');
}

function countWorkingDays(first: LocalDate, last: LocalDate, working: WorkingDays): number {
  const length = daysBetween(first, last) + 1;
  const weeks = Math.floor(length / 7);
  const inWeeks = weeks * new Set(working.days).size;
  const inRest = Array.from({ length: length % 7 }, (_, index) =>
    weekdayOf(addDays(first, weeks * 7 + index)),
  ).filter((day) => isAmong(day, working.days)).length;
  return inWeeks + inRest - countHolidays(first, last, working);
}

function countHolidays(first: LocalDate, last: LocalDate, working: WorkingDays): number {
  return [...new Set(working.holidays)].filter(
    (day) => day >= first && day <= last && isAmong(weekdayOf(day), working.days),
  ).length;
}

function isAmong(weekday: number, days: readonly Weekday[]): boolean {
  return days.some((each) => each === weekday);
}
