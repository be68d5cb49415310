import { clip } from './clip.ts';

const quotedCharacters = 160;

const quotationMarks = new Map([
  ['de', ['„', '“']],
  ['es', ['«', '»']],
]);

const englishMarks = ['“', '”'];

/** A reader's quotation marks around a line or two of a text; those inside become single ones. */
export function quoted(language: string, text: string): string {
  const [primary = ''] = language.split('-');
  const [opening, closing] = quotationMarks.get(primary) ?? englishMarks;
  const inside = text.replaceAll(/\s+/gu, ' ').replaceAll(/[“„«]/gu, '‘').replaceAll(/[”»]/gu, '’');
  return `${opening}${clip(inside, quotedCharacters)}${closing}`;
}
