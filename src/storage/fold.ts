/** Letters that only differ in case become one, whatever the language; `ß` and `ss`, `ς` and `σ` too. */
const foldCase = (text: string): string => text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');

/** A name as it is compared: one letter case, one way to write each letter, single spaces. */
export function foldName(name: string): string {
  return foldCase(name.normalize('NFC')).normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

/** A name as it is searched: also without accents and width variants. */
export function foldForSearch(name: string): string {
  const letters = foldCase(name.normalize('NFKD')).normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return letters.trim().replaceAll(/\s+/gu, ' ');
}

/**
 * The words of a text folded for search: runs of letters and digits; a piece between spaces that has none,
 * such as an emoji, is a word itself.
 */
export function wordsOf(folded: string): readonly string[] {
  const pieces = folded.split(' ').filter((piece) => piece !== '');
  return [...new Set(pieces.flatMap((piece) => piece.match(/[\p{L}\p{N}]+/gu) ?? [piece]))];
}
