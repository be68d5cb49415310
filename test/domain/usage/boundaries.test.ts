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

/** Band, what is shown, users to the next band, health alone and beside a Red one, behind 50 %, level forecast. */
type Row = readonly [Figure, string, string, string, string, string, boolean, string];

const boundaries: readonly Row[] = [
  [percent('39.95'), 'red', '39.9', '', 'not-rated', 'red', true, 'not-in-sight'],
  [percent(`39.${'9'.repeat(30)}`), 'red', '39.9', '', 'not-rated', 'red', true, 'not-in-sight'],
  [percent('40'), 'yellow', '40.0', '', 'yellow', 'yellow', false, 'not-in-sight'],
  [percent('70'), 'yellow', '70.0', '', 'yellow', 'yellow', false, 'not-in-sight'],
  [percent('70.0001'), 'green', '70.1', '', 'green', 'green', false, 'green-already'],
  [counts(0, 0), 'unknown', 'nothing', '', 'not-rated', 'not-rated', false, 'too-few'],
  [counts(3_995, 10_000), 'red', '39.9', '5 yellow', 'not-rated', 'red', true, 'not-in-sight'],
  [counts(400_001, 1_000_003), 'red', '39.9', '1 yellow', 'not-rated', 'red', true, 'not-in-sight'],
  [
    counts(400_002, 1_000_003),
    'yellow',
    '40.0',
    '300001 green',
    'yellow',
    'yellow',
    false,
    'not-in-sight',
  ],
  [
    counts(700_002, 1_000_003),
    'yellow',
    '70.0',
    '1 green',
    'yellow',
    'yellow',
    false,
    'not-in-sight',
  ],
  [counts(700_003, 1_000_003), 'green', '70.1', '', 'green', 'green', false, 'green-already'],
];

describe('At the boundaries', () => {
  it.each(boundaries)('%j is %s', (figure, band, text, step, alone, besideRed, isBehind, level) => {
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
    }).toEqual({ band, text, step, alone, besideRed, isBehind, level });
  });

  it.each(boundaries)('the line of the plan begins at %j and ends at the target', (figure) => {
    const readings = [reading({ figure, date: '2026-11-01' })];
    const begin = expectedUsage(readings, target, '2026-11-01');
    expect(shown(begin)).toBe(shown(percentageOf(figure)));
    expect(shown(expectedUsage(readings, target, '2026-11-21'))).toBe('70.0');
  });
});
