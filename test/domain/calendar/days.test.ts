import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  addDays,
  daysBetween,
  existsDay,
  isLocalDate,
  weekdayOf,
} from '../../../src/domain/calendar/days.ts';
import { anyDate } from './zones.ts';

it.each(['2026-11-22', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isLocalDate(text)).toBe(true);
});

it.each([
  '2026-02-31',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '',
  '0000-01-01',
  '22.11.2026',
])('%j is no day', (text) => {
  expect(isLocalDate(text)).toBe(false);
});

test('31 February exists in no year', () => {
  expect(existsDay(2026, 2, 31)).toBe(false);
  expect(existsDay(2026, 2, 28)).toBe(true);
  expect(existsDay(12_026, 2, 28)).toBe(false);
});

test('days added are the days between', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('22 November 2026 is a Sunday', () => {
  expect(weekdayOf('2026-11-22')).toBe(7);
});
