import type { SendOutcome } from '../../application/ports/messenger.ts';
import type { Attempt, Debt } from '../../application/ports/notices.ts';

/** What came of one attempt; `fault` is an exception of ours, nothing was sent. */
export type Came = SendOutcome | { readonly outcome: 'fault'; readonly detail: string };

/** What follows from it. */
export type Verdict =
  | { readonly then: 'sent'; readonly activity: string }
  | { readonly then: 'again'; readonly waitMs: number; readonly isAskedFor: boolean }
  | { readonly then: 'park'; readonly why: string }
  | { readonly then: 'lost'; readonly why: string }
  | { readonly then: 'post-anew' };

const longestWaitMs = 5 * 60 * 1_000;
const firstWaitMs = 2_000;

/** Nobody is asked again at once. */
const leastWaitMs = 250;

/** How often a card is tried that the platform answers with its own fault. */
const serverFaults = 2;

/** How often a card is tried that we fail to draw or to hand over. */
const ourFaults = 5;

const countOf = (attempts: readonly Attempt[], outcome: Attempt['outcome']): number =>
  attempts.filter((attempt) => attempt.outcome === outcome).length;

/** Full jitter: anything up to the ceiling, which doubles with each attempt up to five minutes. */
function jitteredWait(attempted: number, chance: () => number): number {
  const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempted, 20));
  return Math.max(leastWaitMs, Math.round(chance() * ceiling));
}

type Before = Pick<Debt, 'attempts' | 'attempted'>;

function afterRejection(
  { status, detail }: SendOutcome & { outcome: 'rejected' },
  before: Before,
  wait: () => Verdict,
): Verdict {
  const isLast = countOf(before.attempts, 'rejected') + 1 >= serverFaults;
  return status >= 500 && !isLast ? wait() : { then: 'park', why: detail };
}

/**
 * What follows from an attempt: the only place that decides whether something is tried again.
 * @param before what was attempted before it.
 */
export function judge(came: Came, before: Before, chance: () => number): Verdict {
  const wait = (): Verdict => ({
    then: 'again',
    waitMs: jitteredWait(before.attempted, chance),
    isAskedFor: false,
  });
  switch (came.outcome) {
    case 'sent':
      return { then: 'sent', activity: came.activity };
    case 'throttled':
      return came.retryAfterMs === null
        ? wait()
        : { then: 'again', waitMs: came.retryAfterMs, isAskedFor: true };
    case 'unavailable':
    case 'unanswered':
      return wait();
    case 'unreachable':
      return { then: 'lost', why: came.why };
    case 'activity-gone':
      return { then: 'post-anew' };
    case 'rejected':
      return afterRejection(came, before, wait);
    case 'fault':
      return countOf(before.attempts, 'fault') + 1 >= ourFaults
        ? { then: 'park', why: came.detail }
        : wait();
  }
}
