import type { View } from '../../application/view.ts';
import type { TaskCommand } from '../../domain/engagement/commands.ts';
import { isDeployedWidely, isFinished } from '../../domain/engagement/undoing/standing.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button, changeOf, show } from './button.ts';
import { isOffered, refusalOf } from './may.ts';

const finishing = (task: TaskId): TaskCommand => ({
  type: 'finish-task',
  task,
  reason: '',
  reviewedOn: null,
  isNothingToRemediate: false,
});

function finish(scene: Scene, task: TaskId, back: View | null): Button {
  const { engagement, words } = scene;
  const data = { verb: 'finish', ...changeOf(engagement, back), task } as const;
  return button(words.buttons.finish(words.names.tasks[task]), data, 'positive');
}

/** 3070: the items it is made of, or the word that there are none. */
function checklistSteps(scene: Scene, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const { id: e } = engagement;
  const change = changeOf(engagement, back);
  return [
    button(words.buttons.addItem, { verb: 'form', e, form: 'add-item' }),
    button(words.buttons.nothingToRemediate, {
      verb: 'finish',
      ...change,
      task: '3070',
      nothing: true,
    }),
  ];
}

/** 3190: the day of the review once nothing else is in its way. */
function reviewSteps(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const refusal = refusalOf(scene, finishing('3190'));
  return refusal === null || refusal.refused === 'review-date-needed'
    ? [button(words.buttons.review, { verb: 'form', e: engagement.id, form: 'review' }, 'positive')]
    : [button(words.buttons.items, show(engagement, { view: 'items', page: 0 }))];
}

/** What ends work on the checklist now: 3070 itself, or the customer's review once no item is open. */
export function lastChecklistStep(scene: Scene, back: View | null): readonly Button[] {
  if (refusalOf(scene, finishing('3070')) === null) return [finish(scene, '3070', back)];
  const isReviewDue = refusalOf(scene, finishing('3190'))?.refused === 'review-date-needed';
  return isReviewDue ? reviewSteps(scene) : [];
}

/** 1247: the seats that are deployed, or a reason why it counts as done with fewer. */
function deploymentSteps({ engagement, words }: Scene): readonly Button[] {
  const { id: e } = engagement;
  return [
    button(words.buttons.deployed, { verb: 'form', e, form: 'deployed' }),
    button(words.buttons.finishBelow, { verb: 'form', e, form: 'finish-deployment' }),
  ];
}

function finishSteps(scene: Scene, task: TaskId, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const { id: e, readiness, items } = engagement;
  if (task === '3190') return reviewSteps(scene);
  if (task === '4105' && !readiness) {
    return [button(words.buttons.results, { verb: 'form', e, form: 'readiness' }, 'positive')];
  }
  if (task === '3070' && items.length === 0) return checklistSteps(scene, back);
  return task === '1247' && !isDeployedWidely(engagement)
    ? deploymentSteps(scene)
    : [finish(scene, task, back)];
}

function startSteps(scene: Scene, task: TaskId, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const { id: e, pilot } = engagement;
  if (engagement.tasks[task].state !== 'to-do') return [];
  const title = words.buttons.start(words.names.tasks[task]);
  const start = button(title, { verb: 'start', ...changeOf(engagement, back), task });
  const needsPilot = task === '1247' && pilot === null;
  return needsPilot
    ? [start, button(words.buttons.pilot, { verb: 'form', e, form: 'pilot' })]
    : [start];
}

/** Every step the viewer may take on a task now, the likeliest first; none when it is not theirs. */
export function taskSteps(scene: Scene, task: TaskId, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const name = words.names.tasks[task];
  if (isFinished(engagement, task)) {
    const data = { verb: 'reopen-task', ...changeOf(engagement, back), task } as const;
    return isOffered(scene, { type: 'reopen-task', task })
      ? [button(words.buttons.reopenTask(name), data)]
      : [];
  }
  if (!isOffered(scene, finishing(task))) return [];
  const bypass = { verb: 'form', e: engagement.id, form: 'bypass', task } as const;
  return [
    ...startSteps(scene, task, back),
    ...finishSteps(scene, task, back),
    button(words.buttons.bypass(name), bypass),
  ];
}
