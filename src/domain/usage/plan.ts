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

/** The first monthly OPP reading that names a percentage. */
function startOf(readings: Readings): Start | null {
  for (const { date, figure } of standingReadings(readings, 'opp')) {
    const percentage = percentageOf(figure);
    if (percentage) return { date, percentage };
  }
  return null;
}

function onLine(start: Start, goal: Start, day: LocalDate): Fraction {
  const part = dividedBy(
    whole(daysBetween(start.date, day)),
    whole(daysBetween(start.date, goal.date)),
  );
  return plus(start.percentage, times(minus(goal.percentage, start.percentage), part));
}

/**
 * The usage expected on a day: on the straight line from the first reading to the target on its date, from
 * then on the target (docs/rules.md §4). `null` without a target date, and on days before the line begins.
 */
export function expectedUsage(
  readings: Readings,
  target: UsageTarget,
  day: LocalDate,
): Fraction | null {
  const percentage = decimal(target.percent.toFixed(6));
  if (target.by === null || percentage === null) return null;
  if (day >= target.by) return percentage;
  const start = startOf(readings);
  if (!start || day < start.date) return null;
  return onLine(start, { date: target.by, percentage }, day);
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
