import type { EngagementStore, StoredEngagement } from '../../src/application/ports/ports.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { change, opening, seatsSet } from './changes.ts';
import type { ProxiedStorage } from './proxied-storage.ts';
import { newRef } from './test-storage.ts';

/** How many races were run, and what was wrong with which. */
export interface RaceReport {
  readonly races: number;
  readonly wrong: readonly string[];
}

const writers = [1, 2, 3, 4, 5, 6, 7, 8];

/** What a writer was told; a fault says that nobody knows. */
type Told = 'committed' | 'conflict' | 'fault';

async function tryToWin(
  store: EngagementStore,
  read: StoredEngagement,
  writer: number,
): Promise<Told> {
  try {
    return await store.commit(change(read, [seatsSet(writer)], `by ${writer}`));
  } catch {
    return 'fault';
  }
}

/** Nobody but the winner was told they won, and the winner was not told they lost. */
const isTruth = (told: Told, isWinner: boolean): boolean =>
  told === 'fault' || told === (isWinner ? 'committed' : 'conflict');

/** One of the writers wins, their change stands alone, and nobody is told what is not so. */
async function race(store: EngagementStore, number: number): Promise<readonly string[]> {
  const ref = newRef();
  await store.commit(opening(ref));
  const read = await store.load(ref);
  if (!read) return [`race ${number}: nothing to change`];
  const told = await Promise.all(writers.map((writer) => tryToWin(store, read, writer)));
  const after = await store.load(ref);
  const actions = (await store.history(ref, null, 10)).map(({ action }) => action);
  const winner = after?.engagement.entitledSeats;
  const isAlone = actions.join() === `by ${String(winner)},an action`;
  const isTold = told.every((each, index) => isTruth(each, writers[index] === winner));
  return isAlone && isTold ? [] : [`race ${number}: ${told.join()}; ${actions.join()}`];
}

/** Runs races of eight, four at a time, while five of a hundred answers to transactions get lost. */
export async function runRaces(
  { proxy, storage }: ProxiedStorage,
  races: number,
): Promise<RaceReport> {
  const store = engagementStore(storage);
  let request = 0;
  let lost = 0;
  proxy.decree(({ isTransaction }) => {
    const isLost = isTransaction && Math.random() < 0.05;
    request++;
    if (isLost) lost++;
    return isLost ? 'lose-answer' : 'none';
  });
  const wrong: string[] = [];
  for (let first = 0; first < races; first += 4) {
    const some = Array.from({ length: Math.min(4, races - first) }, (_, index) => first + index);
    wrong.push(...(await Promise.all(some.map((number) => race(store, number)))).flat());
  }
  proxy.decree(() => 'none');
  if (lost === 0) wrong.push(`no answer of ${request} was lost`);
  return { races, wrong };
}
