import { taskIds, taskOf, type TaskId } from '../../domain/playbook.ts';
import { foldText, foldWords } from '../reading/fold-words.ts';
import { readTask } from '../reading/task-words.ts';
import type { CommandContext } from './command.ts';
import { bare } from './lead-in.ts';
import { afterWords, wordsIn } from './name-in-words.ts';

/** What stands around a task in typed words. */
interface Around {
  readonly before: string;
  /** With its lines, where free text follows. */
  readonly after: string;
}

/** A task found in words, or what was found in its place, and the words around it. */
export type Taken =
  | ({ readonly kind: 'task'; readonly task: TaskId } & Around)
  | ({ readonly kind: 'several'; readonly tasks: readonly TaskId[] } & Around)
  | ({ readonly kind: 'unknown-number'; readonly number: string } & Around)
  | ({ readonly kind: 'none' } & Around);

const tasks = taskIds.map((id) => taskOf(id));
const fillers = new Set(['the', 'a', 'an', 'task', 'of', 'for', 'and', 'die', 'der', 'das']);

const withoutFillers = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !fillers.has(word));

interface TaskWords {
  readonly id: TaskId;
  readonly title: string;
  readonly phrases: readonly string[];
  readonly own: readonly string[];
}

const known: readonly TaskWords[] = tasks.map(({ id, title, words }) => ({
  id,
  title: ` ${withoutFillers(foldWords(title)).join(' ')} `,
  phrases: words.map((phrase) => foldWords(phrase).join(' ')),
  own: foldWords([title, ...words].join(' ')),
}));

const shortestBeginning = 3;

const belongs = (word: string, { own }: TaskWords): boolean =>
  own.some((each) => each === word || (word.length >= shortestBeginning && each.startsWith(word)));

/** Words in a row, and how surely they name a task. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly TaskId[];
  /** A name of the task, or a piece of its title; else beginnings of its words. */
  readonly isName: boolean;
}

const longestSpan = 12;
const searchedWords = 14;

/** The one task that is called so, or whose title alone has these words in a row. */
function namedBy(said: readonly string[]): TaskId | null {
  const text = said.join(' ');
  const called = known.filter(({ phrases }) => phrases.includes(text));
  const titled = known.filter(({ title }) => said.length > 1 && title.includes(` ${text} `));
  const [only, ...others] = called.length > 0 ? called : titled;
  return only && others.length === 0 ? only.id : null;
}

function spanOf(typed: readonly string[], from: number, to: number): Span | null {
  const part = typed.slice(from, to);
  const edges = [part[0] ?? '', part.at(-1) ?? ''];
  const said = withoutFillers(part.flatMap(foldWords));
  if (said.length === 0 || edges.some((word) => fillers.has(word))) return null;
  const id = namedBy(said);
  return id ? { from, to, ids: [id], isName: true } : begunSpan(said, from, to);
}

/** Every word must be one of the task's: "contoso workshop" is more than a task. */
function begunSpan(said: readonly string[], from: number, to: number): Span | null {
  const read = readTask(said.join(' '), tasks);
  const ids = read.kind === 'task' ? [read.id] : read.kind === 'several' ? read.ids : [];
  const owners = known.filter(({ id }) => ids.includes(id));
  const isTheirs = said.every((word) => owners.some((each) => belongs(word, each)));
  return owners.length > 0 && isTheirs ? { from, to, ids, isName: false } : null;
}

const length = ({ from, to }: Span): number => to - from;

/** Names before beginnings, one task before several, long before short, early before late. */
function surest(spans: readonly Span[]): Span | null {
  const [best] = spans.toSorted(
    (left, right) =>
      Number(right.isName) - Number(left.isName) ||
      Number(left.ids.length > 1) - Number(right.ids.length > 1) ||
      length(right) - length(left) ||
      left.from - right.from,
  );
  return best ?? null;
}

/** Where a span may begin: anywhere near an end, or before free text only at the beginning. */
function beginnings(typed: readonly string[], isFree: boolean): readonly number[] {
  const places = typed.map((_, at) => at);
  if (!isFree)
    return [...new Set([...places.slice(0, searchedWords), ...places.slice(-searchedWords)])];
  const first = typed.findIndex((word) => !fillers.has(word));
  return first < 0 ? [] : [first];
}

function findSpan(typed: readonly string[], isFree: boolean): Span | null {
  const spans = beginnings(typed, isFree).flatMap((from) =>
    Array.from(
      { length: Math.min(longestSpan, typed.length - from) },
      (_, index) => spanOf(typed, from, from + index + 1) ?? [],
    ).flat(),
  );
  return surest(spans);
}

const numberShape = /^#?\d{1,6}$/u;
const digitsOf = (word: string): string => word.replace(/\D/gu, '');

/** Behind more words than a customer's name has, a number is part of the free text. */
const longestName = 5;

const searchedCharacters = 2_000;

function findNumber(typed: readonly string[], isKnown: boolean): number {
  return typed.findIndex((word) => {
    const isTask = taskIds.some((id) => id === digitsOf(word));
    return numberShape.test(word) && isTask === isKnown;
  });
}

function around(text: string, from: number, to: number): Around {
  const words = wordsIn(text);
  const lead = /^tasks?$/iu.test(words[from - 1] ?? '') ? from - 1 : from;
  return { before: words.slice(0, lead).join(' '), after: afterWords(text, to) };
}

function numbered(text: string, typed: readonly string[], at: number): Taken {
  const number = digitsOf(typed[at] ?? '');
  const task = taskIds.find((id) => id === number);
  const rest = around(text, at, at + 1);
  return task ? { kind: 'task', task, ...rest } : { kind: 'unknown-number', number, ...rest };
}

function spanned(text: string, { from, to, ids }: Span): Taken {
  const [task, ...others] = ids;
  const rest = around(text, from, to);
  return task && others.length === 0
    ? { kind: 'task', task, ...rest }
    : { kind: 'several', tasks: ids, ...rest };
}

function findInWords(text: string, typed: readonly string[]): Taken {
  const byNumber = findNumber(typed, true);
  if (byNumber >= 0) return numbered(text, typed, byNumber);
  const span = findSpan(typed, false);
  if (span) return spanned(text, span);
  const unknown = findNumber(typed, false);
  if (unknown >= 0) return numbered(text, typed, unknown);
  return { kind: 'none', before: '', after: text.trim() };
}

/** The task leads; at most a customer's name stands before its number. */
function findBeforeFreeText(text: string, typed: readonly string[]): Taken {
  const lead = typed.slice(0, longestName + 1);
  const byNumber = findNumber(lead, true);
  const span = findSpan(typed, true);
  if (byNumber >= 0 && (byNumber === 0 || !span?.isName)) return numbered(text, typed, byNumber);
  if (span) return spanned(text, span);
  const unknown = findNumber(lead, false);
  if (unknown >= 0) return numbered(text, typed, unknown);
  return { kind: 'none', before: '', after: text.trim() };
}

function find(text: string, isFree: boolean): Taken {
  const typed = wordsIn(text.slice(0, searchedCharacters)).map(bare);
  return isFree ? findBeforeFreeText(text, typed) : findInWords(text, typed);
}

/** A word that no customer is called, and that is nearly one of a task's. */
function isSlip(word: string, { customers }: CommandContext): boolean {
  const folded = foldText(word);
  const isName = customers?.some(({ customer }) => foldWords(customer).includes(folded));
  if (isName) return false;
  const read = readTask(word, tasks);
  return read.kind === 'none' && read.nearest.length > 0;
}

/**
 * Takes a task out of typed words, by number or by name; the one chosen on a card stands for words that did
 * not say it.
 * @param isFree free text follows the task (a reason), so the task must come first.
 */
export function takeTask(text: string, context: CommandContext, isFree: boolean): Taken {
  const found = find(text, isFree);
  const { task } = context.chosen;
  if (!task || found.kind === 'task') return found;
  if (found.kind !== 'none')
    return { kind: 'task', task, before: found.before, after: found.after };
  const [first = '', ...others] = wordsIn(found.after);
  if (isFree) {
    const after = isSlip(first, context) ? afterWords(found.after, 1) : found.after;
    return { kind: 'task', task, before: '', after };
  }
  const left = [first, ...others].filter((word) => !isSlip(word, context));
  return { kind: 'task', task, before: '', after: left.join(' ') };
}
