import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addBusinessHours,
  businessHoursBetween,
} from '../../../src/domain/calendar/business-hours.ts';
import type { BusinessHours } from '../../../src/domain/calendar/business-hours.ts';
import { localDateOf, localTimeOf } from '../../../src/domain/calendar/time-zones.ts';
import { isWorkingDay, mondayToFriday } from '../../../src/domain/calendar/working-days.ts';
import { anyDate, anyInstant, anyTime, anyZone, later, someDays } from './zones.ts';

const berlin: BusinessHours = {
  ...mondayToFriday,
  zone: 'Europe/Berlin',
  from: '09:00',
  to: '17:00',
  holidays: ['2026-12-25'],
};
const roundTheClock: BusinessHours = {
  days: [1, 2, 3, 4, 5, 6, 7],
  holidays: [],
  zone: 'Europe/Berlin',
  from: '00:00',
  to: '00:00',
};
const nightly: BusinessHours = { ...berlin, from: '22:00', to: '06:00' };

const anyCalendar = fc.record({
  days: someDays,
  holidays: fc.array(anyDate, { maxLength: 3 }),
  zone: anyZone,
  from: anyTime,
  to: anyTime,
});

describe('the clock of a request in business hours', () => {
  it.each([
    ['within a day', '2026-11-20T09:00', 4, '2026-11-20T13:00'],
    ['over the weekend', '2026-11-20T15:30', 4, '2026-11-23T11:30'],
    ['from Saturday it waits for Monday', '2026-11-21T12:00', 1, '2026-11-23T09:00'],
    ['from before the opening', '2026-11-23T03:00', 8, '2026-11-23T16:00'],
    ['from after the close', '2026-11-23T16:30', 0.5, '2026-11-24T08:30'],
    ['hours that end with the day end then', '2026-11-23T08:00', 8, '2026-11-23T16:00'],
    ['over a holiday and the weekend', '2026-12-24T15:00', 2, '2026-12-28T09:00'],
    ['twenty minutes to the minute', '2026-11-23T15:50', 1 / 3, '2026-11-24T08:10'],
    ['over the change to summer time', '2026-03-27T15:00', 2, '2026-03-30T08:00'],
    ['over the change to winter time', '2026-10-23T14:00', 2, '2026-10-26T09:00'],
    ['nothing to wait for, even on a Sunday', '2026-11-22T12:00', 0, '2026-11-22T12:00'],
  ])('%s', (_case, since, hours, due) => {
    // Opening hours in Berlin are 08:00 to 16:00 UTC in winter, 07:00 to 15:00 in summer.
    expect(addBusinessHours(`${since}:00.000Z`, hours, berlin)).toBe(`${due}:00.000Z`);
  });

  test('a night shift belongs to the day on which it begins', () => {
    // Friday's night ends on Saturday at 06:00; the next begins on Monday at 22:00.
    expect(addBusinessHours('2026-11-21T04:00:00.000Z', 2, nightly)).toBe(
      '2026-11-23T22:00:00.000Z',
    );
  });

  test('round the clock counts what a clock on the wall cannot: the day of 25 hours', () => {
    expect(
      businessHoursBetween('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', roundTheClock),
    ).toBe(25);
  });

  test('a stretch outside business hours counts nothing', () => {
    expect(businessHoursBetween('2026-11-20T16:00:00Z', '2026-11-23T08:00:00Z', berlin)).toBe(0);
    expect(businessHoursBetween('2026-11-20T15:30:00Z', '2026-11-23T08:15:00Z', berlin)).toBe(0.75);
    expect(businessHoursBetween('2026-11-23T08:15:00Z', '2026-11-20T15:30:00Z', berlin)).toBe(
      -0.75,
    );
  });

  test('refuses negative and endless hours and a week without a working day', () => {
    const since = '2026-11-20T09:00:00.000Z';
    expect(() => addBusinessHours(since, -1, berlin)).toThrow(RangeError);
    expect(() => addBusinessHours(since, Infinity, berlin)).toThrow(RangeError);
    expect(() => addBusinessHours(since, 1, { ...berlin, days: [] })).toThrow(RangeError);
  });
});

describe('in every zone, over the years', () => {
  test('the hours added are the hours between', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(20 * 60), anyCalendar, (since, minutes, calendar) => {
        const due = addBusinessHours(since, minutes / 60, calendar);
        expect(businessHoursBetween(since, due, calendar)).toBeCloseTo(minutes / 60, 9);
        expect(due >= since).toBe(true);
      }),
    );
  });

  test('more hours are never due earlier, and the parts of a stretch add up', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(9000), fc.nat(9000), anyCalendar, (start, a, b, calendar) => {
        const middle = later(start, a);
        const end = later(middle, b);
        const parts =
          businessHoursBetween(start, middle, calendar) +
          businessHoursBetween(middle, end, calendar);
        expect(parts).toBeCloseTo(businessHoursBetween(start, end, calendar), 9);
      }),
    );
  });

  test('a minute counts exactly when the wall clock is within the hours of a working day', () => {
    const daytime = fc.record({ zone: anyZone, days: someDays, holidays: fc.constant([]) });
    fc.assert(
      fc.property(anyInstant, daytime, (instant, who) => {
        const calendar = { ...who, from: '09:00', to: '17:00' };
        const time = localTimeOf(instant, who.zone);
        const isOpen =
          isWorkingDay(localDateOf(instant, who.zone), calendar) &&
          time >= '09:00' &&
          time < '17:00';
        const passed = businessHoursBetween(instant, later(instant, 1), calendar);
        expect(passed).toBeCloseTo(isOpen ? 1 / 60 : 0, 9);
      }),
    );
  });
});
