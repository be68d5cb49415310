import { fieldIds, type FieldId } from '../fields.ts';
import { taskIds, type TaskId } from '../playbook.ts';
import { noAlert } from '../usage/alert/alert.ts';
import type { Engagement, FieldState, Stamp, TaskProgress } from './engagement.ts';
import type { Opened, Recorded } from './events.ts';

const untouchedTask: TaskProgress = { state: 'to-do', reason: '', reviewedOn: null, set: null };
const emptyField: FieldState = {
  text: '',
  notes: [],
  set: null,
  entered: null,
  isInFtop: false,
};

function untouchedTasks(): Record<TaskId, TaskProgress> {
  const entries = taskIds.map((id): [TaskId, TaskProgress] => [id, untouchedTask]);
  return recordOf(entries);
}

function initialFields(scenario: string, set: Stamp): Record<FieldId, FieldState> {
  const entries = fieldIds.map((id): [FieldId, FieldState] => [
    id,
    id === 'scenario' && scenario !== '' ? { ...emptyField, text: scenario, set } : emptyField,
  ]);
  return recordOf(entries);
}

/** A record from entries that name every key; the callers map over the full list of keys. */
function recordOf<K extends string, V>(entries: readonly (readonly [K, V])[]): Record<K, V> {
  return Object.fromEntries(entries) as Record<K, V>;
}

/** A new engagement as its first event describes it. */
export function openEngagement(recorded: Recorded<Opened>): Engagement {
  const { event, at, by, seq } = recorded;
  const set: Stamp = { by, at };
  return {
    id: event.id,
    tenant: event.tenant,
    customer: event.customer,
    playbook: event.playbook,
    opened: set,
    entitledSeats: event.entitledSeats,
    people: event.people,
    intent: null,
    target: { percent: event.targetPercent, by: event.targetBy, set },
    pilot: null,
    deployed: null,
    tasks: untouchedTasks(),
    items: [],
    nothingToRemediate: null,
    readiness: null,
    assessment: null,
    findings: {},
    fields: initialFields(event.scenario, set),
    readings: [],
    alert: noAlert,
    requests: [],
    blocked: null,
    waiting: null,
    ended: null,
    chats: [],
    progressAt: at,
    wentOn: null,
    stalledAt: null,
    changedAt: at,
    revision: seq,
    touched: { engagement: seq },
    changes: [],
  };
}
