import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading, isComparable, measureOf } from '../../../src/domain/usage/reading.ts';
import {
  joinReadings,
  newAmong,
  readingBefore,
  readingCap,
  speakingReading,
  standingReadings,
  type Readings,
} from '../../../src/domain/usage/readings.ts';
import { daysAfter } from '../../../src/domain/usage/days.ts';
import { restoreReading, withdrawReading } from '../../../src/domain/usage/withdrawal.ts';
import { counts, fe, fm, reading } from './sample-readings.ts';

const now = '2026-11-10T09:00:00.000Z';
const added = (readings: Readings, ...next: Readings): Readings => joinReadings(readings, next);

describe('a reading', () => {
  it.each([
    ['2026-11-10', null],
    ['2024-02-29', null],
    ['2026-11-11', { refused: 'future-reading', date: '2026-11-11' }],
    ['2026-02-29', { refused: 'not-a-day' }],
    ['2026-13-01', { refused: 'not-a-day' }],
    ['2026-00-10', { refused: 'not-a-day' }],
    ['2026-11-00', { refused: 'not-a-day' }],
    ['10.11.2026', { refused: 'not-a-day' }],
  ])('of %s is checked', (date, wrong) => {
    expect(checkReading(reading({ date }), now)).toEqual(wrong);
  });

  it('of today is accepted where today has come first', () => {
    const evening = '2026-11-10T10:00:00.000Z';
    expect(checkReading(reading({ date: '2026-11-11' }), evening)).toBeNull();
  });

  it('is checked for its figure too', () => {
    const wrong = checkReading(reading({ figure: counts(-1, 10) }), now);
    expect(wrong).toEqual({ refused: 'not-a-count', of: 'active' });
  });

  it.each([
    [7, 'D7'],
    [27, 'D27'],
    [28, 'monthly'],
    [30, 'monthly'],
    [31, 'monthly'],
    [32, 'D32'],
    [90, 'D90'],
    [180, 'D180'],
  ])('of %i days is measured as %s', (days, measure) => {
    expect(measureOf(days)).toBe(measure);
  });

  it('is compared only with like: workload, measure and kind of denominator', () => {
    const one = reading();
    expect(isComparable(one, reading({ of: '12', date: '2026-01-01' }))).toBe(true);
    expect(isComparable(one, reading({ workload: 'teams' }))).toBe(false);
    expect(isComparable(one, reading({ measure: 'D90' }))).toBe(false);
    expect(isComparable(one, reading({ denominator: 'report-rows' }))).toBe(false);
  });
});

describe('adding a reading', () => {
  const first = reading({ of: '38', date: '2026-11-05' });

  it('lets the latest date speak, and an older one join the history', () => {
    const older = reading({ of: '80', date: '2026-11-04' });
    expect(speakingReading(added([first], older), 'opp')).toBe(first);
    const newer = reading({ of: '41', date: '2026-11-06' });
    expect(speakingReading(added([first], newer), 'opp')).toBe(newer);
    expect(readingBefore([first, older, newer], first)).toBe(older);
    expect(readingBefore([first, older, newer], older)).toBeNull();
  });

  it('lets the one brought later stand for its date, and the former again when it is withdrawn', () => {
    const correction = reading({ of: '48', date: '2026-11-05' });
    const both = added([first], correction);
    expect(standingReadings(both, 'opp')).toEqual([correction]);
    const outcome = withdrawReading(both, correction.id, { by: fe, at: now, isManager: false });
    expect(outcome.kind === 'withdrawn' && speakingReading(outcome.readings, 'opp')).toEqual(first);
  });

  it('takes the same reading twice as one, whoever brings it', () => {
    const again = reading({ of: '38.0', date: '2026-11-05', by: fm });
    expect(added([first], again, first)).toEqual([first]);
    expect(newAmong([], [first, again, first])).toEqual([first]);
  });

  it('takes a figure again that was corrected or withdrawn meanwhile', () => {
    const corrected = added([first], reading({ of: '48', date: '2026-11-05' }));
    const back = reading({ of: '38', date: '2026-11-05' });
    expect(speakingReading(added(corrected, back), 'opp')).toBe(back);
    const withdrawn = { ...first, withdrawn: { by: fe, at: now } };
    expect(speakingReading(added([withdrawn], back), 'opp')).toBe(back);
  });

  it('keeps other periods of the same day beside the monthly one', () => {
    const quarter = reading({ of: '60', measure: 'D90', date: '2026-11-05' });
    expect(speakingReading(added([first], quarter), 'opp')).toBe(first);
  });

  it('keeps 200 in the state and drops what no longer counts, then the oldest, but not the first', () => {
    const daily = Array.from({ length: readingCap - 2 }, (_, index) =>
      reading({ of: '50', date: daysAfter('2026-01-01', index) }),
    );
    const corrected = reading({ of: '51', date: daysAfter('2026-01-01', 99) });
    const full = [
      ...daily,
      corrected,
      reading({ of: '60', workload: 'teams', date: '2025-01-01' }),
    ];
    const after = added(full, reading({ of: '52', date: '2026-11-01' }));
    expect(after).toHaveLength(readingCap);
    expect(full.filter((each) => !after.includes(each))).toEqual([daily[99]]);
    const later = added(after, reading({ of: '53', date: '2026-11-02' }));
    expect(after.filter((each) => !later.includes(each))).toEqual([daily[1]]);
    expect(speakingReading(later, 'teams')?.date).toBe('2025-01-01');
    const ancient = reading({ of: '9', date: '2026-01-01' });
    const older = added(after, ancient);
    expect(after.filter((each) => !older.includes(each))).toEqual([daily[0]]);
  });

  it('brought many at once ends as brought one by one', () => {
    const days = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3 })),
    );
    fc.assert(
      fc.property(days, (pairs) => {
        const readings = pairs.map(([day, of]) =>
          reading({ of: String(of), date: daysAfter('2026-01-01', day) }),
        );
        const oneByOne = readings.reduce((kept: Readings, each) => added(kept, each), []);
        expect(added([], ...readings)).toEqual(oneByOne);
      }),
    );
  });
});

describe('withdrawing a reading', () => {
  const mine = reading();
  const withdraw = (by: typeof fe, isManager: boolean, id = mine.id, readings = [mine]) =>
    withdrawReading(readings, id, { by, at: now, isManager });

  it('is for whoever brought it and for the FM', () => {
    expect(withdraw(fe, false)).toMatchObject({ kind: 'withdrawn' });
    expect(withdraw(fm, true)).toMatchObject({ reading: { withdrawn: { by: fm, at: now } } });
    expect(withdraw({ id: 'other', name: 'O' }, false)).toMatchObject({
      refusal: { refused: 'not-your-reading' },
    });
  });

  it('is refused for one unknown or withdrawn already', () => {
    expect(withdraw(fe, false, 'none')).toMatchObject({ refusal: { refused: 'unknown-reading' } });
    const gone = { ...mine, withdrawn: { by: fe, at: now } };
    expect(withdraw(fe, false, mine.id, [gone])).toMatchObject({
      refusal: { refused: 'withdrawn-already' },
    });
  });

  it('can be undone', () => {
    const outcome = withdraw(fe, false);
    const readings = outcome.kind === 'withdrawn' ? outcome.readings : [];
    expect(speakingReading(readings, 'opp')).toBeNull();
    expect(restoreReading(readings, mine.id)).toEqual([mine]);
  });
});
