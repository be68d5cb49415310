import { expect } from 'vitest';
import { newMember } from '../../src/application/people/member.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { engagementQueue } from '../../src/storage/engagements/engagement-queue.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { peopleStore } from '../../src/storage/people/people-store.ts';
import { alex, change, kim, opening, seatsSet } from './changes.ts';
import {
  connectTestStorage,
  newPrefix,
  newRef,
  newTenant,
  RequestCounter,
} from './test-storage.ts';

const people = 20;
const own = 10;

/** Names of people who all have a word in common, to be more than any search shows. */
const nameOf = (number: number): string => `Person Number${String(number).padStart(4, '0')}`;

/**
 * Fills a tenant of its own with that many engagements, ten of them Kim's, and as many people, and asserts what
 * each thing that somebody waits for costs: it must not depend on how much is stored.
 */
export async function expectCostsWith(engagements: number): Promise<void> {
  const counter = new RequestCounter();
  const storage = await connectTestStorage({ prefix: newPrefix(), onRequest: counter.onRequest });
  const [store, lists, members] = [
    engagementStore(storage),
    listStore(storage),
    peopleStore(storage),
  ];
  const tenant = newTenant();

  const fill = async (number: number): Promise<void> => {
    const fe = number < own ? kim : { id: `fe-${number % people}`, name: 'An Engineer' };
    const ref = { tenant, id: `e-${number}` };
    const first = opening(ref, {
      customer: `Customer ${number}`,
      people: { fe, fm: alex, fta: null },
    });
    await store.commit(first);
    await lists.project(first.engagement, []);
    await members.save(newMember(tenant, `p-${number}`, nameOf(number)), null);
  };
  for (let from = 0; from < engagements; from += 16)
    await Promise.all(
      Array.from({ length: Math.min(16, engagements - from) }, (_, index) => fill(from + index)),
    );

  const ref = { tenant, id: 'e-3' };
  const read = async () => {
    const stored = await store.load(ref);
    if (!stored) throw new Error('nothing is stored');
    return stored;
  };
  for (let seats = 1; seats <= 30; seats++)
    await store.commit(change(await read(), [seatsSet(seats)]));

  const cost = (work: () => Promise<unknown>) => counter.during(work);
  const stored = await read();
  expect(await cost(read)).toEqual({ requests: ['read'], entities: 1 });
  expect(await cost(() => store.commit(change(stored, [seatsSet(1)])))).toEqual({
    requests: ['transaction'],
    entities: 0,
  });
  expect(await cost(() => store.commit(change(stored, [seatsSet(2)])))).toEqual({
    requests: ['read', 'transaction'],
    entities: 1,
  });
  expect(await cost(() => store.history(ref, null, 10))).toEqual({
    requests: ['query'],
    entities: 10,
  });
  expect(await cost(() => store.history(ref, 15, 5))).toEqual({ requests: ['query'], entities: 5 });
  expect(await cost(() => lists.mine(tenant, kim.id))).toEqual({
    requests: ['query'],
    entities: own,
  });
  expect(await cost(() => lists.named(tenant, 'customer 7'))).toEqual({
    requests: ['query'],
    entities: 1,
  });
  expect(await cost(() => members.find(tenant, 'number', 8))).toEqual({
    requests: ['query'],
    entities: 8,
  });
  expect(await cost(() => members.find(tenant, 'number0007', 8))).toEqual({
    requests: ['query'],
    entities: 1,
  });
  expect((await cost(() => members.find(tenant, 'number person', 8))).entities).toBeLessThanOrEqual(
    32,
  );
  expect(await cost(() => members.load(tenant, 'p-7'))).toEqual({
    requests: ['read'],
    entities: 1,
  });
  expect(await cost(() => engagementQueue(storage).enqueue(newRef()))).toEqual({
    requests: ['queue'],
    entities: 0,
  });
}
