import { caps } from '../../caps.ts';
import { hasTask, recommendedTasksOf, taskOf, type TaskId } from '../../playbook.ts';
import type { TaskCommand } from '../commands.ts';
import {
  accept,
  refuse,
  unless,
  type Circumstances,
  type Decide,
  type Decision,
} from './decision.ts';
import { checkBehind, checkLength } from '../entries.ts';
import type { Engagement } from '../engagement.ts';
import type { Refusal } from '../refusal.ts';
import { isDeployedWidely, isFinished, openItems } from '../undoing/standing.ts';

type Finish = Extract<TaskCommand, { type: 'finish-task' }>;
type Start = Extract<TaskCommand, { type: 'start-task' }>;
type Bypass = Extract<TaskCommand, { type: 'bypass-task' }>;

const already = (engagement: Engagement, task: TaskId): Refusal => ({
  refused: 'already',
  task,
  progress: engagement.tasks[task],
});

/** The mandatory tasks recommended before this one that are not finished. */
function unfinishedBefore(engagement: Engagement, task: TaskId): readonly TaskId[] {
  const order = recommendedTasksOf(engagement.playbook);
  const before = order.slice(
    0,
    order.findIndex((each) => each.id === task),
  );
  return before
    .filter((each) => each.isMandatory && !isFinished(engagement, each.id))
    .map((each) => each.id);
}

function decideStart(engagement: Engagement, { task, isConfirmed }: Start): Decision {
  if (engagement.tasks[task].state !== 'to-do') return refuse(already(engagement, task));
  const unfinished = unfinishedBefore(engagement, task);
  const isPilotMissing = engagement.pilot === null;
  const isDoubtful = task === '1247' && (isPilotMissing || unfinished.length > 0);
  return isDoubtful && !isConfirmed
    ? refuse({ refused: 'start-unconfirmed', isPilotMissing, unfinished })
    : accept({ type: 'task-started', task });
}

/** 4105 is done by evidence (docs/rules.md §3): results that were read in or typed in. */
const decideToolkit: Decide<Finish> = (engagement) =>
  engagement.readiness
    ? accept({ type: 'task-done', task: '4105', reason: '', reviewedOn: null })
    : refuse({ refused: 'results-needed' });

/** 3070 is done by a checklist with an item, or by the word that there is nothing to remediate. */
const decideChecklist: Decide<Finish> = (engagement, { isNothingToRemediate }) => {
  const done = { type: 'task-done', task: '3070', reason: '', reviewedOn: null } as const;
  if (engagement.items.length > 0) return accept(done);
  return isNothingToRemediate
    ? accept({ type: 'nothing-to-remediate' }, done)
    : refuse({ refused: 'checklist-needed' });
};

/** 3190 is done when 3070 is finished, no item is open, and the day of the customer's review is given. */
const decideReview: Decide<Finish> = (engagement, { reviewedOn }, { today }) => {
  if (!isFinished(engagement, '3070')) return refuse({ refused: 'checklist-first' });
  const open = openItems(engagement);
  if (open.length > 0) {
    return refuse({ refused: 'items-open', titles: open.map((item) => item.title) });
  }
  if (!reviewedOn) return refuse({ refused: 'review-date-needed' });
  return unless([checkBehind('review-date', reviewedOn, today)], () =>
    accept({ type: 'task-done', task: '3190', reason: '', reviewedOn }),
  );
};

/** 1247 is done from 70 % of the entitled seats deployed, or with a written reason. */
const decideDeployment: Decide<Finish> = (engagement, { reason }) => {
  const isWide = isDeployedWidely(engagement);
  if (!isWide && reason.trim() === '') {
    return refuse({
      refused: 'not-deployed-widely',
      deployed: engagement.deployed?.seats ?? null,
      entitled: engagement.entitledSeats,
    });
  }
  return unless([checkLength('reason', reason, caps.textCharacters)], () =>
    accept({
      type: 'task-done',
      task: '1247',
      reason: isWide ? '' : reason.trim(),
      reviewedOn: null,
    }),
  );
};

const finishes: Partial<Readonly<Record<TaskId, Decide<Finish>>>> = {
  '4105': decideToolkit,
  '3070': decideChecklist,
  '3190': decideReview,
  '1247': decideDeployment,
};

function decideFinish(
  engagement: Engagement,
  command: Finish,
  circumstances: Circumstances,
): Decision {
  const { task } = command;
  if (engagement.tasks[task].state === 'done') return refuse(already(engagement, task));
  const decide = finishes[task];
  return decide
    ? decide(engagement, command, circumstances)
    : accept({ type: 'task-done', task, reason: '', reviewedOn: null });
}

/** A mandatory task is bypassed with a written reason; an optional one may be set aside without. */
function decideBypass(engagement: Engagement, { task, reason }: Bypass): Decision {
  if (isFinished(engagement, task)) return refuse(already(engagement, task));
  const isReasonMissing = taskOf(task).isMandatory && reason.trim() === '';
  if (isReasonMissing) return refuse({ refused: 'reason-needed', task });
  return unless([checkLength('reason', reason, caps.textCharacters)], () =>
    accept({ type: 'task-bypassed', task, reason: reason.trim() }),
  );
}

/** Decides a step on a task; the order guides and does not forbid. */
export const decideTask: Decide<TaskCommand> = (engagement, command, circumstances) => {
  const { task } = command;
  if (!hasTask(engagement.playbook, task)) {
    return refuse({ refused: 'unknown-task', task });
  }
  switch (command.type) {
    case 'start-task':
      return decideStart(engagement, command);
    case 'finish-task':
      return decideFinish(engagement, command, circumstances);
    case 'bypass-task':
      return decideBypass(engagement, command);
    case 'reopen-task':
      return isFinished(engagement, task)
        ? accept({ type: 'task-reopened', task })
        : refuse({ refused: 'not-finished', task });
  }
};
