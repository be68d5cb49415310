import { findingOf, isKeptAtFirst, type Proposal } from '../../domain/readiness/plan-checklist.ts';
import type { ChecklistChange, DraftedItem } from '../../domain/readiness/readiness-commands.ts';
import type { Problem } from '../../domain/readiness/report.ts';
import type {
  ItemEdit,
  PlanChoices,
  PlanInputs,
  ReadinessDraft,
  WordItem,
} from './readiness-draft.ts';
import { exampleOf, planOf, type Planned } from './reports-at-hand.ts';

/** One entry of a drafted checklist, as it stands after what the person chose. */
export interface PlanEntry {
  readonly key: string;
  readonly kind: Proposal['kind'] | 'own';
  readonly title: string;
  readonly owner: string;
  readonly isKept: boolean;
  readonly problem: Problem | null;
  /** The item that is there already. */
  readonly item: string | null;
  readonly example: string;
}

/** Entries on one page of a drafted checklist. */
export const entriesPerPage = 5;

/** Items that a person adds to one draft; more are added on the checklist itself. */
const mostOwn = 50;

/** A page of entries, counted from 0. */
export function pageOfEntries(entries: readonly PlanEntry[], asked: number) {
  const pages = Math.max(1, Math.ceil(entries.length / entriesPerPage));
  const page = Math.min(Math.max(asked, 0), pages - 1);
  const from = page * entriesPerPage;
  return { page, pages, entries: entries.slice(from, from + entriesPerPage) };
}

const editOf = ({ edits }: PlanChoices, key: string): ItemEdit | undefined =>
  Object.hasOwn(edits, key) ? edits[key] : undefined;

/** The words an item has, or would have: as the person left them, else as they are, else as proposed. */
function wordedAs(
  proposal: Proposal,
  choices: PlanChoices,
  word: (problem: Problem) => ItemEdit,
): ItemEdit {
  const edited = editOf(choices, proposal.key);
  if (edited) return edited;
  return proposal.kind === 'new' ? word(proposal.problem) : proposal.item;
}

function entryOf(
  proposal: Proposal,
  planned: Planned,
  word: (problem: Problem) => ItemEdit,
): PlanEntry {
  const { key, kind } = proposal;
  const { choices } = planned.draft;
  const { title, owner } = wordedAs(proposal, choices, word);
  return {
    ...{ key, kind, title, owner },
    isKept: isKeptAtFirst(proposal) !== choices.turned.includes(key),
    problem: kind === 'gone' ? null : proposal.problem,
    item: kind === 'new' ? null : proposal.item.id,
    example: exampleOf(planned, key),
  };
}

/** Every entry of a drafted checklist: proposals as the person left them, then what they added. */
export function entriesOf(
  planned: Planned,
  word: (problem: Problem) => ItemEdit,
): readonly PlanEntry[] {
  const { choices } = planned.draft;
  const proposed = planOf(planned).proposals.map((proposal) => entryOf(proposal, planned, word));
  const own = choices.own.map(({ key, title }): PlanEntry => ({
    ...{ key, kind: 'own', title, owner: '', problem: null, item: null, example: '' },
    ...editOf(choices, key),
    isKept: !choices.turned.includes(key),
  }));
  return [...proposed, ...own];
}

const isFirst = ({ kind }: PlanEntry): boolean => kind === 'new' || kind === 'own';

/** A report that names no devices says nothing of how many there are. */
const reachesFewer = ({ problem }: PlanEntry, under: number): boolean =>
  problem !== null && problem.devices > 0 && problem.devices < under;

/** What an input says now, of an entry that stands on the page; entries of other pages stay. */
function keptAfter(entry: PlanEntry, inputs: PlanInputs, under: number | null): boolean {
  if (under !== null && entry.kind === 'new' && reachesFewer(entry, under)) return false;
  return inputs.kept[entry.key] ?? entry.isKept;
}

function editAfter(entry: PlanEntry, { titles, owners }: PlanInputs): ItemEdit | null {
  const title = (titles[entry.key] ?? '').trim() || entry.title;
  const owner = (owners[entry.key] ?? entry.owner).trim();
  return title === entry.title && owner === entry.owner ? null : { title, owner };
}

/** An item that a person thought of has a number that no other of the draft has. */
function withOwn({ own }: PlanChoices, more: string): PlanChoices['own'] {
  const title = more.trim();
  return title === '' || own.length >= mostOwn
    ? own
    : [...own, { key: `o-${own.length + 1}`, title }];
}

/** The choices after what was typed on a page; `under` drops what reaches fewer devices, on every page. */
export function chosen(
  entries: readonly PlanEntry[],
  choices: PlanChoices,
  inputs: PlanInputs,
  under: number | null,
): PlanChoices {
  const turned = entries.filter((entry) => keptAfter(entry, inputs, under) !== isFirst(entry));
  const edits = entries.flatMap((entry): readonly (readonly [string, ItemEdit])[] => {
    const edit = editAfter(entry, inputs);
    return edit ? [[entry.key, edit]] : [];
  });
  return {
    turned: turned.map(({ key }) => key),
    edits: { ...choices.edits, ...Object.fromEntries(edits) },
    own: withOwn(choices, inputs.more),
  };
}

function itemFor({ id }: ReadinessDraft, entry: PlanEntry): DraftedItem {
  const { key, title, owner, problem } = entry;
  const finding = problem && findingOf(problem);
  // The id follows from the draft's, so that saving twice adds an item once.
  return { item: `${id}-${key}`, title, owner, due: null, finding };
}

/** What saving the draft does to the checklist. */
export function changeFrom(planned: Planned, entries: readonly PlanEntry[]): ChecklistChange {
  const kept = entries.filter(({ isKept }) => isKept);
  const items = (kind: PlanEntry['kind']): readonly string[] =>
    kept.flatMap((entry) => (entry.kind === kind && entry.item !== null ? [entry.item] : []));
  return {
    added: kept.filter(isFirst).map((entry) => itemFor(planned.draft, entry)),
    recounted: planOf(planned).recounted,
    resolved: items('gone'),
    reopened: items('again'),
  };
}

/** Words items for one person. */
export const wordsFor =
  (word: WordItem, language: string) =>
  (problem: Problem): ItemEdit =>
    word(problem, language);
