import { foldWords } from './fold-words.ts';
import { nearestWords } from './nearest-word.ts';

/** A task as the playbook names it, with the words that people use for it. */
export interface NamedTask<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** Words and short phrases: `checklist`, `remediation checklist`. */
  readonly words: readonly string[];
}

/** Which task a person meant. */
export type TaskSaid<Id extends string = string> =
  | { readonly kind: 'task'; readonly id: Id }
  | { readonly kind: 'several'; readonly ids: readonly Id[] }
  | { readonly kind: 'unknown-number'; readonly number: string }
  | { readonly kind: 'none'; readonly nearest: readonly Id[] };

type Meets = (said: readonly string[], task: NamedTask) => boolean;

const numberShape = /^\d+$/u;
const fillers = new Set([
  'the',
  'a',
  'an',
  'task',
  'of',
  'for',
  'and',
  'die',
  'der',
  'das',
  'la',
  'el',
]);

// From the surest to the widest: the first that any task meets decides.
const ways: readonly Meets[] = [
  (said, task) => phrasesOf(task).some((phrase) => sameWords(said, phrase)),
  (said, task) => phrasesOf(task).some((phrase) => begins(said, phrase)),
  (said, task) => begins(said, [...phrasesOf(task).flat(), ...foldWords(task.title)]),
  (said, task) => phrasesOf(task).some((phrase) => phrase.every((word) => said.includes(word))),
];

/**
 * The task that a person named by its number, by its words in any order, or by the beginnings of its words.
 *
 * Several when the words fit more than one; a number that no task has is given back; for other
 * words the nearest tasks are. The table of tasks is the playbook's (docs/rules.md §3).
 */
export function readTask<Id extends string>(
  said: string,
  tasks: readonly NamedTask<Id>[],
): TaskSaid<Id> {
  const words = foldWords(said.slice(0, 200)).filter((word) => !fillers.has(word));
  // "365" is a word of several titles.
  const inTitles = new Set(tasks.flatMap(({ title }) => foldWords(title)));
  const numbers = words.filter((word) => numberShape.test(word) && !inTitles.has(word));
  if (numbers.length > 0) return readNumbers(numbers, tasks);
  if (words.length === 0) return { kind: 'none', nearest: [] };
  const met = ways
    .map((meets) => tasks.filter((task) => meets(words, task)).map(({ id }) => id))
    .find((ids) => ids.length > 0);
  return met === undefined
    ? { kind: 'none', nearest: nearestTasks(words, tasks) }
    : oneOrSeveral(met);
}

function readNumbers<Id extends string>(
  numbers: readonly string[],
  tasks: readonly NamedTask<Id>[],
): TaskSaid<Id> {
  const unknown = numbers.find((number) => tasks.every(({ id }) => id !== number));
  if (unknown !== undefined) return { kind: 'unknown-number', number: unknown };
  return oneOrSeveral(tasks.map(({ id }) => id).filter((id) => numbers.includes(id)));
}

function oneOrSeveral<Id extends string>(ids: readonly Id[]): TaskSaid<Id> {
  const [id, ...others] = ids;
  return id !== undefined && others.length === 0 ? { kind: 'task', id } : { kind: 'several', ids };
}

function nearestTasks<Id extends string>(
  said: readonly string[],
  tasks: readonly NamedTask<Id>[],
): readonly Id[] {
  const known = [...new Set(tasks.flatMap((task) => phrasesOf(task).flat()))];
  const meant = new Set(said.flatMap((word) => nearestWords(word, known)));
  return tasks
    .filter((task) =>
      phrasesOf(task)
        .flat()
        .some((word) => meant.has(word)),
    )
    .map(({ id }) => id);
}

function phrasesOf(task: NamedTask): readonly (readonly string[])[] {
  return task.words.map(foldWords);
}

function sameWords(said: readonly string[], phrase: readonly string[]): boolean {
  return [...said].sort().join(' ') === [...phrase].sort().join(' ');
}

function begins(said: readonly string[], words: readonly string[]): boolean {
  return said.every((each) => words.some((word) => word.startsWith(each)));
}
