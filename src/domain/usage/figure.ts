import { caps } from '../caps.ts';
import { compare, decimal, fraction, whole, type Fraction } from './fraction.ts';

/** What a reading says: users of seats, or a bare percentage as a decimal with a point (`38.5`). */
export type Figure =
  | { readonly kind: 'counts'; readonly active: number; readonly seats: number }
  | { readonly kind: 'percent'; readonly percent: string };

/** A figure that cannot be kept. */
export type WrongFigure =
  | { readonly refused: 'not-a-count'; readonly of: 'active' | 'seats' }
  | { readonly refused: 'not-a-percentage' };

const isCount = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= caps.seats;

/**
 * What is wrong with a figure, or `null`: counts are whole numbers from 0 to the cap on seats; a bare
 * percentage has at most 6 digits before and 30 after the point, no sign, no exponent.
 */
export function checkFigure(figure: Figure): WrongFigure | null {
  if (figure.kind === 'percent') {
    return decimal(figure.percent) ? null : { refused: 'not-a-percentage' };
  }
  if (!isCount(figure.active)) return { refused: 'not-a-count', of: 'active' };
  return isCount(figure.seats) ? null : { refused: 'not-a-count', of: 'seats' };
}

/** The exact percentage; `null` with zero seats, which say nothing. */
export function percentageOf(figure: Figure): Fraction | null {
  if (figure.kind === 'percent') return decimal(figure.percent);
  if (figure.seats === 0) return null;
  return fraction(100n * BigInt(figure.active), BigInt(figure.seats));
}

/** More than everybody, which cannot be: kept, and marked (docs/rules.md §4). */
export function isSuspicious(figure: Figure): boolean {
  const percentage = percentageOf(figure);
  if (percentage) return compare(percentage, whole(100)) > 0;
  return figure.kind === 'counts' && figure.active > figure.seats;
}

/** Whether two figures say the same: the same counts, or the same percentage however it is written. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.kind === 'counts' && b.kind === 'counts') {
    return a.active === b.active && a.seats === b.seats;
  }
  const [left, right] = [percentageOf(a), percentageOf(b)];
  return a.kind === b.kind && left !== null && right !== null && compare(left, right) === 0;
}
