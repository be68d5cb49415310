import { setTimeout as pause } from 'node:timers/promises';
import { StorageFault, toStorageFault } from './storage-fault.ts';

/** How often a call is tried, and the longest first pause between two tries, in milliseconds. */
export interface Tries {
  readonly times: number;
  readonly pauseMs: number;
}

/** Full jitter: whoever was turned away together does not come back together. */
const jitter = (mostMs: number): number => Math.random() * mostMs;

/** Waits before the next try; the longest wait doubles each time. */
export async function pauseAfter(tries: Tries, attempt: number): Promise<void> {
  await pause(jitter(tries.pauseMs * 2 ** (attempt - 1)));
}

/** Runs a call that changes nothing, or nothing twice, again after a transient fault. */
export async function tryRepeatedly<T>(tries: Tries, call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const fault = toStorageFault(error);
      const isFinal = !(fault instanceof StorageFault && fault.isTransient);
      if (isFinal || attempt >= tries.times) throw fault;
      await pauseAfter(tries, attempt);
    }
  }
}

/** What became of one try of a write: done, the condition was not met, or nobody knows. */
type Attempt = 'done' | 'beaten' | StorageFault;

async function attemptWrite(write: () => Promise<unknown>): Promise<Attempt> {
  try {
    await write();
    return 'done';
  } catch (error) {
    const fault = toStorageFault(error);
    if (!(fault instanceof StorageFault)) throw fault;
    if (fault.kind === 'condition' || fault.kind === 'missing') return 'beaten';
    if (fault.isTransient) return fault;
    throw fault;
  }
}

/** What stands there on reading back: ours, `another` in its place, or nothing to tell by (`false`). */
export type Standing = boolean | 'another';

async function settle(
  tries: Tries,
  readBack: () => Promise<Standing>,
  fault: StorageFault,
): Promise<boolean> {
  const standing = await tryRepeatedly(tries, readBack);
  if (standing === false) throw fault;
  return standing === true;
}

/**
 * Does a write that is bound to an ETag or to absence, once: `true` when it stands, `false` when another
 * came first. A write whose answer was lost is tried again, which the condition makes harmless; whoever is
 * told that the condition failed may be looking at their own first try, so `readBack` looks and compares
 * before anybody is told they lost. Throws when nobody can tell.
 */
export async function writeOnce(
  tries: Tries,
  write: () => Promise<unknown>,
  readBack: () => Promise<Standing>,
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptWrite(write);
    if (outcome === 'done') return true;
    if (outcome === 'beaten') return (await tryRepeatedly(tries, readBack)) === true;
    if (attempt >= tries.times) return settle(tries, readBack, outcome);
    await pauseAfter(tries, attempt);
  }
}
