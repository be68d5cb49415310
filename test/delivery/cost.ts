import { expect } from 'vitest';
import type { Debt } from '../../src/application/ports/notices.ts';
import { lookAtDues } from '../../src/delivery/schedule/due-look.ts';
import { alex, kim, opened } from '../storage/changes.ts';
import { change } from '../storage/changes.ts';
import { connectTestStorage, newPrefix, RequestCounter } from '../storage/test-storage.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { Bench } from './delivery-bench.ts';

const many = (number: number, kind: string): readonly string[] =>
  Array.from({ length: number }, () => kind);

/**
 * Fills a tenant with that many engagements, each with a notice on its way and something due much later, and asserts
 * what looking after one of them costs: it must not depend on how much is stored.
 */
export async function expectDeliveryCostsWith(engagements: number): Promise<void> {
  const counter = new RequestCounter();
  const storage = await connectTestStorage({ prefix: newPrefix(), onRequest: counter.onRequest });
  const bench = new Bench(storage);
  const store = engagementStore(storage);
  await Promise.all([bench.knows(kim), bench.knows(alex)]);

  const fill = async (number: number): Promise<void> => {
    const ref = { tenant: bench.tenant, id: `filler-${number}` };
    await store.commit(change(null, [opened(ref, { customer: `Customer ${number}` })]));
    const subject = { about: 'engagement', ...ref } as const;
    await bench.world.dues.put({ at: '2030-01-01T00:00:00.000Z', subject, kind: 'nudge' });
  };
  for (let from = 0; from < engagements; from += 16)
    await Promise.all(
      Array.from({ length: Math.min(16, engagements - from) }, (_, index) => fill(from + index)),
    );

  const ref = await bench.opens();
  const cost = (work: () => Promise<unknown>) => counter.during(work);

  // Owed and state; customer and two people in lists; what falls due; the person, the card, the throttle; mark and settle.
  const sending = await cost(() => bench.reconcile(ref));
  expect(sending.requests).toEqual([
    ...many(1, 'query'),
    ...many(7, 'read'),
    ...many(1, 'transaction'),
    ...many(5, 'write'),
  ]);
  expect(sending.entities).toBe(3);

  const idle = await cost(() => bench.reconcile(ref));
  // The row that falls due is put down each time: put or not cannot be told for less.
  expect(idle.requests).toEqual(['query', ...many(4, 'read'), 'write']);
  expect(idle.entities).toBe(4);

  const refused = { tenant: bench.tenant, id: 'refused' };
  expect((await cost(() => bench.reconcile(refused))).requests).toEqual(['query', 'read']);

  const { dues, now, log, queue } = bench.world;
  const lookOnce = async (): Promise<boolean> => true;
  const look = await cost(() => lookAtDues({ dues, now, log, onDue: {}, lookOnce }));
  expect(look).toEqual({ requests: many(8, 'query'), entities: 0 });

  expect(await cost(() => queue.receive(32, 30))).toEqual({ requests: ['queue'], entities: 0 });

  const subject = { about: 'engagement', ...ref } as const;
  const ledger = await cost(() => bench.world.notices.ledger(subject, 50));
  expect(ledger).toEqual({ requests: ['query'], entities: 1 });
  const none: readonly Debt[] = await bench.world.notices.read(subject);
  expect(none).toEqual([]);
}
