import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/days.ts';
import {
  addBusinessDays,
  businessDaysBetween,
  isWorkingDay,
  mondayToFriday,
  nextWorkingDay,
} from '../../../src/domain/calendar/working-days.ts';
import { anyDate, someDays } from './zones.ts';

const anyWorkingDays = fc.record({ days: someDays, holidays: fc.array(anyDate, { maxLength: 5 }) });
const withChristmas = { ...mondayToFriday, holidays: ['2026-12-25', '2026-12-25', '2026-12-26'] };

describe('business days', () => {
  it.each([
    ['Friday and one more is Monday', '2026-11-20', 1, '2026-11-23'],
    ['Saturday and one more is Monday', '2026-11-21', 1, '2026-11-23'],
    ['Sunday and one fewer is Friday', '2026-11-22', -1, '2026-11-20'],
    ['Monday and one fewer is Friday', '2026-11-23', -1, '2026-11-20'],
    ['none leaves even a Sunday', '2026-11-22', 0, '2026-11-22'],
    ['five more is a week', '2026-11-18', 5, '2026-11-25'],
    ['a holiday does not count', '2026-12-24', 1, '2026-12-28'],
  ])('%s', (_case, date, count, expected) => {
    expect(addBusinessDays(date, count, withChristmas)).toBe(expected);
  });

  test('are the person’s own: who works Sunday to Thursday goes on after Thursday with Sunday', () => {
    const sundayToThursday = { days: [7, 1, 2, 3, 4] as const, holidays: [] };
    expect(nextWorkingDay('2026-11-19', sundayToThursday)).toBe('2026-11-22');
    expect(isWorkingDay('2026-11-20', sundayToThursday)).toBe(false);
  });

  test('without a day of the week are a fault, not an endless search', () => {
    expect(() => addBusinessDays('2026-11-20', 1, { days: [], holidays: [] })).toThrow(RangeError);
    expect(() => addBusinessDays('2026-11-20', 0.5, mondayToFriday)).toThrow(RangeError);
  });

  test('between two days are counted without the first and with the last', () => {
    expect(businessDaysBetween('2026-11-20', '2026-11-23', mondayToFriday)).toBe(1);
    expect(businessDaysBetween('2026-11-23', '2026-11-20', mondayToFriday)).toBe(-1);
    expect(businessDaysBetween('2026-11-21', '2026-11-22', mondayToFriday)).toBe(0);
    expect(businessDaysBetween('2026-12-24', '2026-12-28', withChristmas)).toBe(1);
  });

  test('added, forwards or backwards, are those between, and the day reached is a working day', () => {
    const counts = fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0);
    fc.assert(
      fc.property(anyDate, counts, anyWorkingDays, (date, count, working) => {
        const reached = addBusinessDays(date, count, working);
        expect(isWorkingDay(reached, working)).toBe(true);
        expect(businessDaysBetween(date, reached, working)).toBe(count);
      }),
    );
  });

  test('between two days are as many as counting one by one finds', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(60), anyWorkingDays, (date, length, working) => {
        const days = Array.from({ length }, (_, index) => addDays(date, index + 1));
        const counted = days.filter((day) => isWorkingDay(day, working)).length;
        expect(businessDaysBetween(date, addDays(date, length), working)).toBe(counted);
      }),
    );
  });
});
