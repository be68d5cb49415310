import { commands } from './en/commands.ts';
import { en, type Words } from './en.ts';

/** The words of a person's language; English until theirs is written. */
export function wordsFor(_language: string): Words {
  return en;
}

/** The line of help for a command, in a person's language; a command without one fails a test. */
export function commandHelp(_language: string, name: string): string {
  return commands[name] ?? '';
}
