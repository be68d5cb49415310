import { describe, expect, it } from 'vitest';
import { rateCustomer } from '../../../src/domain/usage/customer-health.ts';
import { workloads } from '../../../src/domain/usage/reading.ts';
import { counts, reading } from './sample-readings.ts';

const now = '2026-11-10T00:00:00.000Z';

const rate = (...percentages: readonly string[]) =>
  rateCustomer(
    percentages.flatMap((of, index) => {
      const workload = workloads[index];
      return workload ? [reading({ of, workload })] : [];
    }),
    now,
  );

describe('Customer Health', () => {
  it.each([
    [[], 'not-rated', false],
    [['39.99'], 'not-rated', false],
    [['40'], 'yellow', false],
    [['70'], 'yellow', false],
    [['70.01'], 'green', false],
    [['39', '39'], 'red', false],
    [['39', '40'], 'yellow', false],
    [['39', '39', '70'], 'red', false],
    [['39', '71'], 'green', false],
    [['39', '39', '71'], 'green', true],
    [['39', '39', '39', '71', '50'], 'green', true],
    [['55', '45', '39'], 'yellow', false],
  ])('of %j is %s', (percentages, health, isGreenDespiteRed) => {
    expect(rate(...percentages)).toMatchObject({ health, isGreenDespiteRed });
  });

  it('counts what it rests on', () => {
    expect(rate('39', '71', '50')).toMatchObject({
      under40: ['opp'],
      above70: ['exchange'],
      from40To70: ['onedrive'],
      fresh: ['opp', 'exchange', 'onedrive'],
    });
  });

  it('leaves stale readings out, and zero seats unrated', () => {
    const readings = [
      reading({ of: '80', workload: 'teams', date: '2026-10-01' }),
      reading({ of: '39' }),
      reading({ figure: counts(0, 0), workload: 'yammer' }),
    ];
    expect(rateCustomer(readings, now)).toMatchObject({
      health: 'not-rated',
      under40: ['opp'],
      fresh: ['opp', 'yammer'],
    });
  });
});
