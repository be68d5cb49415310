import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPace, usualPace } from '../../src/delivery/pacing/pace.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofEngagement } from '../../src/delivery/sending/subject.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

let storage: Storage;
let bench: Bench;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

beforeEach(async () => {
  bench = new Bench(storage);
  await bench.knows(alex);
  await bench.knows(kim);
});

describe('Looking after an engagement', () => {
  it('sends what it owes once, and keeps it in the ledger with the message', async () => {
    const ref = await bench.opens();
    expect(await bench.onItsWay(ref)).toEqual(['alex notice role-given pending']);
    expect(await bench.reconcile(ref)).toBeNull();
    expect(bench.told.shownTo('alex')).toEqual(['post Contoso: role-given 1']);
    expect(await bench.onItsWay(ref)).toEqual([]);
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
    expect(await bench.reconcile(ref)).toBeNull();
    expect(bench.told.calls).toHaveLength(1);
  });

  it('brings the lists to its state', async () => {
    const ref = await bench.opens();
    await bench.reconcile(ref);
    const lines = await bench.lists.mine(bench.tenant, 'alex');
    expect(lines.map(({ customer }) => customer)).toEqual(['Contoso']);
  });

  it('is done once, however many do it at the same time', async () => {
    const ref = await bench.opens();
    await Promise.all(Array.from({ length: 8 }, () => bench.reconcile(ref)));
    expect(bench.told.calls).toHaveLength(1);
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
  });

  it('finds nothing to do when the engagement was announced and never written', async () => {
    expect(await bench.reconcile({ tenant: bench.tenant, id: 'never' })).toBeNull();
  });
});

describe('A send that waits for its place in the pace', () => {
  const nowMs = () => performance.now();

  /** Two a second, and the first is taken: whoever comes now waits half a second. */
  async function crowded() {
    const pace = createPace({ ...usualPace, conversation: [], tenantPerSecond: 2 }, nowMs);
    (await pace.slot(bench.tenant)).answered();
    const ref = await bench.opens();
    const looking = reconcile({ ...bench.world, pace }, ofEngagement(ref));
    await pause(200);
    expect(bench.told.calls).toEqual([]);
    return { pace, ref, looking };
  }

  it('is marked only then, so that nobody takes it for dead meanwhile', async () => {
    const { ref, looking } = await crowded();
    expect(await bench.onItsWay(ref)).toEqual(['alex notice role-given pending']);
    await looking;
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
    expect(bench.told.calls).toHaveLength(1);
  });

  it('leaves its place to the next when another process was quicker', async () => {
    const { pace, ref, looking } = await crowded();
    await bench.reconcile(ref);
    await looking;
    const begin = nowMs();
    await pace.slot(bench.tenant);
    expect(nowMs() - begin).toBeLessThan(250);
    expect(bench.told.calls).toHaveLength(1);
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
  });
});
