import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../src/domain/usage/days.ts';
import { forecastGreen } from '../../../src/domain/usage/forecast.ts';
import type { Reading } from '../../../src/domain/usage/reading.ts';
import { reading } from './sample-readings.ts';

const today = '2026-11-30';
const now = `${today}T12:00:00.000Z`;

/** Readings of so many days ago. */
const series = (...points: readonly (readonly [number, string, Partial<Reading>?])[]) =>
  points.map(([ago, of, changes]) => reading({ of, date: daysAfter(today, -ago), ...changes }));

const green = (days: number) => ({ kind: 'green-on', date: daysAfter(today, days) });

describe('the forecast', () => {
  it('is the day on which the trend lies above 70', () => {
    expect(forecastGreen(series([20, '30'], [10, '40'], [0, '50']), now)).toEqual(green(21));
    expect(forecastGreen(series([20, '29.5'], [10, '39.5'], [0, '49.5']), now)).toEqual(green(21));
  });

  it('does not follow an outlier', () => {
    const points = series([40, '20'], [30, '25'], [20, '69'], [10, '35'], [0, '40']);
    expect(forecastGreen(points, now)).toEqual(green(61));
  });

  it.each([
    ['nothing', series(), { kind: 'no-fresh-reading' }],
    ['stale readings', series([76, '10'], [56, '20'], [36, '30']), { kind: 'no-fresh-reading' }],
    ['readings just fresh', series([75, '10'], [55, '20'], [35, '30']), green(46)],
    ['a Green reading', series([0, '70.01']), { kind: 'green-already' }],
    ['two', series([20, '30'], [0, '50']), { kind: 'too-few', readings: 2, spanDays: 20 }],
    [
      'three within 13 days',
      series([13, '30'], [5, '40'], [0, '50']),
      { kind: 'too-few', readings: 3, spanDays: 13 },
    ],
    ['three within 14 days', series([14, '36'], [7, '43'], [0, '50']), green(21)],
    [
      'one of 91 days ago',
      series([91, '10'], [20, '30'], [0, '50']),
      { kind: 'too-few', readings: 2, spanDays: 20 },
    ],
    ['one of 90 days ago', series([90, '5'], [20, '40'], [0, '50']), green(41)],
    ['level readings', series([20, '50'], [10, '50'], [0, '50']), { kind: 'not-in-sight' }],
    ['falling readings', series([20, '60'], [10, '50'], [0, '40']), { kind: 'not-in-sight' }],
  ])('of %s is as the rules say', (_, readings, forecast) => {
    expect(forecastGreen(readings, now)).toEqual(forecast);
  });

  it('sees 365 days and no further', () => {
    const rising = (last: number) =>
      series([20, (last - 2).toFixed(2)], [10, (last - 1).toFixed(2)], [0, last.toFixed(2)]);
    expect(forecastGreen(rising(33.51), now)).toEqual(green(365));
    expect(forecastGreen(rising(33.5), now)).toEqual({ kind: 'not-in-sight' });
  });

  it('compares like with like only', () => {
    const mixed = series(
      [30, '10', { denominator: 'report-rows' }],
      [20, '30'],
      [15, '90', { measure: 'D7' }],
      [10, '40'],
      [5, '5', { workload: 'teams' }],
      [0, '50'],
    );
    expect(forecastGreen(mixed, now)).toEqual(green(21));
  });

  it('says tomorrow when the trend is above 70 and the newest reading is not', () => {
    const points = series([30, '60'], [20, '74'], [10, '80'], [0, '65']);
    expect(forecastGreen(points, now)).toEqual(green(1));
  });
});
