import type { DateContext, DateSaid, FoundDate } from './date-found.ts';
import { spokenDateFinders } from './spoken-dates.ts';
import { findWrittenDates } from './written-dates.ts';

/** A text taken apart: what was said, and the date said with it. */
export interface SplitAtDate {
  readonly what: string;
  readonly date: DateSaid;
}

interface Placed extends FoundDate {
  readonly leads: boolean;
  readonly isLast: boolean;
  /** Words around it make another day of it than the one found. */
  readonly isTurned: boolean;
}

const none: DateSaid = { kind: 'none' };
const farthest = 300;
const lead =
  /(?<!\p{L})(?:(?<connector>until|till?|by|on|due|as of|from|since|bis|am|vom|seit|hasta|para|desde)\s+)?(?:(?:the|zum|el)\s+)?$/iu;
const leadInside = /^(?:on|by|until|bis|am|el)\s/iu;
const trailing = /^[\s.,;!?)]*$/u;
// "a week from friday" and "monday week" are other days than the one chrono reads out of them.
const turnedBefore =
  /(?<!\p{L})(?:days?|weeks?|months?|tage?|wochen?)\s+(?:after|before|from|nach|vor)\s+$/iu;
const turnedAfter = /^\s+(?:week|pasado|que viene)(?!\p{L})/iu;

/**
 * The date that a text is: `tomorrow`, `next friday`, `31 mar`, `31.03.2027`, `in 3 days`.
 *
 * `none` where the text says anything else beside it, or a month or an hour alone; a date on the
 * other side of now than asked for is given as it was said.
 */
export function readDate(said: string, context: DateContext): DateSaid {
  const { what, date } = splitAtDate(said, context);
  return what === '' ? date : none;
}

/**
 * Splits a text into a date and what is said beside it: `customer legal until friday`.
 *
 * A date counts after a word such as "until", at the end of the text, or anywhere when it is written
 * in full; of several the last after such a word, otherwise the last. Only the last 300 characters are searched.
 */
export function splitAtDate(text: string, context: DateContext): SplitAtDate {
  const from = Math.max(0, text.length - farthest);
  const tail = text.slice(from);
  const found = findDates(tail, context)
    .map((each) => placeDate(each, tail))
    .filter((each) => isMeant(each, tail));
  const chosen = found.findLast((each) => each.leads) ?? found.at(-1);
  if (chosen === undefined) return { what: text.trim(), date: none };
  const before = text.slice(0, from + chosen.begins);
  return { what: joinAround(before, tail.slice(chosen.ends)), date: chosen.date };
}

function findDates(text: string, context: DateContext): FoundDate[] {
  let rest = text;
  const found: FoundDate[] = [];
  for (const find of [findWrittenDates, ...spokenDateFinders]) {
    for (const each of find(rest, context)) {
      if (rest.slice(each.begins, each.ends).includes('#')) continue;
      found.push(each);
      rest =
        rest.slice(0, each.begins) + '#'.repeat(each.ends - each.begins) + rest.slice(each.ends);
    }
  }
  return found.sort((a, b) => a.begins - b.begins);
}

function placeDate(found: FoundDate, text: string): Placed {
  const before = text.slice(0, found.begins);
  const after = text.slice(found.ends);
  const words = lead.exec(before);
  return {
    ...found,
    begins: found.begins - (words?.[0].length ?? 0),
    leads:
      words?.groups?.['connector'] !== undefined ||
      leadInside.test(text.slice(found.begins, found.ends)),
    isLast: trailing.test(after),
    isTurned: turnedBefore.test(before) || turnedAfter.test(after),
  };
}

function isMeant(found: Placed, text: string): boolean {
  if (found.isTurned) return false;
  if (found.leads || found.certainty === 'full') return true;
  const isAlone = text.slice(0, found.begins).trim() === '';
  return found.isLast && (isAlone || found.certainty === 'plain');
}

function joinAround(before: string, after: string): string {
  const start = before.trimEnd().replace(/[,;:(]$/u, '');
  const end = trailing.test(after) ? '' : after.replace(/^[,;)]/u, '').trim();
  return `${start.trim()} ${end}`.trim();
}
