import { foldText } from '../reading/fold-words.ts';

const leading = new Set([
  ...['for', 'at', 'on', 'of', 'in', 'the', 'to', 'with', 'from', 'about', 'and', '-', '–', ':'],
  ...['is', 'am', 'are', 'was', 'as', 'it', 'please', 'pls', 'can', 'you', 'i', 'we', 'have'],
  ...['has', 'had', 'been', 'still', 'now', 'ok', 'okay', 'sorry', 'hi', 'hello', 'hey'],
  ...['set', 'mark', 'me', 'my', 'our', 'task', 'customer', 'engagement', 'bei', 'für', 'para'],
]);

const trailing = new Set([
  ...['please', 'pls', 'thanks', 'now', 'for', 'at', 'on', 'is', 'as', 'to', 'of', 'by', 'with'],
  ...['has', 'been', 'done', 'task', 'engagement', '-', '–', ':', 'the', 'and', 'it'],
]);

/** A typed word as it is compared: folded, without the punctuation that ends it; punctuation alone stays. */
export function bare(word: string): string {
  const folded = foldText(word.trim());
  return folded.replace(/[:;,!?.]+$/u, '') || folded;
}

/** Words without those that only lead up to a customer's name or trail behind it: "for the customer contoso, please". */
export function withoutLeadIn(words: string): string {
  const typed = words.split(/\s+/u).filter((word) => word !== '');
  let from = 0;
  let to = typed.length;
  while (from < to && leading.has(bare(typed[from] ?? ''))) from += 1;
  while (to > from && trailing.has(bare(typed[to - 1] ?? ''))) to -= 1;
  return typed
    .slice(from, to)
    .join(' ')
    .replace(/[:;,!?]+$/u, '')
    .replace(/['’]s$/iu, '');
}
