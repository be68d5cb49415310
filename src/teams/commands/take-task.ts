import { taskIds, taskOf, type TaskId } from '../../domain/playbook.ts';
import { foldText, foldWords } from '../reading/fold-words.ts';
import { readTask, type TaskSaid } from '../reading/task-words.ts';
import type { CommandContext } from './command.ts';

/** A task found in words, and the words it leaves. */
export type Taken =
  | { readonly kind: 'task'; readonly task: TaskId; readonly rest: string }
  | { readonly kind: 'several'; readonly tasks: readonly TaskId[] }
  | { readonly kind: 'unknown-number'; readonly number: string }
  | { readonly kind: 'none' };

const tasks = taskIds.map((id) => taskOf(id));
const mostWords = 12;

interface Split {
  readonly part: string;
  readonly rest: string;
}

const isTask = (said: TaskSaid<TaskId>): said is Extract<TaskSaid<TaskId>, { kind: 'task' }> =>
  said.kind === 'task';

/** Every way to part the words in two, longest task phrase first; from the front, then from the back. */
function splits(words: readonly string[]): readonly Split[] {
  const lengths = Array.from(
    { length: Math.min(words.length, mostWords) },
    (_, index) => Math.min(words.length, mostWords) - index,
  );
  const parted = (at: number): Split => ({
    part: words.slice(0, at).join(' '),
    rest: words.slice(at).join(' '),
  });
  const fromBack = lengths.map((length) => parted(words.length - length));
  return [
    ...lengths.map(parted),
    ...fromBack.map(({ part, rest }) => ({ part: rest, rest: part })),
  ];
}

/** Before free text: the shortest beginning that names a task, and as many more of that task's words. */
function beforeFreeText(words: readonly string[]): readonly Split[] {
  const shortest = words
    .slice(0, mostWords)
    .findIndex((_, index) => isTask(readTask(words.slice(0, index + 1).join(' '), tasks)));
  if (shortest < 0) return [];
  const said = readTask(words.slice(0, shortest + 1).join(' '), tasks);
  const own = isTask(said)
    ? foldWords([taskOf(said.id).title, ...taskOf(said.id).words].join(' '))
    : [];
  let end = shortest + 1;
  while (end < words.length && own.includes(foldText(words[end] ?? ''))) end += 1;
  return [{ part: words.slice(0, end).join(' '), rest: words.slice(end).join(' ') }];
}

function byNumber(words: readonly string[], isFree: boolean): Taken | null {
  const index = words.findIndex((word) => /^#?\d{4}[:,]?$/u.test(word));
  if (index < 0 || (isFree && index > 0)) return null;
  const number = (words[index] ?? '').replace(/\D/gu, '');
  const task = taskIds.find((id) => id === number);
  const rest = words.filter((_, at) => at !== index).join(' ');
  return task ? { kind: 'task', task, rest } : { kind: 'unknown-number', number };
}

function byWords(words: readonly string[], isFree: boolean): Taken {
  let several: readonly TaskId[] = [];
  const ways = isFree ? beforeFreeText(words) : splits(words);
  for (const { part, rest } of ways) {
    const said = readTask(part, tasks);
    if (isTask(said)) return { kind: 'task', task: said.id, rest };
    if (said.kind === 'several' && several.length === 0) several = said.ids;
  }
  return several.length > 0 ? { kind: 'several', tasks: several } : { kind: 'none' };
}

/**
 * Takes a task out of typed words, by number or by name.
 * @param isFree free text follows the task (a reason), so the task must come first.
 */
export function takeTask(text: string, context: CommandContext, isFree: boolean): Taken {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const found = byNumber(words, isFree) ?? byWords(words, isFree);
  const { task } = context.chosen;
  if (!task || found.kind === 'task') return found;
  // The words were ambiguous and a card settled it: what is left is the text behind the first word.
  return { kind: 'task', task, rest: isFree ? words.slice(1).join(' ') : '' };
}
