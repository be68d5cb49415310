import { compare, floor, fraction, plus, times, whole, type Fraction } from './fraction.ts';

const half = fraction(1n, 2n);

/** Half a tenth goes up, away from no side of zero: 0.05 is 0.1 and -0.05 is 0.0. */
const roundedTenths = (value: Fraction): bigint => floor(plus(times(value, whole(10)), half));

function keptInside(tenths: bigint, percentage: Fraction): bigint {
  if (compare(percentage, whole(100)) > 0) return tenths < 1001n ? 1001n : tenths;
  if (compare(percentage, whole(70)) > 0) return tenths < 701n ? 701n : tenths;
  const isBelow40 = compare(percentage, whole(40)) < 0;
  return isBelow40 && tenths > 399n ? 399n : tenths;
}

/** Tenths as a decimal with one place. */
function written(tenths: bigint): string {
  const sign = tenths < 0n ? '-' : '';
  const size = tenths < 0n ? -tenths : tenths;
  return `${sign}${(size / 10n).toString()}.${(size % 10n).toString()}`;
}

/**
 * A percentage as it is shown: one decimal with a point (the language's own separator is put in where words
 * are made), rounded half up, but never outside its band (docs/rules.md §4): 39.96 is `39.9`, 70.04 is `70.1`.
 * More than 100 is never `100.0`, since it is marked as suspicious. A trace above zero may be `0.0`, and
 * 99.96 is `100.0`: zero and 100 bound no band.
 */
export function showPercentage(percentage: Fraction): string {
  return written(keptInside(roundedTenths(percentage), percentage));
}

/** A difference in percentage points as it is shown: one decimal, rounded half up, with a minus below zero. */
export function showPoints(points: Fraction): string {
  return written(roundedTenths(points));
}
