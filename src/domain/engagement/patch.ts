import type { FieldId } from '../fields.ts';
import type { TaskId } from '../playbook.ts';
import type { Engagement, FieldState, RemediationItem, TaskProgress } from './engagement.ts';

/**
 * A part of an engagement that changes as one: `intent`, `task:3080`, `item:<id>`, `field:l1`, `people:fe` …
 * Clicks on older cards and undo are held against matters, not against the whole engagement.
 */
export type Matter = string;

/** A field as it stood; notes only ever grow, so their number says enough. */
type FieldBefore = Omit<FieldState, 'notes'> & { readonly notes: number };

type WholeParts = Pick<
  Engagement,
  | 'intent'
  | 'target'
  | 'entitledSeats'
  | 'pilot'
  | 'deployed'
  | 'nothingToRemediate'
  | 'readiness'
  | 'blocked'
  | 'waiting'
>;

/** What stood in some matters before a change: enough to put them back. */
export interface Patch {
  readonly whole: Partial<WholeParts>;
  readonly tasks: Partial<Readonly<Record<TaskId, TaskProgress>>>;
  /** Items by id; `null` for one that was not there. */
  readonly items: Readonly<Record<string, RemediationItem | null>>;
  readonly fields: Partial<Readonly<Record<FieldId, FieldBefore>>>;
}

/** A patch that changes nothing. */
export const emptyPatch: Patch = { whole: {}, tasks: {}, items: {}, fields: {} };

/** How matters of one kind are remembered and put back. */
export function rememberTask(engagement: Engagement, task: TaskId): Patch {
  return { ...emptyPatch, tasks: { [task]: engagement.tasks[task] } };
}

/** What stood in an item, or that it was not there. */
export function rememberItem(engagement: Engagement, id: string): Patch {
  return {
    ...emptyPatch,
    items: { [id]: engagement.items.find((item) => item.id === id) ?? null },
  };
}

/** What stood in a field. */
export function rememberField(engagement: Engagement, field: FieldId): Patch {
  const state = engagement.fields[field];
  return { ...emptyPatch, fields: { [field]: { ...state, notes: state.notes.length } } };
}

/** What stood in a part that is put back whole. */
export function rememberWhole(parts: Partial<WholeParts>): Patch {
  return { ...emptyPatch, whole: parts };
}

/** Two patches of one action: what was remembered first stood before both. */
export function mergePatches(first: Patch, second: Patch): Patch {
  return {
    whole: { ...second.whole, ...first.whole },
    tasks: { ...second.tasks, ...first.tasks },
    items: { ...second.items, ...first.items },
    fields: { ...second.fields, ...first.fields },
  };
}

function restoreItems(engagement: Engagement, before: Patch['items']): Engagement['items'] {
  return engagement.items.flatMap((item) => {
    // Ids come from outside: `constructor` must not be found on every patch.
    const was = Object.hasOwn(before, item.id) ? before[item.id] : item;
    return was ? [was] : [];
  });
}

function restoreFields(engagement: Engagement, before: Patch['fields']): Engagement['fields'] {
  const fields = { ...engagement.fields };
  for (const id of Object.keys(fields) as FieldId[]) {
    const was = before[id];
    if (was) fields[id] = { ...was, notes: fields[id].notes.slice(0, was.notes) };
  }
  return fields;
}

/** The engagement with the patch's matters as they stood. */
export function restore(engagement: Engagement, patch: Patch): Engagement {
  return {
    ...engagement,
    ...patch.whole,
    tasks: { ...engagement.tasks, ...patch.tasks },
    items: restoreItems(engagement, patch.items),
    fields: restoreFields(engagement, patch.fields),
  };
}
