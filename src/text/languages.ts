import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

const spoken = new Map<string, Words>([
  ['de', de],
  ['en', en],
  ['es', es],
]);

/** The languages to choose from by their tag, each by its own name; dates and numbers follow the tag. */
export const languageNames: Readonly<Record<string, string>> = {
  'en-GB': 'English (United Kingdom)',
  'en-US': 'English (United States)',
  'de-DE': 'Deutsch (Deutschland)',
  'de-AT': 'Deutsch (Österreich)',
  'de-CH': 'Deutsch (Schweiz)',
  'es-ES': 'Español (España)',
  'es-MX': 'Español (México)',
};

/** The words of a person's language, by the first part of its tag; English for any other. */
export function wordsFor(language: string): Words {
  const [primary = ''] = language.toLowerCase().split('-');
  return spoken.get(primary) ?? en;
}

/** The line of help for a command, in a person's language; a command without one fails a test. */
export function commandHelp(language: string, name: string): string {
  return wordsFor(language).commands[name] ?? '';
}
