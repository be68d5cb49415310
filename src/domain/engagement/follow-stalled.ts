import { isStalled, stalledFrom, type StalledFacts } from '../attention/stalled.ts';
import { isUnfinished } from '../request/request.ts';
import type { Instant } from '../time.ts';
import { dayOf, daysAfter } from '../usage/days.ts';
import type { Engagement } from './engagement.ts';
import type { EngagementEvent } from './events.ts';
import { stateOf } from './undoing/standing.ts';

/** What of an engagement decides whether it is stalled. */
export function stalledFacts(engagement: Engagement): StalledFacts {
  const { progressAt, wentOn, blocked, waiting, requests } = engagement;
  return {
    state: stateOf(engagement),
    ...{ progressAt, wentOn, requests: requests.filter(isUnfinished) },
    blocked: blocked && { reason: blocked.reason, by: blocked.by, since: blocked.at },
    waiting: waiting && { ...waiting, since: waiting.at },
  };
}

/** Whether it is stalled, the day being that of UTC where nobody in particular asks. */
export function isStalledNow(engagement: Engagement, now: Instant): boolean {
  return isStalled(stalledFacts(engagement), now, dayOf(now));
}

/** Notes that an engagement is stalled, once for each time that it is (docs/rules.md §8). */
export function followStalled(engagement: Engagement, now: Instant): readonly EngagementEvent[] {
  const isNew = engagement.stalledAt === null && isStalledNow(engagement, now);
  return isNew ? [{ type: 'stalled' }] : [];
}

const midnight = 'T00:00:00.000Z';

/**
 * When to look whether it is stalled: the first midnight in UTC after the 14 days, so that there is one look a
 * day at most however much happens; `null` when nothing is to be noted.
 */
export function stalledDueAt(engagement: Engagement): Instant | null {
  const { stalledAt, waiting } = engagement;
  const from = stalledAt === null ? stalledFrom(stalledFacts(engagement)) : null;
  if (from === null) return null;
  const due = from.endsWith(midnight) ? from : `${daysAfter(dayOf(from), 1)}${midnight}`;
  const waited = waiting ? `${waiting.until}${midnight}` : due;
  return waited > due ? waited : due;
}
