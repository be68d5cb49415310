import { caps } from '../../caps.ts';
import { hasTask, type TaskId } from '../../playbook.ts';
import { countsOf, joinReports } from '../../readiness/counts.ts';
import { isReadAlready, withFile } from '../../readiness/read-files.ts';
import type { DraftedItem, ReadinessCommand } from '../../readiness/readiness-commands.ts';
import { checkLength, checkText, checkWhole } from '../entries.ts';
import type { Engagement } from '../engagement.ts';
import type { EngagementEvent } from '../events.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, unless, type Decide, type Decision } from './decision.ts';

type Record = Extract<ReadinessCommand, { type: 'record-report' }>;
type Save = Extract<ReadinessCommand, { type: 'save-checklist' }>;

const done = (task: TaskId): EngagementEvent => ({
  type: 'task-done',
  task,
  reason: '',
  reviewedOn: null,
});

/** A report that was read in is the evidence that finishes 4105 (docs/rules.md §3). */
function decideReport(engagement: Engagement, { report: brought, how, hash }: Record): Decision {
  if (!hasTask(engagement.playbook, '4105')) {
    return refuse({ refused: 'unknown-task', task: '4105' });
  }
  const { report: former = null, read: formerFiles } = engagement.assessment ?? {};
  const isAdded = how === 'added';
  if (isAdded && hash !== null && isReadAlready(formerFiles, brought, hash)) {
    return refuse({ refused: 'no-change', what: 'report' });
  }
  const report = former ? joinReports(former, brought, how) : brought;
  const read = withFile(formerFiles, brought, hash, isAdded);
  const isOpen = engagement.tasks['4105'].state !== 'done';
  const checks = Object.values(countsOf(report)).map((count: number) =>
    checkWhole('readiness-count', count, 0, 100_000_000),
  );
  return unless(checks, () =>
    accept({ type: 'report-recorded', report, read }, ...(isOpen ? [done('4105')] : [])),
  );
}

const checkItem = ({ title, owner }: DraftedItem): readonly (Refusal | null)[] => [
  checkText('item-title', title, caps.nameCharacters),
  checkLength('item-owner', owner, caps.nameCharacters),
];

/** Items that are there already were saved before; a step on one that moved on meanwhile is left out. */
function stillMeant({ items }: Engagement, command: Save): Omit<Save, 'type'> {
  const states = new Map(items.map(({ id, state }) => [id, state]));
  return {
    added: command.added
      .filter(
        ({ item }, at, all) =>
          !states.has(item) && all.findIndex((each) => each.item === item) === at,
      )
      .map((item) => ({ ...item, title: item.title.trim(), owner: item.owner.trim() })),
    recounted: command.recounted.filter(({ item }) => states.has(item)),
    resolved: [...new Set(command.resolved)].filter((id) => states.get(id) === 'open'),
    reopened: [...new Set(command.reopened)].filter((id) => states.get(id) === 'resolved'),
  };
}

/** What the checklist makes of 3070 and 3190: done with its first item, reviewed again with a new open one. */
function tasksAfter({ items, tasks }: Engagement, { added, reopened }: Omit<Save, 'type'>) {
  const isDone = tasks['3070'].state === 'done';
  const isAny = items.length + added.length > 0;
  const isNewlyOpen = added.length + reopened.length > 0 && tasks['3190'].state === 'done';
  const putBack: EngagementEvent = { type: 'task-put-back', task: '3190' };
  return [...(isAny && !isDone ? [done('3070')] : []), ...(isNewlyOpen ? [putBack] : [])];
}

function decideChecklist(engagement: Engagement, command: Save): Decision {
  const { remediationItems: limit } = caps;
  const change = stillMeant(engagement, command);
  const { added, recounted, resolved, reopened } = change;
  if (engagement.items.length + added.length > limit) {
    return refuse({ refused: 'cap-reached', cap: 'items', limit });
  }
  const tasks = tasksAfter(engagement, change);
  const isNothing = added.length + recounted.length + resolved.length + reopened.length === 0;
  if (isNothing && tasks.length === 0) {
    return engagement.items.length === 0
      ? refuse({ refused: 'checklist-needed' })
      : refuse({ refused: 'no-change', what: 'item' });
  }
  return unless(added.flatMap(checkItem), () =>
    accept({ type: 'checklist-drafted', ...change }, ...tasks),
  );
}

/** Decides on reports that were read in and on the checklist drafted from them (docs/rules.md §6). */
export const decideReadinessReport: Decide<ReadinessCommand> = (engagement, command) => {
  switch (command.type) {
    case 'record-report':
      return decideReport(engagement, command);
    case 'save-checklist':
      return decideChecklist(engagement, command);
    case 'forget-readiness':
      return accept({ type: 'readiness-forgotten' });
  }
};
