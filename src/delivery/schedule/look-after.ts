import type { HeldMessage } from '../../application/ports/delivery-ports.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import type { Jobs } from './jobs.ts';
import { between } from './moments.ts';
import type { Naps } from './naps.ts';
import { queued } from '../sending/subject.ts';

/** What came of looking after a subject: done, to be looked at again, or failed. */
export type Looked = { readonly again: Instant | null } | { readonly failed: true };

type Means = Pick<DeliveryWorld, 'queue' | 'now' | 'log'> & {
  readonly jobs: Jobs<Looked>;
  readonly naps: Naps;
};

/** Waits longer than this are left to the queue alone. */
const longestNapMs = 10 * 60 * 1_000;

/** The message comes back this long after the time at which this process looks again, should it not do so. */
const graceSeconds = 15;

const longestHiddenSeconds = 6 * 24 * 60 * 60;

const backOffSeconds = (deliveries: number): number => Math.min(300, 2 ** Math.min(deliveries, 9));

const secondsUntil = (ms: number): number =>
  Math.min(longestHiddenSeconds, Math.max(1, Math.ceil(ms / 1_000)));

async function giveBack(
  { queue }: Means,
  message: HeldMessage | null,
  seconds: number,
): Promise<HeldMessage | null> {
  return message && queue.extend(message, seconds);
}

async function lookAgain(
  means: Means,
  subject: Subject,
  message: HeldMessage | null,
  again: Instant,
): Promise<void> {
  const { naps, now } = means;
  const waitMs = Math.max(0, between(now(), again));
  const hidden = await giveBack(means, message, secondsUntil(waitMs) + graceSeconds);
  if (waitMs > longestNapMs) return;
  naps.after(waitMs, () => {
    lookAfter(means, subject, hidden);
  });
}

/**
 * Looks after a subject to its end. The message in hand, if there is one, is removed only when nothing is left;
 * otherwise it is hidden until it is time to look again, so that the queue brings it back if this process dies.
 */
async function see(means: Means, subject: Subject, message: HeldMessage | null): Promise<void> {
  const looked = await means.jobs.add(subject);
  if (!looked) {
    await giveBack(means, message, 1);
  } else if ('failed' in looked) {
    await giveBack(means, message, backOffSeconds(message?.deliveries ?? 0));
  } else if (looked.again !== null) {
    await lookAgain(means, subject, message, looked.again);
  } else if (message) {
    await means.queue.remove(message);
  }
}

/** Looks after a subject in the background; what fails is left to the queue. */
export function lookAfter(means: Means, subject: Subject, message: HeldMessage | null): void {
  see(means, subject, message).catch((error: unknown) => {
    means.log('queue-fault', { about: subject.about, subject: subject.id, error });
  });
}

/**
 * Looks after a subject for which no message stands in the queue; `true` when it needs no more of whoever asked:
 * what is left stands in the queue by then.
 */
export async function lookOnce(means: Means, subject: Subject): Promise<boolean> {
  const looked = await means.jobs.add(subject);
  if (!looked || 'failed' in looked) return false;
  if (looked.again === null) return true;
  const waitMs = Math.max(0, between(means.now(), looked.again));
  await means.queue.enqueue(queued(subject), secondsUntil(waitMs));
  return true;
}
