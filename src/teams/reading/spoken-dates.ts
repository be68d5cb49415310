import * as chrono from 'chrono-node';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { addDays, isLocalDate, weekdayOf } from '../../domain/calendar/days.ts';
import { localDateOf } from '../../domain/calendar/time-zones.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { DateContext, FoundDate } from './date-found.ts';
import { nearestYear } from './written-dates.ts';

type Finder = (text: string, context: DateContext) => readonly FoundDate[];

const twoDays: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:(?:the\s+)?day\s+after\s+tomorrow|pasado\s+mañana)(?!\p{L})/giu, 2],
  [/(?<!\p{L})(?:(?:the\s+)?day\s+before\s+yesterday|vorgestern|anteayer)(?!\p{L})/giu, -2],
];
const counted = /^(?:in|en|within)\s/iu;
const turned = /\b(?:next|last|past|nächst|kommend|letzt|vergangen|vorig|próxim|pasad)/iu;
const longWord = /\p{L}{4}|hoy/iu;
const shortWord = /^\p{L}{1,3}\.?$/u;

/** How the dates that people say are found, in order; what one has found the next no longer sees. */
export const spokenDateFinders: readonly Finder[] = [
  findTwoDays,
  (text, context) => readWith(chrono.en.GB, text, context),
  // German "do" and "so" and Spanish "mar" are also days: in these languages only longer words count.
  (text, context) => readWith(chrono.de.casual, text, context).filter(hasLongWord(text)),
  (text, context) => readWith(chrono.es.casual, text, context).filter(hasLongWord(text)),
];

function findTwoDays(text: string, context: DateContext): readonly FoundDate[] {
  return twoDays.flatMap(([shape, days]) =>
    [...text.matchAll(shape)].map((match) => ({
      begins: match.index,
      ends: match.index + match[0].length,
      certainty: 'plain',
      date: { kind: 'date', date: addDays(today(context), days) },
    })),
  );
}

function readWith(
  language: chrono.Chrono,
  text: string,
  context: DateContext,
): readonly FoundDate[] {
  return language.parse(text, noonOf(today(context))).flatMap((result) => {
    const date = dayMeant(result, context);
    if (date === undefined || !isLocalDate(date) || !/\p{L}/u.test(result.text)) return [];
    const ends = result.index + result.text.length;
    const certainty = shortWord.test(result.text) ? 'weak' : 'plain';
    return [{ begins: result.index, ends, certainty, date: { kind: 'date', date } }];
  });
}

// Noon in the process's own zone is on the same day in every season, so chrono counts whole days.
function noonOf(date: LocalDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

// A month or an hour alone names no day; a range names two.
function dayMeant(result: ParsedResult, context: DateContext): LocalDate | undefined {
  const said = result.start;
  if (result.end != null || said.isCertain('timezoneOffset')) return undefined;
  if (said.isCertain('day')) return yearlyDay(said, context);
  if (said.isCertain('weekday')) return weekdayMeant(result, context);
  return said.isCertain('month') && counted.test(result.text) ? print(said) : undefined;
}

function yearlyDay(said: ParsedComponents, context: DateContext): LocalDate {
  if (said.isCertain('year')) return print(said);
  return print(said, nearestYear(said.get('month') ?? 0, said.get('day') ?? 0, context));
}

// A weekday said on that very weekday is the one a week away: today has a word of its own.
function weekdayMeant(result: ParsedResult, context: DateContext): LocalDate {
  if (turned.test(result.text)) return print(result.start);
  const ahead = ((result.start.get('weekday') ?? 0) - weekdayOf(today(context)) + 7) % 7;
  if (context.direction === 'future') return addDays(today(context), ahead || 7);
  return addDays(today(context), ahead - 7);
}

function print(said: ParsedComponents, year = said.get('year') ?? 0): LocalDate {
  const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(said.get('month'))}-${two(said.get('day'))}`;
}

function hasLongWord(text: string): (found: FoundDate) => boolean {
  return (found) => longWord.test(text.slice(found.begins, found.ends));
}

function today(context: DateContext): LocalDate {
  return localDateOf(context.now, context.zone);
}
