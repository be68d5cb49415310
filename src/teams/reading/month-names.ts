import { foldText } from './fold-words.ts';

interface MonthName {
  readonly name: string;
  readonly month: number;
}

const languages = ['en', 'de', 'es'];
const shortest = 3;
const monthNames = languages.flatMap(namesIn);

/** The month, 1 to 12, that an English, German or Spanish name or its beginning of three letters or more stands for. */
export function monthOf(word: string): number | undefined {
  const folded = foldText(word);
  if (folded.length < shortest) return undefined;
  return monthNames.find(({ name }) => name.startsWith(folded))?.month;
}

function namesIn(language: string): readonly MonthName[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => ({
    name: foldText(format.format(Date.UTC(2026, index, 1))),
    month: index + 1,
  }));
}
