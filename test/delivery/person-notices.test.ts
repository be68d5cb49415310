import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimStore, NewDebt } from '../../src/application/ports/delivery-ports.ts';
import type { PersonOwed } from '../../src/application/ports/notices.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofPerson } from '../../src/delivery/sending/subject.ts';
import { claimStore } from '../../src/storage/notices/claim-store.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { alex } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

let storage: Storage;
let bench: Bench;
let claims: ClaimStore;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
  claims = claimStore(storage);
});

beforeEach(async () => {
  bench = new Bench(storage);
  await bench.knows(alex);
});

const subject = () => ofPerson(bench.tenant, 'alex');
const lookAfterAlex = () => reconcile(bench.world, subject());

function owed(but: Partial<PersonOwed> = {}): NewDebt {
  const notice: PersonOwed = {
    ...{ to: alex, matter: 'my-day', at: bench.now, reason: { why: 'welcome' } },
    seq: Math.floor(Date.parse(bench.now) / 1_000),
    expires: null,
    breaksQuiet: false,
    ...but,
  };
  return { slot: notice.matter, task: { task: 'notice' }, notice };
}

const ends = async (): Promise<readonly string[]> => {
  const entries = await bench.world.notices.ledger(subject(), 10);
  return entries.map(({ ending: { state, why } }) => `${state} ${why}`.trimEnd());
};

describe('What is owed to a person apart from any engagement', () => {
  it('is sent once and kept in the ledger', async () => {
    await bench.world.notices.owe(subject(), [owed()]);
    expect(await lookAfterAlex()).toBeNull();
    await lookAfterAlex();
    expect(bench.told.shownTo('alex')).toEqual(['post welcome']);
    expect(await ends()).toEqual(['sent']);
  });

  it('is owed once per period, however many processes come to it', async () => {
    const claim = { job: 'my-day', period: '2026-11-23' };
    await Promise.all(Array.from({ length: 5 }, () => claims.oweOnce(subject(), owed(), claim)));
    await lookAfterAlex();
    await claims.oweOnce(subject(), owed(), claim);
    await lookAfterAlex();
    expect(bench.told.calls).toHaveLength(1);
  });

  it('is not sent when its time is over: My day ends with its day', async () => {
    await bench.world.notices.owe(subject(), [owed({ expires: '2026-11-24T00:00:00.000Z' })]);
    bench.now = '2026-11-24T09:00:00.000Z';
    await lookAfterAlex();
    expect(bench.told.calls).toEqual([]);
    expect(await ends()).toEqual(['superseded expired']);
  });

  it('is held by quiet hours, unless it breaks them', async () => {
    bench.now = '2026-11-28T12:00:00.000Z';
    const urgent = owed({ matter: 'urgent', breaksQuiet: true });
    await bench.world.notices.owe(subject(), [owed(), urgent]);
    await lookAfterAlex();
    expect(bench.told.calls).toHaveLength(1);
    const [held] = await bench.world.notices.read(subject());
    expect(held?.progress).toMatchObject({ why: 'quiet', until: '2026-11-30T08:00:00.000Z' });
  });

  it('is nothing when there is nothing to say any more', async () => {
    await bench.world.notices.owe(subject(), [owed()]);
    const draw = { ...bench.world.draw, personNotice: async () => null };
    await reconcile({ ...bench.world, draw }, subject());
    expect(bench.told.calls).toEqual([]);
    expect(await ends()).toEqual(['superseded nothing-to-say']);
  });

  it('waits while the person cannot be reached', async () => {
    await bench.knows(alex, { reachability: { state: 'unknown' } });
    await bench.world.notices.owe(subject(), [owed()]);
    expect(await lookAfterAlex()).toBeNull();
    expect(bench.told.calls).toEqual([]);
    await bench.knows(alex);
    await lookAfterAlex();
    expect(bench.told.calls).toHaveLength(1);
  });
});
