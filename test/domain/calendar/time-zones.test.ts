import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  instantAt,
  isLocalTime,
  isSkippedDay,
  isTimeZone,
  localDateOf,
  localTimeOf,
} from '../../../src/domain/calendar/time-zones.ts';
import { anyDate, anyInstant, anyTime, anyZone, later, zones } from './zones.ts';

describe('a time zone name', () => {
  it.each([...zones, 'europe/berlin', 'Etc/GMT+5', 'US/Pacific', 'America/Argentina/Buenos_Aires'])(
    '%s is one',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['', 'Berlin/Europe', '+01:00', '2026-01-01T00:00[UTC]', 'UTC ', '../etc/passwd', 'Ω'])(
    '%j is none',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  test('any text is judged without a throw', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isTimeZone(text) === 'boolean'));
  });
});

test('a time of day has two digits each and lies within the day', () => {
  expect(['00:00', '08:30', '23:59'].every(isLocalTime)).toBe(true);
  expect(['24:00', '8:30', '08:60', '08.30', '08:30 ', ''].some(isLocalTime)).toBe(false);
});

describe('the instant of a wall time', () => {
  it.each([
    ['an ordinary winter morning', '2026-11-23T08:30', 'Europe/Berlin', '2026-11-23T07:30'],
    ['a zone 5 h 45 min ahead', '2026-11-23T08:30', 'Asia/Kathmandu', '2026-11-23T02:45'],
    ['skipped: when clocks go forward', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00'],
    ['twice: the first', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['skipped by half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:30'],
    ['a midnight that is skipped', '2018-11-04T00:00', 'America/Sao_Paulo', '2018-11-04T03:00'],
    ['a day that was left out', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00'],
  ])('%s', (_case, wall, zone, expected) => {
    const [date = '', time = ''] = wall.split('T');
    expect(instantAt(date, time, zone)).toBe(`${expected}:00.000Z`);
  });

  test('is the first at which the clock shows that time or has passed it', () => {
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, time, zone) => {
        const shownAt = (instant: string) =>
          `${localDateOf(instant, zone)}T${localTimeOf(instant, zone)}`;
        const found = instantAt(date, time, zone);
        expect(shownAt(found) >= `${date}T${time}`).toBe(true);
        expect(shownAt(later(found, -1)) < `${date}T${time}`).toBe(true);
      }),
    );
  });

  test('reads back as the same local day and time wherever the clock does not change', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const back = instantAt(localDateOf(instant, zone), localTimeOf(instant, zone), zone);
        const isSecondOfTwo = Date.parse(instant) - Date.parse(back) > 0;
        expect(Date.parse(instant) - Date.parse(back)).toBeLessThanOrEqual(3_600_000);
        expect(isSecondOfTwo || back === instant).toBe(true);
      }),
    );
  });

  test('what is no day or no time is a fault', () => {
    expect(() => instantAt('2026-02-31', '08:30', 'UTC')).toThrow(RangeError);
    expect(() => instantAt('2026-02-01', '25:00', 'UTC')).toThrow(RangeError);
  });
});

test('a day that a zone left out is known as skipped, its neighbours are not', () => {
  expect(isSkippedDay('2011-12-30', 'Pacific/Apia')).toBe(true);
  expect(isSkippedDay('2011-12-29', 'Pacific/Apia')).toBe(false);
  expect(isSkippedDay('2018-11-04', 'America/Sao_Paulo')).toBe(false);
});
