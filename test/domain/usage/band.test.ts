import { describe, expect, it } from 'vitest';
import { bandOf, standingOf, staleFrom } from '../../../src/domain/usage/band.ts';
import { percentageOf, type Figure } from '../../../src/domain/usage/figure.ts';
import { fraction } from '../../../src/domain/usage/fraction.ts';
import { showPercentage, showPoints } from '../../../src/domain/usage/shown-percentage.ts';
import { counts, percent, reading } from './sample-readings.ts';

const shown = (figure: Figure): string => {
  const percentage = percentageOf(figure);
  return percentage ? showPercentage(percentage) : 'nothing';
};

describe('bands on unrounded numbers, and the one decimal shown inside them', () => {
  it.each([
    [percent('0'), 'red', '0.0'],
    [counts(1, 1_000_003), 'red', '0.0'],
    [percent('0.05'), 'red', '0.1'],
    [percent('38.44'), 'red', '38.4'],
    [percent('38.45'), 'red', '38.5'],
    [percent('39.94'), 'red', '39.9'],
    [percent('39.95'), 'red', '39.9'],
    [percent('39.96'), 'red', '39.9'],
    [percent('39.999999'), 'red', '39.9'],
    [percent(`39.${'9'.repeat(30)}`), 'red', '39.9'],
    [counts(400_001, 1_000_003), 'red', '39.9'],
    [counts(400_002, 1_000_003), 'yellow', '40.0'],
    [percent('40'), 'yellow', '40.0'],
    [counts(400, 1000), 'yellow', '40.0'],
    [percent('40.0001'), 'yellow', '40.0'],
    [percent('69.94'), 'yellow', '69.9'],
    [percent('69.96'), 'yellow', '70.0'],
    [percent('70'), 'yellow', '70.0'],
    [counts(7, 10), 'yellow', '70.0'],
    [percent('70.0001'), 'green', '70.1'],
    [percent(`70.${'0'.repeat(29)}1`), 'green', '70.1'],
    [percent('70.04'), 'green', '70.1'],
    [percent('70.15'), 'green', '70.2'],
    [counts(700_002, 1_000_003), 'yellow', '70.0'],
    [counts(700_003, 1_000_003), 'green', '70.1'],
    [percent('99.96'), 'green', '100.0'],
    [percent('100'), 'green', '100.0'],
    [percent('100.04'), 'green', '100.1'],
    [counts(1100, 1000), 'green', '110.0'],
    [counts(0, 0), 'unknown', 'nothing'],
    [counts(5, 0), 'unknown', 'nothing'],
  ])('%j is %s and shows %s', (figure, band, text) => {
    expect(bandOf(figure)).toBe(band);
    expect(shown(figure)).toBe(text);
  });

  it('shows a difference in points with its sign', () => {
    expect(showPoints(fraction(-11n, 2n))).toBe('-5.5');
    expect(showPoints(fraction(1n, 3n))).toBe('0.3');
    expect(showPoints(fraction(-1n, 100n))).toBe('0.0');
  });
});

describe('how a workload stands', () => {
  const green = reading({ of: '80', date: '2026-11-01' });

  it('is Unknown without a reading', () => {
    expect(standingOf([], 'opp', '2026-11-02T00:00:00.000Z')).toEqual({
      band: 'unknown',
      reason: 'no-reading',
      reading: null,
    });
  });

  it('counts a reading of 35 days and is Unknown once it is older, never Green', () => {
    const before = standingOf([green], 'opp', '2026-12-06T23:59:59.999Z');
    const after = standingOf([green], 'opp', '2026-12-07T00:00:00.000Z');
    expect(before.band).toBe('green');
    expect(after).toEqual({ band: 'unknown', reason: 'stale', reading: green });
    expect(staleFrom(green.date)).toBe('2026-12-07T00:00:00.000Z');
  });

  it('is Unknown with zero seats, though an older reading was Green', () => {
    const none = reading({ figure: counts(0, 0), date: '2026-11-03' });
    const standing = standingOf([green, none], 'opp', '2026-11-04T00:00:00.000Z');
    expect(standing).toEqual({ band: 'unknown', reason: 'no-seats', reading: none });
  });

  it('is not made by other periods, other workloads or what was withdrawn', () => {
    const others = [
      reading({ of: '10', measure: 'D90', date: '2026-11-03' }),
      reading({ of: '10', workload: 'teams', date: '2026-11-03' }),
      reading({
        of: '10',
        date: '2026-11-03',
        withdrawn: { by: green.by, at: '2026-11-03T10:00:00.000Z' },
      }),
    ];
    expect(standingOf([green, ...others], 'opp', '2026-11-04T00:00:00.000Z').reading).toBe(green);
  });
});
