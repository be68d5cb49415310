import { describe, expect, it } from 'vitest';
import {
  checkFigure,
  isSameFigure,
  isSuspicious,
  percentageOf,
} from '../../../src/domain/usage/figure.ts';
import { counts, percent } from './sample-readings.ts';

describe('a figure', () => {
  it.each([
    [counts(0, 0), null],
    [counts(1_000_003, 1_000_003), null],
    [counts(1100, 1000), null],
    [percent('0'), null],
    [percent('38.5'), null],
    [percent('104.2'), null],
    [percent(`39.${'9'.repeat(30)}`), null],
    [counts(-1, 1000), { refused: 'not-a-count', of: 'active' }],
    [counts(Number.NaN, 1000), { refused: 'not-a-count', of: 'active' }],
    [counts(38.5, 1000), { refused: 'not-a-count', of: 'active' }],
    [counts(1, Number.POSITIVE_INFINITY), { refused: 'not-a-count', of: 'seats' }],
    [counts(1, 10_000_001), { refused: 'not-a-count', of: 'seats' }],
    [percent('-1'), { refused: 'not-a-percentage' }],
    [percent('NaN'), { refused: 'not-a-percentage' }],
    [percent('1e3'), { refused: 'not-a-percentage' }],
    [percent('38,5'), { refused: 'not-a-percentage' }],
    [percent('38.'), { refused: 'not-a-percentage' }],
    [percent(''), { refused: 'not-a-percentage' }],
  ])('%j is checked', (figure, wrong) => {
    expect(checkFigure(figure)).toEqual(wrong);
  });

  it('over 100 % is kept and marked as suspicious, exactly 100 % is not', () => {
    expect(isSuspicious(counts(1000, 1000))).toBe(false);
    expect(isSuspicious(counts(1_000_004, 1_000_003))).toBe(true);
    expect(isSuspicious(percent('100.0001'))).toBe(true);
    expect(isSuspicious(counts(1, 0))).toBe(true);
    expect(isSuspicious(counts(0, 0))).toBe(false);
  });

  it('names no percentage with zero seats', () => {
    expect(percentageOf(counts(0, 0))).toBeNull();
  });

  it('is the same in other digits, but not with other seats', () => {
    expect(isSameFigure(percent('38.5'), percent('38.50'))).toBe(true);
    expect(isSameFigure(counts(380, 1000), counts(38, 100))).toBe(false);
    expect(isSameFigure(counts(38, 100), percent('38'))).toBe(false);
    expect(isSameFigure(counts(0, 0), counts(0, 0))).toBe(true);
  });
});
