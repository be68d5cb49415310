import { daysBetween } from '../domain/calendar/days.ts';
import { localDateOf } from '../domain/calendar/time-zones.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { quoted } from './quoted.ts';

/** The forms of a counted noun by plural category; `other` always exists. */
export type Counted = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Numbers, dates and quotations as one reader is used to them. */
export interface Formats {
  /** `1,000` */
  readonly number: (value: number) => string;
  /** `70%` of a number of percent, one decimal at most. */
  readonly percent: (percent: number) => string;
  /** `38.5%` of a percentage already rounded for showing, given with a point; always one decimal. */
  readonly usage: (shown: string) => string;
  /** A part of a whole, rounded down so that it never shows a threshold it has not reached. */
  readonly share: (part: number, whole: number) => string;
  /** `1 item`, `3 items` */
  readonly count: (value: number, noun: Counted) => string;
  /** `tomorrow`, `Fri, 27 Nov`, `31 March 2027` */
  readonly day: (date: LocalDate) => string;
  /** `today, 14:05`, or the day alone once it is past yesterday. */
  readonly when: (at: Instant) => string;
  /** `2 November 2026`: a day that is read on other days. */
  readonly date: (date: LocalDate) => string;
  /** `2 November 2026 at 09:12 CET`: a moment that is read elsewhere, on other days. */
  readonly stamp: (at: Instant) => string;
  /** `2 Nov, 09:12`: a moment whose hour counts however long ago. */
  readonly moment: (at: Instant) => string;
  /** `14 days ago` */
  readonly ago: (at: Instant) => string;
  /** `A, B and C` */
  readonly list: (parts: readonly string[]) => string;
  /** Somebody's words in quotation marks, clipped to a line or two. */
  readonly quote: (text: string) => string;
}

/** For whom is formatted, and when. */
export interface Reading {
  readonly language: string;
  readonly timeZone: string;
  readonly now: Instant;
}

interface Tools {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly usage: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
  readonly relative: Intl.RelativeTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly moment: Intl.DateTimeFormat;
  readonly stamp: Intl.DateTimeFormat;
  readonly days: Readonly<Record<'near' | 'thisYear' | 'far', Intl.DateTimeFormat>>;
}

const known = new Map<string, Tools>();

/** Days are formatted as their midnight in UTC; times of day in the reader's zone. */
function makeTools(language: string, timeZone: string): Tools {
  const day = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  return {
    number: new Intl.NumberFormat(language),
    percent: new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 1,
      roundingMode: 'floor',
    }),
    usage: new Intl.NumberFormat(language, {
      style: 'unit',
      unit: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
    plural: new Intl.PluralRules(language),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    time: new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'short' }),
    stamp: new Intl.DateTimeFormat(language, {
      timeZone,
      dateStyle: 'long',
      timeStyle: 'long',
    }),
    moment: new Intl.DateTimeFormat(language, {
      timeZone,
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }),
    days: {
      near: day({ weekday: 'short', day: 'numeric', month: 'short' }),
      thisYear: day({ day: 'numeric', month: 'long' }),
      far: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    },
  };
}

/** Few speak many languages in many zones; whoever invents tags does not fill the memory. */
const mostKnown = 500;

function remembered<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const old = kept.get(key);
  if (old !== undefined) return old;
  if (kept.size >= mostKnown) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

/** Formatters are dear to make. */
function toolsOf(language: string, timeZone: string): Tools {
  return remembered(known, `${language} ${timeZone}`, () => makeTools(language, timeZone));
}

/** @param distance from today, in days. */
function dayIn(
  { relative, days }: Tools,
  today: LocalDate,
  date: LocalDate,
  distance: number,
): string {
  if (Math.abs(distance) <= 1) return relative.format(distance, 'day');
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Math.abs(distance) <= 6) return days.near.format(midnight);
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return (isThisYear ? days.thisYear : days.far).format(midnight);
}

/** `0.7` of 70: divided in decimals, so that no binary rest pushes it under what was typed. */
const fraction = (percent: number): number => Number(`${percent}e-2`);

/** How numbers, dates and quotations read for a person. */
export function formatsFor({ language, timeZone, now }: Reading): Formats {
  const tools = toolsOf(language, timeZone);
  const today = localDateOf(now, timeZone);
  const distanceOf = (date: LocalDate): number => daysBetween(today, date);
  return {
    number: (value) => tools.number.format(value),
    percent: (percent) => tools.percent.format(fraction(percent)),
    usage: (shown) => tools.usage.format(Number(shown)),
    share: (part, whole) =>
      tools.percent.format(Math.floor((1000 * part) / Math.max(whole, 1)) / 1000),
    count: (value, noun) =>
      `${tools.number.format(value)} ${noun[tools.plural.select(value)] ?? noun.other}`,
    day: (date) => dayIn(tools, today, date, distanceOf(date)),
    when: (at) => {
      const date = localDateOf(at, timeZone);
      const distance = distanceOf(date);
      const day = dayIn(tools, today, date, distance);
      return Math.abs(distance) <= 1 ? `${day}, ${tools.time.format(Date.parse(at))}` : day;
    },
    date: (date) => tools.days.far.format(Date.parse(`${date}T00:00:00Z`)),
    stamp: (at) => tools.stamp.format(Date.parse(at)),
    moment: (at) => tools.moment.format(Date.parse(at)),
    ago: (at) => tools.relative.format(distanceOf(localDateOf(at, timeZone)), 'day'),
    list: (parts) => tools.list.format(parts),
    quote: (text) => quoted(language, text),
  };
}

const locales = new Map<string, string>();

/** The reader's own tag when it is of the language the words are in, else that language. */
export function localeFor(wished: string, spoken: string): string {
  return remembered(locales, `${spoken} ${wished}`, () => chooseLocale(wished, spoken));
}

function chooseLocale(wished: string, spoken: string): string {
  const isSpoken = new RegExp(`^${spoken}(-|$)`, 'iu').test(wished);
  return isSpoken && Intl.DateTimeFormat.supportedLocalesOf(tagOr(wished, spoken)).length > 0
    ? wished
    : spoken;
}

function tagOr(wished: string, spoken: string): string {
  try {
    return Intl.getCanonicalLocales(wished)[0] ?? spoken;
  } catch (error) {
    // What Teams hands over is not always a language tag.
    if (error instanceof RangeError) return 'und';
    throw error;
  }
}
