import { expect } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { alex, kim } from '../storage/changes.ts';
import type { Misfortune } from '../storage/fault-proxy.ts';
import { connectThroughProxy, type ProxiedStorage } from '../storage/proxied-storage.ts';
import { newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

/** Storage behind a proxy, impatient, so that its failures are quick. */
export function connectImpatiently(): Promise<ProxiedStorage> {
  const tries = { times: 2, pauseMs: 5 };
  return connectThroughProxy({ limitMs: 400, tries, prefix: newPrefix() });
}

/** What may befall one request. */
export const misfortunes: readonly Misfortune[] = [
  'lose-answer',
  'lose-request',
  'turn-away',
  'do-and-answer-500',
  { delayAnswerMs: 600 },
];

/** From which request on storage goes wrong, how, and for how many requests. */
interface Trouble {
  readonly first: number;
  readonly times: number;
  readonly misfortune: Misfortune;
}

async function tryToReconcile(bench: Bench, ref: EngagementRef): Promise<boolean> {
  try {
    return (await bench.reconcile(ref)) === null;
  } catch {
    return false;
  }
}

/** One notice, while storage is in trouble; then it heals, and time goes by. */
async function sendOne({ proxy, storage }: ProxiedStorage, trouble: Trouble) {
  const bench = new Bench(storage);
  await Promise.all([bench.knows(kim), bench.knows(alex)]);
  const ref = await bench.opens();
  let seen = 0;
  proxy.decree(() => {
    seen += 1;
    const isMeant = seen >= trouble.first && seen < trouble.first + trouble.times;
    return isMeant ? trouble.misfortune : 'none';
  });
  await tryToReconcile(bench, ref);
  proxy.decree(() => 'none');
  for (let look = 0; look < 3; look += 1) {
    bench.now = new Date(Date.parse(bench.now) + 20_000).toISOString();
    if (await tryToReconcile(bench, ref)) break;
  }
  return { bench, ref };
}

/** At least the requests of one undisturbed look. */
const requestsOfALook = 12;

/**
 * Whichever request storage fails at: the notice is in the ledger as sent, nothing is left on its way, the list is
 * right, and it was posted at most so often.
 */
export async function expectSentWhatever(
  proxied: ProxiedStorage,
  trouble: Omit<Trouble, 'first'>,
  mostPosts: number,
): Promise<void> {
  for (let first = 1; first <= requestsOfALook; first += 1) {
    const { bench, ref } = await sendOne(proxied, { ...trouble, first });
    const at = `from request ${first}`;
    expect(await bench.onItsWay(ref), at).toEqual([]);
    expect(await bench.ledger(ref), at).toEqual(['alex role-given sent']);
    expect(bench.told.calls.length, at).toBeLessThanOrEqual(mostPosts);
    expect(await bench.lists.mine(bench.tenant, 'alex'), at).toHaveLength(1);
  }
}
