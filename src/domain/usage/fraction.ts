/**
 * An exact number: percentages are compared unrounded (docs/rules.md §4), and binary floating point cannot
 * tell 39.999… from 40. It lives only while something is computed; it is no JSON.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Always above zero. */
  readonly denominator: bigint;
}

const decimalForm = /^(\d{1,6})(?:\.(\d{1,30}))?$/;

/** A fraction; the denominator must not be zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  return denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator };
}

/** A whole number as a fraction. */
export function whole(value: number): Fraction {
  return fraction(BigInt(value));
}

/** A decimal such as `38.5`, with a point and without a sign; `null` when the text is none. */
export function decimal(text: string): Fraction | null {
  const [, digits, places = ''] = decimalForm.exec(text) ?? [];
  if (digits === undefined) return null;
  return fraction(BigInt(digits + places), 10n ** BigInt(places.length));
}

/** Below zero, zero or above zero as the first is less than, equal to or greater than the second. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** The difference. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, fraction(-b.numerator, b.denominator));
}

/** The product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The quotient; the divisor must not be zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The greatest whole number that is not above. */
export function floor({ numerator, denominator }: Fraction): bigint {
  const towardsZero = numerator / denominator;
  return numerator % denominator < 0n ? towardsZero - 1n : towardsZero;
}

/** The middle one, or the mean of the two in the middle; `null` of nothing. */
export function median(values: readonly Fraction[]): Fraction | null {
  const sorted = values.toSorted(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper && lower ? dividedBy(plus(lower, upper), whole(2)) : null;
}
