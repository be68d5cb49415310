import type { View } from '../../application/view.ts';
import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button, changeOf, show } from './button.ts';
import { isAccepted, isOffered } from './may.ts';
import { askSme } from './request-steps.ts';
import { taskSteps } from './task-steps.ts';
import { upcomingTask } from './upcoming.ts';

type Offer = readonly [isThere: boolean, make: () => Button];

const offered = (offers: readonly Offer[]): readonly Button[] =>
  offers.filter(([isThere]) => isThere).map(([, make]) => make());

const someDay = '9999-12-31';

/** Flags that stand can be lifted, others raised. */
function flagSteps(scene: Scene, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const { id: e, blocked, waiting } = engagement;
  const change = changeOf(engagement, back);
  const mayFlag = isOffered(scene, { type: 'block', reason: '' });
  const mayWait = isOffered(scene, { type: 'wait', what: '', until: someDay });
  const { buttons } = words;
  return offered([
    [mayFlag && blocked !== null, () => button(buttons.unblock, { verb: 'unblock', ...change })],
    [
      mayWait && waiting !== null,
      () => button(buttons.stopWaiting, { verb: 'stop-waiting', ...change }),
    ],
    [mayFlag && blocked === null, () => button(buttons.block, { verb: 'form', e, form: 'block' })],
    [mayWait && waiting === null, () => button(buttons.wait, { verb: 'form', e, form: 'wait' })],
  ]);
}

/** The FM's own: completion as soon as it can be confirmed, intent before everything else. */
function managerSteps(scene: Scene, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const change = changeOf(engagement, back);
  return offered([
    [
      isAccepted(scene, { type: 'complete' }),
      () => button(words.buttons.complete, { verb: 'complete', ...change }, 'positive'),
    ],
    [
      isAccepted(scene, { type: 'confirm-intent' }),
      () => button(words.buttons.intent, { verb: 'intent', ...change }, 'positive'),
    ],
    [
      isAccepted(scene, { type: 'reopen' }),
      () => button(words.buttons.reopen, { verb: 'reopen', ...change }, 'positive'),
    ],
  ]);
}

/** The first step on the task that comes next, when it is the viewer's turn. */
export function nextSteps(scene: Scene, back: View | null): readonly Button[] {
  const task = upcomingTask(scene);
  return task && scene.roles.includes(task.role) ? taskSteps(scene, task.id, back).slice(0, 1) : [];
}

/** Where one can go from an engagement's card. */
export function waysOn({ engagement, words }: Scene): readonly Button[] {
  const { buttons } = words;
  return [
    button(buttons.tasks, show(engagement, { view: 'tasks' })),
    button(buttons.history, show(engagement, { view: 'history', before: null })),
    button(buttons.data, show(engagement, { view: 'data' })),
  ];
}

/** What the card of an engagement offers: the next step before flags, flags before ways on. */
export function engagementSteps(scene: Scene, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const [tasks, ...others] = waysOn(scene);
  const close = button(
    words.buttons.close,
    { verb: 'form', e: engagement.id, form: 'close' },
    'destructive',
  );
  return [
    ...managerSteps(scene, back).slice(0, 1),
    ...nextSteps(scene, back),
    ...(tasks ? [tasks] : []),
    ...askSme(scene),
    ...flagSteps(scene, back),
    ...others,
    ...(isOffered(scene, { type: 'close', reason: '' }) ? [close] : []),
  ];
}
