import { foldText } from '../reading/fold-words.ts';
import { nearestWords } from '../reading/nearest-word.ts';
import { general, type Command, type CommandContext, type Reading } from './command.ts';
import { commands } from './table.ts';
import { takeTask } from './take-task.ts';

interface Spelling {
  readonly command: Command;
  readonly words: readonly string[];
}

interface Spotted extends Spelling {
  /** Where the command's words begin among the typed ones. */
  readonly at: number;
}

const spellings: readonly Spelling[] = commands
  .flatMap((command) =>
    [command.name, ...command.aliases].map((words) => ({ command, words: words.split(' ') })),
  )
  .sort((left, right) => right.words.length - left.words.length);

/** Words that only lead up to a command. */
const opening = new Set(['', 'show', 'open', 'please', 'me', 'my', 'the', 'go', 'to']);

const greetings = new Set(['hi', 'hello', 'hey', 'hallo', 'hola', 'good morning']);

const bare = (word: string): string => foldText(word).replace(/[:,!.]+$/u, '') || word;

function standsAt(spelling: Spelling, typed: readonly string[], at: number): boolean {
  return spelling.words.every((word, index) => typed[at + index] === word);
}

/** A command that takes free text may follow a customer's name, but nothing longer. */
const longestName = 5;

function allSpotted(typed: readonly string[]): readonly Spotted[] {
  return typed.flatMap((_, at) => {
    const spelling = spellings.find((each) => standsAt(each, typed, at));
    const isTooLate = spelling?.command.takes === 'free' && at > longestName;
    return spelling && !isTooLate ? [{ ...spelling, at }] : [];
  });
}

/** The first command; `open` gives way to one behind it, as in "show history". */
function spot(typed: readonly string[]): Spotted | null {
  const [first, second] = allSpotted(typed);
  if (!first) return null;
  return first.command.name === 'open' && second ? { ...second } : first;
}

/** The words before a free-text command name the customer: read again for it alone. */
function readSpotted(words: readonly string[], spotted: Spotted, context: CommandContext): Reading {
  const before = words.slice(0, spotted.at).join(' ');
  const after = words
    .slice(spotted.at + spotted.words.length)
    .join(' ')
    .replace(/ +\n/gu, '\n');
  const { command } = spotted;
  const isOpening = before.split(' ').every((word) => opening.has(bare(word)));
  if (command.takes === 'words') {
    return command.read(`${isOpening ? '' : before} ${after}`.trim(), context);
  }
  if (isOpening) return command.read(after, context);
  return namedBefore(before, command.read(swapTask(before, after, context), context), context);
}

/** `3070 bypass no macros`: the task stands before the command, the reason behind it. */
function swapTask(before: string, after: string, context: CommandContext): string {
  const taken = takeTask(before, context, false);
  return taken.kind === 'task' && taken.rest === '' ? `${before} ${after}` : after;
}

function namedBefore(before: string, reading: Reading, context: CommandContext): Reading {
  const isTask = takeTask(before, context, false).kind === 'task';
  const isNamed = !isTask && context.chosen.engagement === null;
  return reading.kind === 'request' && isNamed
    ? { ...reading, target: { by: 'words', words: before.replace(/[:,]+$/u, '') } }
    : reading;
}

/** Commands that a mistyped word may have meant. */
export function nearestCommands(text: string): readonly string[] {
  const names = spellings.map(({ words }) => words.join(' '));
  const [first = ''] = text.split(/\s+/u);
  const near = new Set([...nearestWords(text, names), ...nearestWords(first, names)]);
  return commands
    .filter(({ name, aliases }) => [name, ...aliases].some((words) => near.has(words)))
    .map(({ name }) => name);
}

/** What a typed text asks, or `null` when no command stands in it: it may be a customer's name. */
export function readCommand(text: string, context: CommandContext): Reading | null {
  if (greetings.has(bare(text))) return general({ ask: 'help' });
  const words = text.split(/ +|(?=\n)/u).filter((word) => word !== '');
  const spotted = spot(words.map(bare));
  return spotted ? readSpotted(words, spotted, context) : null;
}
