import { distance } from 'fastest-levenshtein';
import { foldText } from './fold-words.ts';

const longest = 60;
const fewestForBeginning = 2;

/**
 * The words that somebody who mistyped may have meant, nearest first in the order given; several when they are equally near.
 *
 * One slip is let through from three letters on, two from five, three from nine; two letters swapped
 * are one slip, and so is a word that was only begun. Case and accents do not count.
 */
export function nearestWords<Word extends string>(
  said: string,
  words: readonly Word[],
): readonly Word[] {
  const typed = foldText(said.trim().slice(0, longest + 1));
  if (typed === '' || typed.length > longest) return [];
  const judged = [...new Set(words)].map((word) => ({
    word,
    slips: countSlips(typed, foldText(word)),
  }));
  const fewest = Math.min(...judged.map(({ slips }) => slips));
  if (fewest > slipsAllowed(typed.length)) return [];
  return judged.filter(({ slips }) => slips === fewest).map(({ word }) => word);
}

function slipsAllowed(length: number): number {
  if (length >= 9) return 3;
  if (length >= 5) return 2;
  return length >= fewestForBeginning ? 1 : 0;
}

function countSlips(typed: string, word: string): number {
  if (typed === word) return 0;
  if (typed.length >= fewestForBeginning && word.startsWith(typed)) return 1;
  // A two-letter word is one slip from every other of its first letter.
  if (Math.min(typed.length, word.length) < 3) return Infinity;
  if (Math.abs(typed.length - word.length) > slipsAllowed(typed.length)) return Infinity;
  const swapped = swaps(typed).map((each) => distance(each, word) + 1);
  return Math.min(distance(typed, word), ...swapped);
}

function swaps(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, index) => {
    const [left = '', right = ''] = text.slice(index, index + 2);
    return text.slice(0, index) + right + left + text.slice(index + 2);
  });
}
