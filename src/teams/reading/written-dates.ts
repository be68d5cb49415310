import { existsDay } from '../../domain/calendar/days.ts';
import { localDateOf } from '../../domain/calendar/time-zones.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { DateContext, FoundDate } from './date-found.ts';
import { monthOf } from './month-names.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Parts {
  readonly match: RegExpExecArray;
  readonly context: DateContext;
}

/** One way of writing a date; `read` gives nothing where the match is no date after all. */
interface Writing {
  readonly shape: RegExp;
  readonly certainty: FoundDate['certainty'];
  readonly read: (parts: Parts) => Day | undefined;
}

const letters = String.raw`\p{L}{3,12}`;
const ending = String.raw`(?![\p{L}\d])`;
// Two digits are a year only at the very end: "31 mar 27", but not "31 mar 12 users".
const year = String.raw`(?:,?\s+(?:de\s+|del\s+)?(?<year>\d{4}|\d{2}(?=\s*$)))?`;

const writings: readonly Writing[] = [
  {
    shape:
      /(?<![\d./-])(?<year>\d{4})(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d-])/gu,
    certainty: 'full',
    read: ({ match }) => dayOf(match, numberAt(match, 'month'), numberAt(match, 'year')),
  },
  {
    shape:
      /(?<![\d./-])(?<a>\d{1,2})(?<sign>[./-])(?<b>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?!\d)/gu,
    certainty: 'full',
    read: (parts) => orderedDay(parts, saidYear(parts.match) ?? 0),
  },
  {
    shape: /(?<![\d./-])(?<a>\d{1,2})(?:(?<sign>\.)(?<b>\d{1,2})\.|\/(?<c>\d{1,2}))(?![\d/%])/gu,
    certainty: 'weak',
    read: readWithoutYear,
  },
  {
    shape: new RegExp(
      String.raw`(?<![\d.,/])(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?\s*(?:of\s+|de\s+)?(?<name>${letters})\.?${year}${ending}`,
      'giu',
    ),
    certainty: 'plain',
    read: readNamed,
  },
  {
    shape: new RegExp(
      String.raw`(?<!\p{L})(?<name>${letters})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%/]|[.,]\d|\s*%)${year}${ending}`,
      'giu',
    ),
    certainty: 'plain',
    read: readNamed,
  },
  {
    shape: new RegExp(
      String.raw`(?<!\p{L})(?:end of|ende|fin(?:al(?:es)?)? de)\s+(?<name>${letters})${year}${ending}`,
      'giu',
    ),
    certainty: 'plain',
    read: readEndOfMonth,
  },
];

/**
 * The dates written out in a text, with digits or with a month's name in English, German or Spanish.
 *
 * `31/3/2027` is read day first (month first for `en-US`), the other way round where only that
 * makes a day; with dots the day is always first. A date without a year takes the nearest year in
 * the direction asked for. A day that does not exist is found as impossible.
 */
export function findWrittenDates(text: string, context: DateContext): readonly FoundDate[] {
  return writings.flatMap(({ shape, certainty, read }) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const day = read({ match, context });
      if (day === undefined) return [];
      const [said] = match;
      return [
        { begins: match.index, ends: match.index + said.length, certainty, date: judge(day, said) },
      ];
    }),
  );
}

function judge(day: Day, said: string): FoundDate['date'] {
  if (!existsDay(day.year, day.month, day.day)) return { kind: 'impossible', said };
  return { kind: 'date', date: printDay(day) };
}

function readNamed({ match, context }: Parts): Day | undefined {
  const month = monthOf(match.groups?.['name'] ?? '');
  if (month === undefined) return undefined;
  return dayOf(match, month, yearOf(match, context, month));
}

function readEndOfMonth({ match, context }: Parts): Day | undefined {
  const month = monthOf(match.groups?.['name'] ?? '');
  if (month === undefined) return undefined;
  const yearMeant = saidYear(match) ?? nearestYear(month, 28, context);
  const day = [31, 30, 29, 28].find((last) => existsDay(yearMeant, month, last)) ?? 28;
  return { year: yearMeant, month, day };
}

// 38/50 is a share of seats: without a year only what can be a day and a month is a date.
function readWithoutYear({ match, context }: Parts): Day | undefined {
  const day = orderedDay({ match, context }, 2000);
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return undefined;
  return { ...day, year: nearestYear(day.month, day.day, context) };
}

function orderedDay({ match, context }: Parts, yearMeant: number): Day {
  const first = numberAt(match, 'a');
  const second = Math.max(numberAt(match, 'b'), numberAt(match, 'c'));
  const dayFirst = { year: yearMeant, month: second, day: first };
  const monthFirst = { year: yearMeant, month: first, day: second };
  if (match.groups?.['sign'] === '.') return dayFirst;
  const [usual, other] =
    context.locale === 'en-US' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return usual.month > 12 && other.month <= 12 ? other : usual;
}

function dayOf(match: RegExpExecArray, month: number, yearMeant: number): Day {
  return { year: yearMeant, month, day: numberAt(match, 'day') };
}

function yearOf(match: RegExpExecArray, context: DateContext, month: number): number {
  return saidYear(match) ?? nearestYear(month, numberAt(match, 'day'), context);
}

function saidYear(match: RegExpExecArray): number | undefined {
  const said = match.groups?.['year'];
  if (said === undefined) return undefined;
  return said.length === 2 ? 2000 + Number(said) : Number(said);
}

/** The year, before or after now as the direction says, in which a day of the year comes next to today. */
export function nearestYear(month: number, day: number, context: DateContext): number {
  const today = localDateOf(context.now, context.zone);
  const thisYear = Number(today.slice(0, 4));
  const date = printDay({ year: thisYear, month, day });
  if (context.direction === 'future') return date < today ? thisYear + 1 : thisYear;
  return date > today ? thisYear - 1 : thisYear;
}

function printDay({ year: yearMeant, month, day }: Day): LocalDate {
  return `${pad(yearMeant, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function numberAt(match: RegExpExecArray, name: string): number {
  return Number(match.groups?.[name] ?? 0);
}
