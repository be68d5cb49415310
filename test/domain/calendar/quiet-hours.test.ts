import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isQuiet, quietUntil } from '../../../src/domain/calendar/quiet-hours.ts';
import type { QuietHours } from '../../../src/domain/calendar/quiet-hours.ts';
import { mondayToFriday } from '../../../src/domain/calendar/working-days.ts';
import { anyDate, anyInstant, anyTime, anyZone, later, someDays } from './zones.ts';

const berlin: QuietHours = {
  ...mondayToFriday,
  isOn: true,
  zone: 'Europe/Berlin',
  from: '18:00',
  to: '08:00',
};
const lunch: QuietHours = { ...berlin, from: '12:00', to: '14:00' };
const never: QuietHours = { ...berlin, from: '18:00', to: '18:00' };

const anyQuiet = fc.record({
  isOn: fc.constant(true),
  days: someDays,
  holidays: fc.array(anyDate, { maxLength: 3 }),
  zone: anyZone,
  from: anyTime,
  to: anyTime,
});

describe('quiet hours', () => {
  it.each([
    ['at noon on a working day it is not quiet', berlin, '2026-11-20T11:00', null],
    ['at 18:00 they begin', berlin, '2026-11-19T17:00', '2026-11-20T07:00'],
    ['a minute before, they have not', berlin, '2026-11-19T16:59', null],
    ['at 08:00 they are over', berlin, '2026-11-20T07:00', null],
    ['Friday evening holds until Monday morning', berlin, '2026-11-20T18:00', '2026-11-23T07:00'],
    ['Sunday noon holds until Monday morning', berlin, '2026-11-22T11:00', '2026-11-23T07:00'],
    ['over the night in which clocks go forward', berlin, '2026-03-28T20:00', '2026-03-30T06:00'],
    ['a window within the day', lunch, '2026-11-20T11:30', '2026-11-20T13:00'],
    ['with it the evening is free', lunch, '2026-11-20T20:00', null],
    ['equal from and to hold nothing on a working day', never, '2026-11-20T17:00', null],
    ['but still the whole weekend', never, '2026-11-21T17:00', '2026-11-22T23:00'],
  ])('%s', (_case, quiet, minute, until) => {
    const instant = `${minute}:00.000Z`;
    expect(isQuiet(instant, quiet)).toBe(until !== null);
    expect(quietUntil(instant, quiet)).toBe(until === null ? instant : `${until}:00.000Z`);
  });

  test('switched off hold back nothing, not even on a Sunday', () => {
    const off = { ...berlin, isOn: false };
    expect(isQuiet('2026-11-22T03:00:00.000Z', off)).toBe(false);
    expect(quietUntil('2026-11-22T03:00:00.000Z', off)).toBe('2026-11-22T03:00:00.000Z');
  });

  test('are over the holiday of who has one', () => {
    const quiet = { ...berlin, holidays: ['2026-11-23'] };
    expect(quietUntil('2026-11-20T18:00:00.000Z', quiet)).toBe('2026-11-24T07:00:00.000Z');
  });

  test('of who never works end never, and that is said without an endless search', () => {
    const idle = { ...berlin, days: [] };
    expect(isQuiet('2026-11-20T11:00:00.000Z', idle)).toBe(true);
    expect(quietUntil('2026-11-20T11:00:00.000Z', idle)).toBeNull();
  });

  test('that leave only an hour a week are waited out over years of holidays', () => {
    const mondays = Array.from({ length: 120 }, (_, week) =>
      later('2026-11-23T12:00:00.000Z', week * 7 * 24 * 60).slice(0, 10),
    );
    const quiet: QuietHours = {
      ...berlin,
      days: [1],
      from: '09:00',
      to: '08:00',
      holidays: mondays,
    };
    expect(quietUntil('2026-11-22T12:00:00.000Z', quiet)).toBe('2029-03-12T07:00:00.000Z');
  });
});

describe('in every zone, over the years', () => {
  test('the end of quiet is not quiet, and everything before it is', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyQuiet,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (now, quiet, share) => {
          const until = quietUntil(now, quiet);
          if (until === null) return;
          expect(isQuiet(until, quiet)).toBe(false);
          expect(isQuiet(now, quiet)).toBe(until > now);
          const minutes = (Date.parse(until) - Date.parse(now)) / 60_000;
          const before = later(now, Math.floor(minutes * share));
          expect(before >= until || isQuiet(before, quiet)).toBe(true);
          expect(until === now || isQuiet(later(until, -1), quiet)).toBe(true);
        },
      ),
    );
  });

  test('who works a day of the week is reached some day', () => {
    fc.assert(
      fc.property(anyInstant, anyQuiet, (now, quiet) => {
        expect(quietUntil(now, quiet)).not.toBeNull();
      }),
    );
  });
});
