import type { Instant, LocalDate } from '../time.ts';
import { dayOf, daysAfter, daysBetween } from './days.ts';
import { percentageOf, type Figure } from './figure.ts';
import { compare, whole } from './fraction.ts';
import type { Reading, Workload } from './reading.ts';
import { speakingReading, type Readings } from './readings.ts';

/** The bands from best to least known: Green above 70 %, Yellow from 40 to 70 %, Red under 40 %, Unknown without a fresh figure (docs/rules.md §4). */
export const bandOrder = ['green', 'yellow', 'red', 'unknown'] as const;

/** One of them. */
export type Band = (typeof bandOrder)[number];

/** A reading up to this many days old is fresh. */
const freshDays = 35;

/** How one workload stands, and by which reading. */
export type Standing =
  | {
      readonly band: 'green' | 'yellow' | 'red';
      readonly reason: null;
      readonly reading: Reading;
    }
  | { readonly band: 'unknown'; readonly reason: 'no-reading'; readonly reading: null }
  | { readonly band: 'unknown'; readonly reason: 'no-seats' | 'stale'; readonly reading: Reading };

/** The band of a figure on the unrounded number, whatever its age. */
export function bandOf(figure: Figure): Band {
  const percentage = percentageOf(figure);
  if (!percentage) return 'unknown';
  if (compare(percentage, whole(40)) < 0) return 'red';
  return compare(percentage, whole(70)) > 0 ? 'green' : 'yellow';
}

/** Whether the newest reading still speaks: up to 35 days old, counted in days of UTC. */
export function isFresh(reading: Pick<Reading, 'date'>, now: Instant): boolean {
  return daysBetween(reading.date, dayOf(now)) <= freshDays;
}

/** The first moment at which a reading is stale. */
export function staleFrom(date: LocalDate): Instant {
  return `${daysAfter(date, freshDays + 1)}T00:00:00.000Z`;
}

/** How a workload stands by its newest monthly reading; never by an older one, however good. */
export function standingOf(readings: Readings, workload: Workload, now: Instant): Standing {
  const reading = speakingReading(readings, workload);
  if (!reading) return { band: 'unknown', reason: 'no-reading', reading };
  if (!isFresh(reading, now)) return { band: 'unknown', reason: 'stale', reading };
  const band = bandOf(reading.figure);
  return band === 'unknown'
    ? { band, reason: 'no-seats', reading }
    : { band, reason: null, reading };
}
