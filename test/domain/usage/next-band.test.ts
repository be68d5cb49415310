import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/domain/usage/band.ts';
import { usersToNextBand } from '../../../src/domain/usage/next-band.ts';
import { counts, percent } from './sample-readings.ts';

describe('users to the next band', () => {
  it.each([
    [counts(380, 1000), { band: 'yellow', users: 20 }],
    [counts(399, 1000), { band: 'yellow', users: 1 }],
    [counts(400, 1000), { band: 'green', users: 301 }],
    [counts(700, 1000), { band: 'green', users: 1 }],
    [counts(701, 1000), null],
    [counts(0, 1), { band: 'yellow', users: 1 }],
    [counts(1, 3), { band: 'yellow', users: 1 }],
    [counts(400_001, 1_000_003), { band: 'yellow', users: 1 }],
    [counts(400_002, 1_000_003), { band: 'green', users: 300_001 }],
    [counts(0, 0), null],
    [percent('38'), null],
  ])('of %j are %j', (figure, step) => {
    expect(usersToNextBand(figure)).toEqual(step);
  });

  it('reach the band exactly, and one fewer does not', () => {
    const some = fc
      .integer({ min: 1, max: 10_000_000 })
      .chain((seats) => fc.tuple(fc.integer({ min: 0, max: seats }), fc.constant(seats)));
    fc.assert(
      fc.property(some, ([active, seats]) => {
        const step = usersToNextBand(counts(active, seats));
        if (step === null) return bandOf(counts(active, seats)) === 'green';
        const reached = bandOf(counts(active + step.users, seats));
        const short = bandOf(counts(active + step.users - 1, seats));
        return (
          step.users > 0 &&
          short === bandOf(counts(active, seats)) &&
          (reached === step.band || (seats < 4 && reached === 'green'))
        );
      }),
      { numRuns: 2000 },
    );
  });
});
