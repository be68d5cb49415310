import type { FieldId } from '../../fields.ts';
import type { TaskId } from '../../playbook.ts';
import type { Readings } from '../../usage/readings.ts';
import { restoreReading, withdrawReading } from '../../usage/withdrawal.ts';
import type {
  Engagement,
  FieldState,
  RemediationItem,
  Stamp,
  TaskProgress,
} from '../engagement.ts';

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
  | 'assessment'
  | 'findings'
  | 'blocked'
  | 'waiting'
  | 'wentOn'
>;

/** What stood in some matters before a change: enough to put them back. */
export interface Patch {
  readonly whole: Partial<WholeParts>;
  readonly tasks: Partial<Readonly<Record<TaskId, TaskProgress>>>;
  /** Items by id; `null` for one that was not there. */
  readonly items: Readonly<Record<string, RemediationItem | null>>;
  readonly fields: Partial<Readonly<Record<FieldId, FieldBefore>>>;
  /** Readings by id: one that was not there is withdrawn, one that was withdrawn stands again. */
  readonly readings: Readonly<Record<string, 'absent' | 'standing'>>;
}

/** A patch that changes nothing. */
export const emptyPatch: Patch = { whole: {}, tasks: {}, items: {}, fields: {}, readings: {} };

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

/** Whether a reading was there before. */
export function rememberReading(id: string, before: 'absent' | 'standing'): Patch {
  return { ...emptyPatch, readings: { [id]: before } };
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
    readings: { ...second.readings, ...first.readings },
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

function restoreReadings(readings: Readings, before: Patch['readings'], set: Stamp): Readings {
  return Object.entries(before).reduce((next, [id, was]) => {
    if (was === 'standing') return restoreReading(next, id);
    const withdrawal = withdrawReading(next, id, { ...set, isManager: true });
    return withdrawal.kind === 'withdrawn' ? withdrawal.readings : next;
  }, readings);
}

/** The engagement with the patch's matters as they stood; `set` signs what is withdrawn by it. */
export function restore(engagement: Engagement, patch: Patch, set: Stamp): Engagement {
  return {
    ...engagement,
    ...patch.whole,
    tasks: { ...engagement.tasks, ...patch.tasks },
    items: restoreItems(engagement, patch.items),
    fields: restoreFields(engagement, patch.fields),
    readings: restoreReadings(engagement.readings, patch.readings, set),
  };
}
