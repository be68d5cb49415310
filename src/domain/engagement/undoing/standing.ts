import {
  hasTask,
  recommendedTasksOf,
  tasksOf,
  type Phase,
  type TaskDefinition,
  type TaskId,
} from '../../playbook.ts';
import type { Role } from '../../people.ts';
import type { Engagement, RemediationItem } from '../engagement.ts';

/** The state of an engagement (docs/rules.md §2). */
export type EngagementState = 'active' | 'supporting' | 'complete' | 'closed';

/** Done and bypassed tasks are finished; both can be reopened. */
export function isFinished(engagement: Engagement, task: TaskId): boolean {
  const { state } = engagement.tasks[task];
  return state === 'done' || state === 'bypassed';
}

/** `supporting` once 1247 is done or bypassed, whatever the usage; the end stands above both. */
export function stateOf(engagement: Engagement): EngagementState {
  if (engagement.ended) return engagement.ended.how === 'complete' ? 'complete' : 'closed';
  return isFinished(engagement, '1247') ? 'supporting' : 'active';
}

/** The mandatory tasks that are neither done nor bypassed, in the source's order. */
export function unfinishedMandatoryTasks(engagement: Engagement): readonly TaskDefinition[] {
  return tasksOf(engagement.playbook).filter(
    (task) => task.isMandatory && !isFinished(engagement, task.id),
  );
}

/** The phase of the first unfinished mandatory task; Enable when none is left. */
export function phaseOf(engagement: Engagement): Phase {
  return unfinishedMandatoryTasks(engagement)[0]?.phase ?? 'Enable';
}

/** How many of the mandatory tasks are done or bypassed. */
export function progressOf(engagement: Engagement): { finished: number; total: number } {
  const mandatory = tasksOf(engagement.playbook).filter((task) => task.isMandatory);
  const finished = mandatory.filter((task) => isFinished(engagement, task.id)).length;
  return { finished, total: mandatory.length };
}

/** The first unfinished task of any of these roles, in the recommended order; `null` when none is left. */
export function nextTask(engagement: Engagement, roles: readonly Role[]): TaskDefinition | null {
  const mine = recommendedTasksOf(engagement.playbook).find(
    (task) => roles.includes(task.role) && !isFinished(engagement, task.id),
  );
  return mine ?? null;
}

/** The toolkit's results are neither there nor bypassed (docs/rules.md §6). */
export function areResultsWanted(engagement: Engagement): boolean {
  const { ended, playbook, readiness } = engagement;
  const isOpen = hasTask(playbook, '4105') && !isFinished(engagement, '4105');
  return isOpen && readiness === null && ended === null;
}

/** The remediation items that still need work. */
export function openItems(engagement: Engagement): readonly RemediationItem[] {
  return engagement.items.filter((item) => item.state === 'open');
}

/** Deployed seats reach 70 % of the entitled ones, in whole numbers (docs/rules.md §3). */
export function isDeployedWidely(engagement: Engagement): boolean {
  const seats = engagement.deployed?.seats ?? 0;
  return engagement.entitledSeats > 0 && 100 * seats >= 70 * engagement.entitledSeats;
}
