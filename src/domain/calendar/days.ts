import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../time.ts';

/** A day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayShape = /^\d{4}-\d{2}-\d{2}$/u;

/** Tells whether a text is a calendar day that exists, written `YYYY-MM-DD`; 2026-02-31 is not. */
export function isLocalDate(text: string): boolean {
  if (!dayShape.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return existsDay(year, month, day);
}

/** Tells whether a year has this day: 31 February has none, 29 February is in leap years only. */
export function existsDay(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The calendar day so many days later, or earlier when the number is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The whole calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The day of the week of a calendar day as ISO 8601 numbers it, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
