import { narrowDigits, parseNumber } from './number-shapes.ts';
import type { NumberRefused, WrittenNumber } from './number-shapes.ts';

/** A number of seats or users: whole, from zero up to ten million. */
export type SeatsSaid = { readonly kind: 'seats'; readonly seats: number } | NumberRefused;

/** A percentage in points, `38.5`; over 100 is let through, for the caller to doubt. */
export type PercentSaid = { readonly kind: 'percent'; readonly percent: number } | NumberRefused;

/** So many of so many: `640/1000`, also with the part above the whole. */
export type ShareSaid = { readonly kind: 'share'; readonly part: number; readonly whole: number };

/** What people say in place of a figure of usage or deployment. */
export type FigureSaid = ShareSaid | SeatsSaid | PercentSaid;

/** A text taken apart: what was said, and the figure said with it. */
export interface SplitAtFigure {
  readonly what: string;
  readonly figure: FigureSaid;
}

/** More seats than any customer has; what is beyond is a slip of the finger (docs/rules.md §4). */
export const mostSeats = 10_000_000;

/** The highest percentage that is taken for one. */
const mostPercent = 1000;

const longest = 60;
const seatWord = /\s*(?:seats?|users?|licen[cs]es?|devices?|plätze|nutzer|usuarios)$/iu;
const percentSign = /\s*(?:%|percent|per cent|pct|prozent|por ciento)$/iu;
const shareSign = /\s*\/\s*|\s+(?:out of|of|von|de)\s+/iu;
const number = String.raw`[\d+−–-][\d.,'’−–-]*`;
const groups = String.raw`(?:\s\d{3}(?!\d))*`;
const share = String.raw`${number}(?:\s*\/\s*|\s+(?:out of|of|von|de)\s+)${number}${groups}`;
const percentage = String.raw`${number}\s*(?:%|percent|per cent|pct|prozent|por ciento)`;
const users = String.raw`${number}${groups}`;
const figureAtEnd = new RegExp(
  String.raw`(?:^|\s)(?:${share}|${percentage}|${users})(?:\s+(?:seats|users))?$`,
  'iu',
);
const figureAtStart = new RegExp(String.raw`^(?:${share}|${percentage})(?=\s)`, 'iu');

/**
 * The whole number of seats or users that a text is: `1000`, `1,000`, `1.000`, `1 000`, `1000 seats`.
 *
 * Three digits after a comma or a dot are thousands, so `1,000` and `1.000` are both one thousand.
 */
export function readSeats(said: string): SeatsSaid {
  const written = parse(said, seatWord, 'thousands');
  if (written === undefined) return { kind: 'none' };
  if (written.value < 0) return { kind: 'negative' };
  if (written.hasDecimals) return { kind: 'fraction' };
  if (written.value > mostSeats) return { kind: 'beyond-range' };
  return { kind: 'seats', seats: written.value };
}

/**
 * The percentage that a text is, with or without its sign: `70%`, `38,5 %`, `38.5`, `70 percent`.
 *
 * A single comma or dot is always the decimal one, so `1,000 %` is one.
 */
export function readPercent(said: string): PercentSaid {
  const written = parse(said, percentSign, 'decimals');
  if (written === undefined) return { kind: 'none' };
  if (written.value < 0) return { kind: 'negative' };
  if (written.value > mostPercent) return { kind: 'beyond-range' };
  return { kind: 'percent', percent: written.value };
}

/** The figure that a text is: a share (`640/1000`, `640 of 1000`, `640 von 1000`), a percentage with its sign, or a bare number of users. */
export function readFigure(said: string): FigureSaid {
  const text = narrowDigits(said.slice(0, longest + 1)).trim();
  if (percentSign.test(text)) return readPercent(text);
  const [part = '', whole, ...more] = text.split(shareSign);
  if (whole === undefined) return readSeats(text);
  return more.length > 0 ? { kind: 'none' } : shareOf(readSeats(part), readSeats(whole));
}

/**
 * Splits a text into a figure and what is said beside it: `contoso 380/1000`, `38,5 % contoso`.
 *
 * At the end any figure counts, at the beginning only a share or a percentage: `3M` is a name.
 */
export function splitAtFigure(text: string): SplitAtFigure {
  const said = narrowDigits(text.trim());
  const whole = readFigure(said);
  if (whole.kind !== 'none') return { what: '', figure: whole };
  const from = Math.max(0, said.length - longest);
  const last = figureAtEnd.exec(said.slice(from));
  const first = figureAtStart.exec(said.slice(0, longest));
  if (last !== null) return splitOff(last[0], said.slice(0, from + last.index), said);
  return splitOff(first?.[0] ?? '', said.slice(first?.[0].length ?? 0), said);
}

function splitOff(said: string, rest: string, text: string): SplitAtFigure {
  const figure = readFigure(said);
  return { what: (figure.kind === 'none' ? text : rest).trim(), figure };
}

function shareOf(part: SeatsSaid, whole: SeatsSaid): FigureSaid {
  if (part.kind !== 'seats') return part;
  if (whole.kind !== 'seats') return whole;
  return { kind: 'share', part: part.seats, whole: whole.seats };
}

function parse(
  said: string,
  word: RegExp,
  threeDigitsAre: 'thousands' | 'decimals',
): WrittenNumber | undefined {
  if (said.length > longest) return undefined;
  return parseNumber(narrowDigits(said).trim().replace(word, ''), threeDigitsAre);
}
