import type { Instant, LocalDate } from '../time.ts';
import { addDays } from './days.ts';
import { instantOf, localDateOf, millisAt, millisOf } from './time-zones.ts';
import type { LocalTime } from './time-zones.ts';
import { isWorkingDay } from './working-days.ts';
import type { WorkingDays } from './working-days.ts';

/**
 * When a person wants no new proactive message: from one time of day to another, and on every day that is no working day (docs/rules.md §8).
 *
 * `to` before `from` means over midnight; equal means no quiet hours on a working day.
 */
export interface QuietHours extends WorkingDays {
  readonly isOn: boolean;
  readonly zone: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

interface Span {
  readonly begins: number;
  readonly ends: number;
}

/** Tells whether an instant lies in a person's quiet hours. */
export function isQuiet(instant: Instant, quiet: QuietHours): boolean {
  return quiet.isOn && endOfSpanAt(millisOf(instant), quiet) !== undefined;
}

/** The first instant, from this one on, that is not quiet; null when no working day ever comes. */
export function quietUntil(instant: Instant, quiet: QuietHours): Instant | null {
  if (!quiet.isOn) return instantOf(millisOf(instant));
  if (quiet.days.length === 0) return null;
  let reached = millisOf(instant);
  for (let left = mostSpans(quiet); left > 0; left -= 1) {
    const end = endOfSpanAt(reached, quiet);
    if (end === undefined) return instantOf(reached);
    reached = end;
  }
  return null;
}

// Each holiday can cost a whole week to somebody who works one day of it; a day has two spans at most.
function mostSpans(quiet: QuietHours): number {
  return 2 * (21 + 7 * quiet.holidays.length);
}

function endOfSpanAt(millis: number, quiet: QuietHours): number | undefined {
  const today = localDateOf(instantOf(millis), quiet.zone);
  const ends = [-1, 0, 1]
    .flatMap((days) => spansOn(addDays(today, days), quiet))
    .filter((span) => span.begins <= millis && millis < span.ends)
    .map((span) => span.ends);
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function spansOn(date: LocalDate, quiet: QuietHours): Span[] {
  const spanTo = (from: LocalTime, lastDay: LocalDate, to: LocalTime): Span => ({
    begins: millisAt(date, from, quiet.zone),
    ends: millisAt(lastDay, to, quiet.zone),
  });
  const lastDay = quiet.to < quiet.from ? addDays(date, 1) : date;
  const hours = spanTo(quiet.from, lastDay, quiet.to);
  if (isWorkingDay(date, quiet)) return [hours];
  return [hours, spanTo('00:00', addDays(date, 1), '00:00')];
}
