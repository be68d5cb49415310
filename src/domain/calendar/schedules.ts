import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../time.ts';
import { addDays } from './days.ts';
import { instantAt, instantOf, isSkippedDay, localDateOf, millisOf } from './time-zones.ts';
import type { LocalTime } from './time-zones.ts';
import { isWorkingDay } from './working-days.ts';
import type { WorkingDays } from './working-days.ts';

/** What comes at one time of day on some days of the week: My day on working days, the digest on Mondays (docs/rules.md §8). */
export interface Schedule extends WorkingDays {
  readonly zone: string;
  readonly at: LocalTime;
}

/** The first time after an instant at which the schedule falls due; null when it has no days. */
export function nextOccurrence(schedule: Schedule, now: Instant): Instant | null {
  const after = instantOf(millisOf(now));
  return findOccurrence(schedule, after, 1, (due) => due > after);
}

/**
 * The last time, up to and including an instant, at which the schedule fell due; null when it has no days.
 *
 * After a stop of days this is the one occurrence to make up for; those before it are dropped.
 */
export function latestOccurrence(schedule: Schedule, now: Instant): Instant | null {
  const until = instantOf(millisOf(now));
  return findOccurrence(schedule, until, -1, (due) => due <= until);
}

/** Whether the schedule falls due at this very time. */
export function isOccurrence(schedule: Schedule, at: Instant): boolean {
  return nextOccurrence(schedule, instantOf(millisOf(at) - 1)) === at;
}

/** The name of the local day of an instant, under which a daily job is claimed once: `2026-11-23`. */
export function dayPeriod(instant: Instant, zone: string): string {
  return localDateOf(instant, zone);
}

/** The name of the local ISO week of an instant, under which a weekly job is claimed once: `2026-W48`. */
export function weekPeriod(instant: Instant, zone: string): string {
  const date = Temporal.PlainDate.from(localDateOf(instant, zone));
  return `${date.yearOfWeek ?? date.year}-W${String(date.weekOfYear ?? 0).padStart(2, '0')}`;
}

function findOccurrence(
  schedule: Schedule,
  around: Instant,
  step: 1 | -1,
  isWanted: (due: Instant) => boolean,
): Instant | null {
  if (schedule.days.length === 0) return null;
  let date = addDays(localDateOf(around, schedule.zone), -step);
  for (let left = mostDays(schedule); left > 0; left -= 1, date = addDays(date, step)) {
    const due = occurrenceOn(date, schedule);
    if (due !== null && isWanted(due)) return due;
  }
  return null;
}

// Each holiday can cost a whole week to a schedule of one day a week.
function mostDays(schedule: Schedule): number {
  return 21 + 7 * schedule.holidays.length;
}

function occurrenceOn(date: LocalDate, schedule: Schedule): Instant | null {
  if (!isWorkingDay(date, schedule) || isSkippedDay(date, schedule.zone)) return null;
  return instantAt(date, schedule.at, schedule.zone);
}
