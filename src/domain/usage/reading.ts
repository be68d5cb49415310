import type { Person } from '../people.ts';
import type { Instant, LocalDate } from '../time.ts';
import { isDay, latestDayAt } from './days.ts';
import { checkFigure, isSameFigure, type Figure, type WrongFigure } from './figure.ts';

/** What usage is measured of; `opp` is Microsoft 365 Apps (Office 365 ProPlus). */
export const workloads = [
  'opp',
  'exchange',
  'onedrive',
  'sharepoint',
  'skype',
  'teams',
  'yammer',
] as const;

/** One of the seven workloads. */
export type Workload = (typeof workloads)[number];

/** Monthly active usage, which alone makes a band, or another period under its own name (docs/rules.md §4). */
export type Measure = 'monthly' | `D${number}`;

/**
 * What the seats are: those the customer is entitled to, the rows of the report, or as somebody gave them (a
 * typed denominator or a bare percentage). Typed counts over exactly the entitled seats are best kept as
 * `entitled-seats`, so that they compare with files.
 */
export type Denominator = 'entitled-seats' | 'report-rows' | 'as-given';

/** Where a reading comes from. */
export type Source =
  | { readonly kind: 'typed' }
  | {
      readonly kind: 'file';
      /** Microsoft's name of the report, such as `getM365AppUserDetail`. */
      readonly report: string;
      readonly refreshed: LocalDate;
      /** As the report states it, such as `30`. */
      readonly period: string;
      readonly hash: string;
    }
  | { readonly kind: 'api'; readonly app: string };

/** Whether it came through `POST /api/usage` rather than from a person. */
export function isFromScript({ source }: Pick<Reading, 'source'>): boolean {
  return source.kind === 'api';
}

/** One active-usage figure of one workload on one date. */
export interface Reading {
  readonly id: string;
  readonly workload: Workload;
  readonly measure: Measure;
  readonly figure: Figure;
  readonly denominator: Denominator;
  /** The day in UTC that it speaks of. */
  readonly date: LocalDate;
  readonly source: Source;
  readonly by: Person;
  readonly at: Instant;
  /** Who took it back and when; `null` while it counts. */
  readonly withdrawn: { readonly by: Person; readonly at: Instant } | null;
}

/** A reading that cannot be kept. */
export type WrongReading =
  | WrongFigure
  | { readonly refused: 'not-a-day' }
  | { readonly refused: 'future-reading'; readonly date: LocalDate };

/** The measure of a period: 28 to 31 days are a month. */
export function measureOf(days: number): Measure {
  return days >= 28 && days <= 31 ? 'monthly' : `D${days}`;
}

/**
 * What is wrong with a reading, or `null`. A date is in the future when it has not come anywhere on earth, so
 * that "today" is accepted from Auckland too. Over 100 % is kept (see `isSuspicious`).
 */
export function checkReading(
  reading: Pick<Reading, 'date' | 'figure'>,
  now: Instant,
): WrongReading | null {
  const { date } = reading;
  if (!isDay(date)) return { refused: 'not-a-day' };
  if (date > latestDayAt(now)) return { refused: 'future-reading', date };
  return checkFigure(reading.figure);
}

/** Whether two readings speak of the same: one workload, measured alike. */
function isSameSeries(a: Reading, b: Reading): boolean {
  return a.workload === b.workload && a.measure === b.measure;
}

/** Only like is compared with like: one workload, one measure, one kind of denominator (docs/rules.md §4). */
export function isComparable(a: Reading, b: Reading): boolean {
  return isSameSeries(a, b) && a.denominator === b.denominator;
}

/** The same reading again, whoever brings it and wherever from. */
export function isSameReading(a: Reading, b: Reading): boolean {
  return isComparable(a, b) && a.date === b.date && isSameFigure(a.figure, b.figure);
}
