import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  dayPeriod,
  latestOccurrence,
  nextOccurrence,
  weekPeriod,
} from '../../../src/domain/calendar/schedules.ts';
import type { Schedule } from '../../../src/domain/calendar/schedules.ts';
import { localDateOf, localTimeOf } from '../../../src/domain/calendar/time-zones.ts';
import { isWorkingDay, mondayToFriday } from '../../../src/domain/calendar/working-days.ts';
import { anyDate, anyInstant, anyTime, anyZone, someDays } from './zones.ts';

const myDay: Schedule = { ...mondayToFriday, zone: 'Europe/Berlin', at: '08:30' };
const digest: Schedule = { days: [1], holidays: [], zone: 'America/New_York', at: '09:00' };

const anySchedule = fc.record({
  days: someDays,
  holidays: fc.array(anyDate, { maxLength: 3 }),
  zone: anyZone,
  at: anyTime,
});

describe('My day', () => {
  it.each([
    ['comes the same morning', '2026-11-20T06:00', '2026-11-20T07:30'],
    ['at its very minute the next is meant', '2026-11-20T07:30', '2026-11-23T07:30'],
    ['after Friday morning comes Monday', '2026-11-20T12:00', '2026-11-23T07:30'],
    ['keeps 08:30 when clocks go forward', '2026-03-27T12:00', '2026-03-30T06:30'],
    ['keeps 08:30 when clocks go back', '2026-10-23T12:00', '2026-10-26T07:30'],
  ])('%s', (_case, now, due) => {
    expect(nextOccurrence(myDay, `${now}:00.000Z`)).toBe(`${due}:00.000Z`);
  });

  test('after a stop of eleven days only the last one missed is made up for', () => {
    expect(latestOccurrence(myDay, '2026-11-29T12:00:00.000Z')).toBe('2026-11-27T07:30:00.000Z');
    expect(latestOccurrence(myDay, '2026-11-27T07:30:00.000Z')).toBe('2026-11-27T07:30:00.000Z');
    expect(latestOccurrence(myDay, '2026-11-27T07:29:59.999Z')).toBe('2026-11-26T07:30:00.000Z');
  });

  test('whose time is skipped comes at the moment of the change, whose time comes twice comes once', () => {
    const daily: Schedule = { ...myDay, days: [7], at: '02:30' };
    expect(nextOccurrence(daily, '2026-03-28T12:00:00.000Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(nextOccurrence(daily, '2026-10-24T12:00:00.000Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(nextOccurrence(daily, '2026-10-25T00:30:00.000Z')).toBe('2026-11-01T01:30:00.000Z');
  });

  test('does not come on a day that the zone left out', () => {
    const apia: Schedule = { ...myDay, zone: 'Pacific/Apia' };
    const thursday = '2011-12-29T18:30:00.000Z';
    expect(nextOccurrence(apia, thursday)).toBe('2012-01-01T18:30:00.000Z');
    expect(latestOccurrence(apia, '2011-12-31T12:00:00.000Z')).toBe(thursday);
  });

  test('of who works no day never comes', () => {
    expect(nextOccurrence({ ...myDay, days: [] }, '2026-11-20T12:00:00.000Z')).toBeNull();
    expect(latestOccurrence({ ...myDay, days: [] }, '2026-11-20T12:00:00.000Z')).toBeNull();
  });
});

test('the digest comes on Monday at 09:00 of the FM’s own zone', () => {
  expect(nextOccurrence(digest, '2026-11-20T12:00:00.000Z')).toBe('2026-11-23T14:00:00.000Z');
  expect(nextOccurrence(digest, '2026-03-08T12:00:00.000Z')).toBe('2026-03-09T13:00:00.000Z');
});

test('a digest that falls on holidays for weeks comes on the first Monday after them', () => {
  const holidays = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'];
  const rested = { ...digest, holidays };
  expect(nextOccurrence(rested, '2026-11-20T12:00:00.000Z')).toBe('2026-12-28T14:00:00.000Z');
  expect(latestOccurrence(rested, '2026-12-27T12:00:00.000Z')).toBe('2026-11-16T14:00:00.000Z');
});

describe('once per period', () => {
  test('the day is the person’s own', () => {
    expect(dayPeriod('2026-11-22T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-23');
    expect(dayPeriod('2026-11-22T23:30:00.000Z', 'UTC')).toBe('2026-11-22');
  });

  it.each([
    ['2026-11-23T12:00:00.000Z', '2026-W48'],
    ['2027-01-01T12:00:00.000Z', '2026-W53'],
    ['2027-01-04T12:00:00.000Z', '2027-W01'],
    ['2024-12-30T12:00:00.000Z', '2025-W01'],
  ])('the ISO week of %s is %s', (instant, week) => {
    expect(weekPeriod(instant, 'UTC')).toBe(week);
  });
});

describe('in every zone, over the years', () => {
  test('an occurrence is on a day of the schedule, not before its time of day', () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, now) => {
        const due = nextOccurrence(schedule, now) ?? '';
        expect(due > now).toBe(true);
        expect(isWorkingDay(localDateOf(due, schedule.zone), schedule)).toBe(true);
        expect(localTimeOf(due, schedule.zone) >= schedule.at).toBe(true);
      }),
    );
  });

  test('between the latest and the next lies none, and each leads to the other', () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, now) => {
        const next = nextOccurrence(schedule, now) ?? '';
        const latest = latestOccurrence(schedule, now) ?? '';
        expect(latest <= now && now < next).toBe(true);
        expect(nextOccurrence(schedule, latest)).toBe(next);
        expect(latestOccurrence(schedule, next)).toBe(next);
      }),
    );
  });

  test('each occurrence has a period of its own', () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, now) => {
        const first = nextOccurrence(schedule, now) ?? '';
        const second = nextOccurrence(schedule, first) ?? '';
        expect(dayPeriod(first, schedule.zone)).not.toBe(dayPeriod(second, schedule.zone));
      }),
    );
  });
});
