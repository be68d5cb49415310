import type { LocalDate } from '../time.ts';
import { daysBetween } from './days.ts';
import { percentageOf, type Figure } from './figure.ts';
import {
  compare,
  decimal,
  dividedBy,
  minus,
  plus,
  times,
  whole,
  type Fraction,
} from './fraction.ts';
import { standingReadings, type Readings } from './readings.ts';

/** The MAU expected by a date; without a date no plan can be drawn. */
export interface UsageTarget {
  /** Counted to six decimals. */
  readonly percent: number;
  readonly by: LocalDate | null;
}

/** So many points under the expected usage are still on plan; more are behind. */
const pointsBehind = 10;

interface Start {
  readonly date: LocalDate;
  readonly percentage: Fraction;
}

/** One monthly OPP figure and its day. */
export interface UsagePoint {
  readonly date: LocalDate;
  readonly figure: Figure;
}

/** Where the line begins: at the first monthly OPP reading that names a percentage; `null` before there is one. */
export function planStart(readings: Readings): UsagePoint | null {
  const named = standingReadings(readings, 'opp').find(({ figure }) => percentageOf(figure));
  return named ? { date: named.date, figure: named.figure } : null;
}

function onLine(start: Start, goal: Start, day: LocalDate): Fraction {
  const part = dividedBy(
    whole(daysBetween(start.date, day)),
    whole(daysBetween(start.date, goal.date)),
  );
  return plus(start.percentage, times(minus(goal.percentage, start.percentage), part));
}

/**
 * The usage expected on a day: on the straight line from its start to the target on its date, from then on the
 * target (docs/rules.md §4). `null` without a target date, and on days before the line begins.
 */
export function expectedOn(
  first: UsagePoint | null,
  target: UsageTarget,
  day: LocalDate,
): Fraction | null {
  const goal = decimal(target.percent.toFixed(6));
  if (target.by === null || goal === null) return null;
  if (day >= target.by) return goal;
  const percentage = first && percentageOf(first.figure);
  if (!first || !percentage || day < first.date) return null;
  return onLine({ date: first.date, percentage }, { date: target.by, percentage: goal }, day);
}

/** The same from the readings themselves. */
export function expectedUsage(
  readings: Readings,
  target: UsageTarget,
  day: LocalDate,
): Fraction | null {
  return expectedOn(planStart(readings), target, day);
}

/** How many points a figure lies under what is expected, below zero when above; `null` when one is missing. */
export function pointsUnder(figure: Figure, expected: Fraction | null): Fraction | null {
  const percentage = percentageOf(figure);
  return percentage && expected ? minus(expected, percentage) : null;
}

/** Behind plan: more than 10 points under the expected usage. */
export function isBehindPlan(figure: Figure, expected: Fraction | null): boolean {
  const points = pointsUnder(figure, expected);
  return points !== null && compare(points, whole(pointsBehind)) > 0;
}
