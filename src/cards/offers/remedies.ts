import type { Refusal } from '../../domain/engagement/refusal.ts';
import { taskIds } from '../../domain/playbook.ts';
import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button, changeOf, show } from './button.ts';
import { isAccepted, isOffered } from './may.ts';
import { taskSteps } from './task-steps.ts';
import { newReading, snoozeWarning, toUsage } from './usage-steps.ts';

type Kind = Refusal['refused'];

type Remedies = {
  readonly [K in Kind]?: (
    scene: Scene,
    refusal: Extract<Refusal, { readonly refused: K }>,
  ) => readonly Button[];
};

const toItems = ({ engagement, words }: Scene): readonly Button[] => [
  button(words.buttons.items, show(engagement, { view: 'items', page: 0 })),
];

const toHistory = ({ engagement, words }: Scene): readonly Button[] => [
  button(words.buttons.history, show(engagement, { view: 'history', before: null })),
];

const toTasks = ({ engagement, words }: Scene): readonly Button[] => [
  button(words.buttons.tasks, show(engagement, { view: 'tasks' })),
];

const toData = ({ engagement, words }: Scene): readonly Button[] => [
  button(words.buttons.data, show(engagement, { view: 'data' })),
];

function seatForms(scene: Scene): readonly Button[] {
  const { words, engagement } = scene;
  const { id: e } = engagement;
  return isOffered(scene, { type: 'set-seats', seats: 1 })
    ? [
        button(words.buttons.seats, { verb: 'form', e, form: 'seats' }),
        button(words.buttons.deployed, { verb: 'form', e, form: 'deployed' }),
      ]
    : [];
}

function reopening(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  return isAccepted(scene, { type: 'reopen' })
    ? [button(words.buttons.reopen, { verb: 'reopen', ...changeOf(engagement, null) })]
    : [];
}

function confirming(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const { id: e, pilot } = engagement;
  const start = {
    verb: 'start',
    ...changeOf(engagement, null),
    task: '1247',
    confirmed: true,
  } as const;
  const record = button(words.buttons.pilot, { verb: 'form', e, form: 'pilot' }, 'positive');
  return [...(pilot ? [] : [record]), button(words.buttons.startAnyway, start)];
}

function assigning(
  scene: Scene,
  { role, holder }: Extract<Refusal, { readonly refused: 'not-yours' }>,
): readonly Button[] {
  const { engagement, words } = scene;
  const command = { type: 'assign', role, person: null } as const;
  return holder === null && isOffered(scene, command)
    ? [
        button(words.buttons.assign(words.names.roles[role].short), {
          verb: 'form',
          e: engagement.id,
          form: 'assign',
          role,
        }),
      ]
    : [];
}

/** The card of what was overtaken. */
function toMatter(
  scene: Scene,
  { matter }: Extract<Refusal, { readonly refused: 'overtaken' }>,
): readonly Button[] {
  const { engagement, words } = scene;
  const [kind, id] = matter.split(':');
  const task = taskIds.find((each) => each === id);
  if (kind === 'task' && task) {
    const title = words.buttons.task(words.names.tasks[task]);
    return [button(title, show(engagement, { view: 'task', task }))];
  }
  if (kind === 'item') return toItems(scene);
  return kind === 'field' ? toData(scene) : [];
}

/** The way out of a refusal as buttons; where there is none but words, the ways on suffice. */
const remedies: Remedies = {
  'not-yours': assigning,
  already: (scene, { task }) => taskSteps(scene, task, null),
  'not-finished': (scene, { task }) => taskSteps(scene, task, null),
  'unknown-task': toTasks,
  'reason-needed': ({ engagement, words }, { task }) => [
    button(words.buttons.bypass(words.names.tasks[task]), {
      verb: 'form',
      e: engagement.id,
      form: 'bypass',
      task,
    }),
  ],
  'results-needed': (scene) => taskSteps(scene, '4105', null),
  'checklist-needed': (scene) => taskSteps(scene, '3070', null).slice(0, 2),
  'checklist-first': (scene) => taskSteps(scene, '3070', null),
  'items-open': toItems,
  'review-date-needed': (scene) => taskSteps(scene, '3190', null),
  'start-unconfirmed': confirming,
  'not-deployed-widely': (scene) => taskSteps(scene, '1247', null),
  ended: reopening,
  'not-complete': toTasks,
  'no-such-item': toItems,
  'cap-reached': toItems,
  full: toData,
  'seats-differ': seatForms,
  'more-than-entitled': seatForms,
  'fewer-than-deployed': seatForms,
  'nothing-written': toData,
  overtaken: toMatter,
  'not-a-count': newReading,
  'not-a-percentage': newReading,
  'not-a-day': newReading,
  'future-reading': newReading,
  'unknown-reading': (scene) => [toUsage(scene)],
  'withdrawn-already': newReading,
  'not-your-reading': (scene) => [toUsage(scene)],
  'no-open-alert': (scene) => [toUsage(scene)],
  'snooze-reason-needed': snoozeWarning,
  'snooze-reason-too-long': snoozeWarning,
  'snooze-already-over': snoozeWarning,
  'snooze-too-long': snoozeWarning,
  'usage-not-green': newReading,
  'nothing-to-undo': toHistory,
  'undo-out-of-reach': toHistory,
  'built-on': toHistory,
};

function remedy<K extends Kind>(
  all: Remedies,
  kind: K,
  scene: Scene,
  refusal: Extract<Refusal, { readonly refused: K }>,
): readonly Button[] {
  return all[kind]?.(scene, refusal) ?? [];
}

/** What a person can press to get round a refusal, as far as it is theirs to do. */
export function remediesFor(scene: Scene, refusal: Refusal): readonly Button[] {
  return remedy(remedies, refusal.refused, scene, refusal);
}
