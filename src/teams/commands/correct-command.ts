import type { NamedEngagement } from '../reading/customer-match.ts';
import { foldText, foldWords } from '../reading/fold-words.ts';
import { nearestWords } from '../reading/nearest-word.ts';
import { spellings } from './spot-command.ts';

const names = spellings.map(({ words }) => words.join(' '));

/** A slip stands where commands stand: before the free text and behind a customer's name. */
const searchedWords = 6;

/** Longer texts tell something; then only the first word may be a mistyped command. */
const longestSlip = 12;

function correctedAt(words: readonly string[], at: number): readonly string[] {
  const near = nearestWords(words[at] ?? '', names);
  return near.map((name) => [...words.slice(0, at), name, ...words.slice(at + 1)].join(' '));
}

/** The text as it may have been meant, a mistyped command put right; the customers' names are no slips. */
export function correctCommand(
  text: string,
  customers: readonly NamedEngagement[],
): readonly string[] {
  const whole = nearestWords(text, names);
  if (whole.length > 0) return whole;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const known = new Set(customers.flatMap(({ customer }) => foldWords(customer)));
  const places = words.slice(0, words.length > longestSlip ? 1 : searchedWords).keys();
  for (const at of places) {
    const corrected = known.has(foldText(words[at] ?? '')) ? [] : correctedAt(words, at);
    if (corrected.length > 0) return corrected;
  }
  return [];
}
