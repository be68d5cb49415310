import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../time.ts';

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a moment in UTC, in which readings are dated (docs/rules.md §4). */
export function dayOf(instant: Instant): LocalDate {
  return instant.slice(0, 10);
}

/** The latest day that it is anywhere on earth at a moment (UTC+14). */
export function latestDayAt(instant: Instant): LocalDate {
  return dayOf(Temporal.Instant.from(instant).add({ hours: 14 }).toString());
}

/** How many days the second lies after the first; negative when it lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The day that many days later. */
export function daysAfter(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (!dayForm.test(text) || month < 1 || month > 12) return false;
  return day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
