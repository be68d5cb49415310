import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/domain/usage/band.ts';
import { rateCustomer } from '../../../src/domain/usage/customer-health.ts';
import { percentageOf, type Figure } from '../../../src/domain/usage/figure.ts';
import { forecastGreen } from '../../../src/domain/usage/forecast.ts';
import { whole } from '../../../src/domain/usage/fraction.ts';
import { usersToNextBand } from '../../../src/domain/usage/next-band.ts';
import { expectedUsage, isBehindPlan } from '../../../src/domain/usage/plan.ts';
import { showPercentage } from '../../../src/domain/usage/shown-percentage.ts';
import { counts, percent, reading } from './sample-readings.ts';

const now = '2026-11-21T12:00:00.000Z';
const days = ['2026-11-01', '2026-11-11', '2026-11-21'];
const target = { percent: 70, by: '2026-11-21' };

const shown = (percentage: ReturnType<typeof percentageOf>): string =>
  percentage ? showPercentage(percentage) : 'nothing';

const health = (figure: Figure, ...others: readonly string[]): string => {
  const more = others.map((of) => reading({ of, workload: 'teams', date: '2026-11-20' }));
  return rateCustomer([reading({ figure, date: '2026-11-20' }), ...more], now).health;
};

/** A figure and what it comes to. */
interface Row {
  readonly figure: Figure;
  readonly band: string;
  readonly text: string;
  /** Users to the next band. */
  readonly step: string;
  /** Customer Health with no other workload, and beside one under 40 %. */
  readonly alone: string;
  readonly besideRed: string;
  /** Behind plan where 50 % are expected. */
  readonly isBehind: boolean;
  /** The forecast of readings that stay level. */
  readonly level: string;
}

const row = (
  figure: Figure,
  [band, text, step]: readonly [string, string, string],
  [alone, besideRed]: readonly [string, string],
  [isBehind, level]: readonly [boolean, string],
): Row => ({ figure, band, text, step, alone, besideRed, isBehind, level });

const red = ['not-rated', 'red'] as const;
const yellow = ['yellow', 'yellow'] as const;
const green = ['green', 'green'] as const;
const behind = [true, 'not-in-sight'] as const;
const onPlan = [false, 'not-in-sight'] as const;
const reached = [false, 'green-already'] as const;

const boundaries: readonly Row[] = [
  row(percent('39.95'), ['red', '39.9', ''], red, behind),
  row(percent(`39.${'9'.repeat(30)}`), ['red', '39.9', ''], red, behind),
  row(percent('40'), ['yellow', '40.0', ''], yellow, onPlan),
  row(percent('70'), ['yellow', '70.0', ''], yellow, onPlan),
  row(percent('70.0001'), ['green', '70.1', ''], green, reached),
  row(counts(0, 0), ['unknown', 'nothing', ''], ['not-rated', 'not-rated'], [false, 'too-few']),
  row(counts(3_995, 10_000), ['red', '39.9', '5 yellow'], red, behind),
  row(counts(400_001, 1_000_003), ['red', '39.9', '1 yellow'], red, behind),
  row(counts(400_002, 1_000_003), ['yellow', '40.0', '300001 green'], yellow, onPlan),
  row(counts(700_002, 1_000_003), ['yellow', '70.0', '1 green'], yellow, onPlan),
  row(counts(700_003, 1_000_003), ['green', '70.1', ''], green, reached),
];

describe('At the boundaries', () => {
  it.each(boundaries)('$figure is $band', ({ figure, ...expected }) => {
    const next = usersToNextBand(figure);
    const readings = days.map((date) => reading({ figure, date }));
    expect({
      band: bandOf(figure),
      text: shown(percentageOf(figure)),
      step: next ? `${next.users} ${next.band}` : '',
      alone: health(figure),
      besideRed: health(figure, '39'),
      isBehind: isBehindPlan(figure, whole(50)),
      level: forecastGreen(readings, now).kind,
    }).toEqual(expected);
  });

  it.each(boundaries)('the plan’s line begins at $figure and ends at the target', ({ figure }) => {
    const readings = [reading({ figure, date: '2026-11-01' })];
    const begin = expectedUsage(readings, target, '2026-11-01');
    expect(shown(begin)).toBe(shown(percentageOf(figure)));
    expect(shown(expectedUsage(readings, target, '2026-11-21'))).toBe('70.0');
  });
});
