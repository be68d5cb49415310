import { describe, expect, it } from 'vitest';
import {
  expectedUsage,
  isBehindPlan,
  pointsUnder,
  type UsageTarget,
} from '../../../src/domain/usage/plan.ts';
import { whole } from '../../../src/domain/usage/fraction.ts';
import type { Readings } from '../../../src/domain/usage/readings.ts';
import { showPercentage, showPoints } from '../../../src/domain/usage/shown-percentage.ts';
import { counts, percent, reading } from './sample-readings.ts';

const first = reading({ of: '30', date: '2026-11-01' });
const target: UsageTarget = { percent: 70, by: '2026-12-11' };

const expected = (readings: Readings, goal: UsageTarget, day: string): string | null => {
  const usage = expectedUsage(readings, goal, day);
  return usage && showPercentage(usage);
};

describe('the expected usage on a day', () => {
  it.each([
    ['2026-10-31', null],
    ['2026-11-01', '30.0'],
    ['2026-11-02', '31.0'],
    ['2026-11-21', '50.0'],
    ['2026-12-10', '69.0'],
    ['2026-12-11', '70.0'],
    ['2027-06-01', '70.0'],
  ])('on %s is %s', (day, usage) => {
    const later = reading({ of: '90', date: '2026-11-20' });
    expect(expected([later, first], target, day)).toBe(usage);
  });

  it('takes a target with decimals as it is', () => {
    expect(expected([first], { percent: 72.5, by: '2026-12-11' }, '2026-12-11')).toBe('72.5');
  });

  it('is unknown without a target date, and before the target without a reading', () => {
    expect(expected([first], { percent: 70, by: null }, '2026-11-10')).toBeNull();
    expect(expected([], target, '2026-11-10')).toBeNull();
    expect(expected([], target, '2026-12-11')).toBe('70.0');
  });

  it('begins with the first reading that names a percentage', () => {
    const none = reading({ figure: counts(0, 0), date: '2026-10-01' });
    expect(expected([none, first], target, '2026-11-01')).toBe('30.0');
  });

  it('is the target when the first reading came on its date or later', () => {
    const late = reading({ of: '30', date: '2026-12-11' });
    expect(expected([late], target, '2026-12-11')).toBe('70.0');
  });
});

describe('behind plan', () => {
  it.each([
    ['40', false],
    ['39.9999', true],
    ['61', false],
  ])('at %s %% where 50 %% are expected: %s', (figure, isBehind) => {
    expect(isBehindPlan(percent(figure), whole(50))).toBe(isBehind);
  });

  it('needs a figure and an expectation', () => {
    expect(isBehindPlan(counts(0, 0), whole(50))).toBe(false);
    expect(isBehindPlan(percent('1'), null)).toBe(false);
  });

  it('says how many points', () => {
    const points = pointsUnder(percent('37.75'), whole(50));
    expect(points && showPoints(points)).toBe('12.3');
  });
});
