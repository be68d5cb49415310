import type { Instant } from '../time.ts';
import { reviewAlert } from '../usage/alert/review.ts';
import type { Engagement } from './engagement.ts';
import type { EngagementEvent } from './events.ts';

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

/** How the warning moves on after whatever just happened, or by the clock alone; nothing when it stays. */
export function followAlert(engagement: Engagement, now: Instant): readonly EngagementEvent[] {
  const { readings, people: places, alert, tasks, ended } = engagement;
  const { state, owed, steps } = reviewAlert(alert, {
    readings,
    places,
    now,
    isDeploymentStarted: tasks['1247'].state !== 'to-do',
    isEnded: ended !== null,
  });
  const isStill = owed.length === 0 && steps.length === 0 && isSame(state, alert);
  return isStill ? [] : [{ type: 'alert-moved', alert: state, steps, notices: owed }];
}
