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
  findings: 'checklist',
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

function draftEffect(
  engagement: Engagement,
  event: Extract<EngagementEvent, { type: 'checklist-drafted' }>,
): Effect {
  const items = [...event.added.map(({ item }) => item), ...event.resolved, ...event.reopened];
  const touched = new Set([...items, ...event.recounted.map(({ item }) => item)]);
  return {
    matters: [...touched].map((item) => `item:${item}`),
    before: items.reduce(
      (patch, item) => mergePatches(patch, rememberItem(engagement, item)),
      rememberWhole({ findings: engagement.findings }),
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

type WholeEffect = (engagement: Engagement) => Parameters<typeof onWhole>;

const onReadiness: WholeEffect = ({ readiness, assessment }) => [
  'readiness',
  { readiness, assessment },
];
const onBlocked: WholeEffect = ({ blocked }) => ['blocked', { blocked }];
const onWaiting: WholeEffect = ({ waiting }) => ['waiting', { waiting }];

/** Events that change one matter as a whole. */
const wholeEffects: Partial<Readonly<Record<EngagementEvent['type'], WholeEffect>>> = {
  'nothing-to-remediate': ({ nothingToRemediate }) => ['checklist', { nothingToRemediate }],
  'intent-confirmed': ({ intent }) => ['intent', { intent }],
  'target-set': ({ target }) => ['target', { target }],
  'seats-set': ({ entitledSeats }) => ['seats', { entitledSeats }],
  'pilot-recorded': ({ pilot }) => ['pilot', { pilot }],
  'deployed-recorded': ({ deployed }) => ['deployed', { deployed }],
  'readiness-recorded': onReadiness,
  'report-recorded': onReadiness,
  blocked: onBlocked,
  unblocked: onBlocked,
  'waiting-began': onWaiting,
  'waiting-ended': onWaiting,
  'went-on': ({ wentOn }) => ['went-on', { wentOn }],
};

/** What an event is about to touch, seen on the engagement before it. */
export function effectOf(engagement: Engagement, event: EngagementEvent): Effect {
  if ('task' in event) return onTask(engagement, event.task);
  if ('item' in event) return onItem(engagement, event.item);
  if ('request' in event) return final(`request:${event.request}`);
  const whole = wholeEffects[event.type];
  if (whole) return onWhole(...whole(engagement));
  switch (event.type) {
    case 'checklist-drafted':
      return draftEffect(engagement, event);
    case 'readiness-forgotten':
      return final('examples');
    // That it is stalled follows from time and needs no undo of its own.
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
