import { en, type Words } from './en.ts';

const spoken = new Map<string, Words>([['en', en]]);

/** The languages to choose from by their tag, each by its own name; dates and numbers follow the tag. */
export const languageNames: Readonly<Record<string, string>> = {
  'en-GB': 'English (United Kingdom)',
  'en-US': 'English (United States)',
};

/** The words of a person's language, by the first part of its tag; English for a language not written yet. */
export function wordsFor(language: string): Words {
  const [primary = ''] = language.toLowerCase().split('-');
  return spoken.get(primary) ?? en;
}

/** The line of help for a command, in a person's language; a command without one fails a test. */
export function commandHelp(language: string, name: string): string {
  return wordsFor(language).commands[name] ?? '';
}
