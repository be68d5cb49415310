import { hasTask } from '../playbook.ts';
import type { Instant } from '../time.ts';
import { standingOf } from '../usage/band.ts';
import type { Engagement } from './engagement.ts';
import { isFinished } from './undoing/standing.ts';

/** 3650 is suggested to the FM when the deployment is done and OPP usage is not Green (docs/rules.md §3). */
export function isAccelerationSuggested(engagement: Engagement, now: Instant): boolean {
  const { ended, playbook, readings, tasks } = engagement;
  if (ended !== null || !hasTask(playbook, '3650') || tasks['3650'].state !== 'to-do') return false;
  return isFinished(engagement, '1247') && standingOf(readings, 'opp', now).band !== 'green';
}
