import type { Instant, LocalDate } from '../time.ts';
import { bandOf, isFresh } from './band.ts';
import { dayOf, daysAfter, daysBetween } from './days.ts';
import { percentageOf } from './figure.ts';
import {
  compare,
  dividedBy,
  floor,
  median,
  minus,
  times,
  whole,
  type Fraction,
} from './fraction.ts';
import { isComparable } from './reading.ts';
import { speakingReading, standingReadings, type Readings } from './readings.ts';

/** When OPP usage reaches Green if it goes on as it does (docs/rules.md §4). */
export type Forecast =
  | { readonly kind: 'green-already' }
  /** Without a fresh reading the band is Unknown, and so is where it leads. */
  | { readonly kind: 'no-fresh-reading' }
  /** Fewer than three like readings in the last 90 days, or within less than 14 days. */
  | { readonly kind: 'too-few'; readonly readings: number; readonly spanDays: number }
  | { readonly kind: 'not-in-sight' }
  | { readonly kind: 'green-on'; readonly date: LocalDate };

interface Point {
  /** Days from today; zero or below. */
  readonly day: number;
  readonly percentage: Fraction;
}

const windowDays = 90;
const fewestReadings = 3;
const shortestSpanDays = 14;
const farthestDays = 365;

/** The readings of the last 90 days that compare with the newest. */
function trendPoints(readings: Readings, today: LocalDate): readonly Point[] {
  const newest = speakingReading(readings, 'opp');
  return standingReadings(readings, 'opp').flatMap((reading) => {
    const percentage = percentageOf(reading.figure);
    const day = -daysBetween(reading.date, today);
    const isMeant = newest !== null && isComparable(newest, reading) && day >= -windowDays;
    return isMeant && percentage ? [{ day, percentage }] : [];
  });
}

const spanOf = (points: readonly Point[]): number =>
  (points.at(-1)?.day ?? 0) - (points.at(0)?.day ?? 0);

const riseBetween = (from: Point, to: Point): Fraction =>
  dividedBy(minus(to.percentage, from.percentage), whole(to.day - from.day));

/** Theil–Sen: the median of the rises between all pairs, in points a day. */
function riseOf(points: readonly Point[]): Fraction | null {
  return median(
    points.flatMap((from, index) => points.slice(index + 1).map((to) => riseBetween(from, to))),
  );
}

/** The first day from today on which the line lies above 70; `null` when it never does. */
function dayAbove70(points: readonly Point[]): bigint | null {
  const rise = riseOf(points);
  if (!rise || compare(rise, whole(0)) <= 0) return null;
  const level = median(
    points.map(({ day, percentage }) => minus(percentage, times(rise, whole(day)))),
  );
  return level && floor(dividedBy(minus(whole(70), level), rise)) + 1n;
}

function forecastFromTrend(readings: Readings, today: LocalDate): Forecast {
  const points = trendPoints(readings, today);
  const spanDays = spanOf(points);
  if (points.length < fewestReadings || spanDays < shortestSpanDays) {
    return { kind: 'too-few', readings: points.length, spanDays };
  }
  const day = dayAbove70(points);
  if (day === null || day > BigInt(farthestDays)) return { kind: 'not-in-sight' };
  return { kind: 'green-on', date: daysAfter(today, Math.max(1, Number(day))) };
}

/**
 * A robust trend (Theil–Sen: median rise, median level) over the last 90 days, with three like readings or
 * more that span 14 days. A line that is already above 70 while the newest reading is not says tomorrow. A
 * rise of zero or less, or more than 365 days, is not in sight. Days are those of UTC, as in readings.
 */
export function forecastGreen(readings: Readings, now: Instant): Forecast {
  const newest = speakingReading(readings, 'opp');
  if (!newest || !isFresh(newest, now)) return { kind: 'no-fresh-reading' };
  if (bandOf(newest.figure) === 'green') return { kind: 'green-already' };
  return forecastFromTrend(readings, dayOf(now));
}
