import type { EngagementEvent, UsageEvent } from '../events.ts';
import { isFromScript, type Reading } from '../../usage/reading.ts';
import type { Engagement } from '../engagement.ts';
import {
  emptyPatch,
  mergePatches,
  rememberField,
  rememberItem,
  rememberReading,
  rememberTask,
  rememberWhole,
  type Matter,
  type Patch,
} from './patch.ts';

/** What an event touches: its matters, and what stood there before; `null` where undo does not reach. */
export interface Effect {
  readonly matters: readonly Matter[];
  readonly before: Patch | null;
}

const onTask = (engagement: Engagement, task: Parameters<typeof rememberTask>[1]): Effect => ({
  matters: [`task:${task}`],
  before: rememberTask(engagement, task),
});

const onItem = (engagement: Engagement, item: string): Effect => ({
  matters: [`item:${item}`],
  before: rememberItem(engagement, item),
});

const onField = (engagement: Engagement, field: Parameters<typeof rememberField>[1]): Effect => ({
  matters: [`field:${field}`],
  before: rememberField(engagement, field),
});

const onWhole = (matter: Matter, parts: Parameters<typeof rememberWhole>[0]): Effect => ({
  matters: [matter],
  before: rememberWhole(parts),
});

const final = (matter: Matter): Effect => ({ matters: [matter], before: null });

/** The matters of an undo are those it puts back; an undo itself is not undone. */
function undoEffect(patch: Patch): Effect {
  const matters = [
    ...Object.keys(patch.whole).map((part) => wholeMatters[part] ?? part),
    ...Object.keys(patch.tasks).map((task) => `task:${task}`),
    ...Object.keys(patch.items).map((item) => `item:${item}`),
    ...Object.keys(patch.fields).map((field) => `field:${field}`),
    ...Object.keys(patch.readings).map((reading) => `reading:${reading}`),
  ];
  return { matters, before: null };
}

const wholeMatters: Readonly<Record<string, Matter>> = {
  entitledSeats: 'seats',
  nothingToRemediate: 'checklist',
  assessment: 'readiness',
  wentOn: 'went-on',
};

function fieldsEffect(
  engagement: Engagement,
  fields: readonly Parameters<typeof rememberField>[1][],
): Effect {
  return {
    matters: fields.map((field) => `field:${field}`),
    before: fields.reduce(
      (patch, field) => mergePatches(patch, rememberField(engagement, field)),
      emptyPatch,
    ),
  };
}

/** A script has no undo, and what it brings must not crowd out what people can take back. */
function readingsEffect(readings: readonly Reading[]): Effect {
  if (readings.every(isFromScript)) return { matters: [], before: null };
  return {
    matters: readings.map(({ id }) => `reading:${id}`),
    before: readings.reduce(
      (patch, { id }) => mergePatches(patch, rememberReading(id, 'absent')),
      emptyPatch,
    ),
  };
}

const readinessOf = ({ readiness, assessment }: Engagement) => ({ readiness, assessment });

function draftEffect(
  engagement: Engagement,
  event: Extract<EngagementEvent, { type: 'checklist-drafted' }>,
): Effect {
  const items = [...event.added.map(({ item }) => item), ...event.resolved, ...event.reopened];
  return {
    matters: items.map((item) => `item:${item}`),
    before: items.reduce(
      (patch, item) => mergePatches(patch, rememberItem(engagement, item)),
      emptyPatch,
    ),
  };
}

/** The warning follows the readings and needs no undo of its own; a snooze is the presser's affair. */
function usageEffect(event: UsageEvent): Effect {
  switch (event.type) {
    case 'reading-recorded': {
      const { id } = event.reading;
      return { matters: [`reading:${id}`], before: rememberReading(id, 'absent') };
    }
    case 'readings-recorded':
      return readingsEffect(event.readings);
    case 'reading-withdrawn': {
      const { reading } = event;
      return { matters: [`reading:${reading}`], before: rememberReading(reading, 'standing') };
    }
    case 'alert-snoozed':
      return final('snooze');
    case 'alert-moved':
      return { matters: ['alert'], before: emptyPatch };
  }
}

/** Events that undo does not reach: others have been told, or the word was not for the engagement itself. */
function beyondUndo(event: EngagementEvent): Effect {
  switch (event.type) {
    case 'role-assigned':
      return final(`people:${event.role}`);
    case 'chat-bound':
    case 'chat-released':
      return final(`chat:${event.conversation}`);
    case 'undone':
      return undoEffect(event.restore);
    case 'join-asked':
      return { matters: [], before: null };
    default:
      return final('ended');
  }
}

/** What an event is about to touch, seen on the engagement before it. */
export function effectOf(engagement: Engagement, event: EngagementEvent): Effect {
  if ('task' in event) return onTask(engagement, event.task);
  if ('item' in event) return onItem(engagement, event.item);
  if ('request' in event) return final(`request:${event.request}`);
  switch (event.type) {
    case 'nothing-to-remediate':
      return onWhole('checklist', { nothingToRemediate: engagement.nothingToRemediate });
    case 'intent-confirmed':
      return onWhole('intent', { intent: engagement.intent });
    case 'target-set':
      return onWhole('target', { target: engagement.target });
    case 'seats-set':
      return onWhole('seats', { entitledSeats: engagement.entitledSeats });
    case 'pilot-recorded':
      return onWhole('pilot', { pilot: engagement.pilot });
    case 'deployed-recorded':
      return onWhole('deployed', { deployed: engagement.deployed });
    case 'readiness-recorded':
      return onWhole('readiness', readinessOf(engagement));
    case 'report-recorded':
      return onWhole('readiness', readinessOf(engagement));
    case 'checklist-drafted':
      return draftEffect(engagement, event);
    case 'readiness-forgotten':
      return final('examples');
    case 'blocked':
    case 'unblocked':
      return onWhole('blocked', { blocked: engagement.blocked });
    case 'waiting-began':
    case 'waiting-ended':
      return onWhole('waiting', { waiting: engagement.waiting });
    case 'went-on':
      return onWhole('went-on', { wentOn: engagement.wentOn });
    case 'stalled':
      return { matters: [], before: emptyPatch };
    case 'field-written':
    case 'note-added':
      return onField(engagement, event.field);
    case 'fields-entered':
      return fieldsEffect(engagement, event.fields);
    case 'reading-recorded':
    case 'readings-recorded':
    case 'reading-withdrawn':
    case 'alert-snoozed':
    case 'alert-moved':
      return usageEffect(event);
    default:
      return beyondUndo(event);
  }
}
