import type { Command } from './command.ts';
import { bare } from './lead-in.ts';
import { commands } from './table.ts';

interface Spelling {
  readonly command: Command;
  readonly words: readonly string[];
}

/** A command found among typed words. */
export interface Spotted extends Spelling {
  /** Where its words begin. */
  readonly at: number;
}

/** Every way to say every command, longer phrases first. */
export const spellings: readonly Spelling[] = commands
  .flatMap((command) =>
    [command.name, ...command.aliases].map((words) => ({ command, words: words.split(' ') })),
  )
  .sort((left, right) => right.words.length - left.words.length);

/** Words that only lead up to a command. */
const opening = new Set([
  ...['show', 'open', 'please', 'pls', 'me', 'my', 'the', 'go', 'to', 'and', 'now', 'ok', 'okay'],
  ...['can', 'could', 'you', 'i', 'we', 'have', 'has', 'want', 'would', 'like', 'add', 'set', 'is'],
]);

/** Without the words that only lead up to a command. */
export function withoutOpening(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !opening.has(bare(word)));
  return first < 0 ? [] : words.slice(first);
}

function standsAt(spelling: Spelling, typed: readonly string[], at: number): boolean {
  return spelling.words.every((word, index) => typed[at + index] === word);
}

/** A command that takes free text may follow a customer's name, but nothing longer. */
const longestName = 5;

/** Whoever types more than this tells something; only a command that takes free text is looked for then. */
const longestSentence = 30;

function allSpotted(typed: readonly string[]): readonly Spotted[] {
  const isSentence = typed.length > longestSentence;
  return typed.slice(0, longestSentence).flatMap((_, at) => {
    const spelling = spellings.find((each) => standsAt(each, typed, at));
    const isFree = spelling?.command.takes === 'free';
    const isTooLate = isFree ? at > longestName : isSentence;
    return spelling && !isTooLate ? [{ ...spelling, at }] : [];
  });
}

/** What "show" and "open" may lead up to. */
const shown: ReadonlySet<string> = new Set([
  ...['tasks', 'next', 'history', 'data', 'playbook', 'list', 'status', 'help'],
  ...['remediation', 'readiness', 'target', 'intent'],
]);

/** The commands that act on a task. */
const onTasks: ReadonlySet<string> = new Set([
  ...['start', 'done', 'bypass', 'reopen', 'complete'],
]);

/**
 * The command that is meant: the first one, but `open` gives way to what it shows ("show history"), and words
 * of a task to the command on it ("checklist done").
 */
export function spot(
  words: readonly string[],
  isTask: (words: readonly string[]) => boolean,
): Spotted | null {
  const [first, ...others] = allSpotted(words.map(bare));
  if (!first) return null;
  const [second] = others;
  if (first.command.name === 'open' && second && shown.has(second.command.name)) return second;
  // "remediation reopen 2" speaks of an item.
  const isItem = first.command.name === 'remediation';
  const onTask = others.find(
    ({ command: { name } }) => onTasks.has(name) && !(isItem && name === 'reopen'),
  );
  return onTask && isTask(words.slice(first.at, onTask.at)) ? onTask : first;
}
