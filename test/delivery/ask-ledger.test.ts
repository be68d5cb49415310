import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryLedger } from '../../src/application/ports/delivery-ports.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { createLedger } from '../../src/delivery/ask-ledger.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofEngagement, ofPerson } from '../../src/delivery/sending/subject.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

const rejected = { outcome: 'rejected', status: 400, detail: 'status 400' } as const;

let storage: Storage;
let bench: Bench;
let ref: EngagementRef;
let ledger: DeliveryLedger;
let kicked: string[];

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

beforeEach(async () => {
  bench = new Bench(storage);
  await bench.knows(kim);
  await bench.knows(alex);
  ref = await bench.opens();
  kicked = [];
  const outbox = createOutbox(bench.world.queue, ({ id }) => kicked.push(id));
  ledger = createLedger(bench.world, outbox);
});

describe('The ledger', () => {
  it('tells what was sent to whom, when and as which message, and what is on its way', async () => {
    await bench.reconcile(ref);
    await bench.happens(ref, { type: 'closed', reason: 'over' });
    const { onTheWay, ended } = await ledger.of(ofEngagement(ref), 10);
    expect(onTheWay.map(({ notice }) => notice.reason.why)).toEqual(['ended']);
    expect(ended).toMatchObject([
      {
        notice: { to: alex, reason: { why: 'role-given' } },
        ending: { state: 'sent', at: bench.now, how: 'post', activity: 'a1' },
        attempted: 1,
      },
    ]);
  });
});

describe('What is parked', () => {
  beforeEach(async () => {
    bench.told.tell(rejected);
    await bench.reconcile(ref);
  });

  const parked = async () => {
    const [first] = await ledger.parked(bench.tenant, 50);
    if (!first) throw new Error('nothing is parked');
    return first;
  };

  it('is shown to administrators with its reason', async () => {
    expect(await parked()).toMatchObject({
      subject: { id: ref.id },
      entry: { notice: { to: alex }, ending: { state: 'parked', why: 'status 400' } },
    });
  });

  it('is sent after all when it is released, once', async () => {
    const notice = await parked();
    expect(await ledger.release(notice)).toBe('released');
    expect(await ledger.release(notice)).toBe('gone');
    expect(kicked).toEqual([ref.id]);
    expect(await ledger.parked(bench.tenant, 50)).toEqual([]);
    await bench.reconcile(ref);
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
  });

  it('is sent once, however many administrators release it at the same time', async () => {
    const notice = await parked();
    const released = await Promise.all([1, 2, 3, 4].map(() => ledger.release(notice)));
    expect(released.filter((each) => each !== 'gone')).toEqual(['released']);
    await Promise.all([bench.reconcile(ref), bench.reconcile(ref)]);
    // The one that was refused, and the one that was released.
    expect(bench.told.shownTo('alex')).toHaveLength(2);
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
  });

  it('is parked again when the platform still refuses it', async () => {
    await ledger.release(await parked());
    bench.told.tell(rejected);
    await bench.reconcile(ref);
    expect(await ledger.parked(bench.tenant, 50)).toHaveLength(1);
  });

  it('is not released when its time is over: My day of yesterday', async () => {
    const subject = ofPerson(bench.tenant, 'alex');
    const notice = {
      ...{ to: alex, matter: 'my-day', seq: 1, at: bench.now, breaksQuiet: true },
      reason: { why: 'my-day', day: '2026-11-23' },
      expires: '2026-11-24T00:00:00.000Z',
    } as const;
    const owed = { slot: 'my-day', task: { task: 'notice' }, notice } as const;
    await bench.world.notices.owe(subject, [owed]);
    bench.told.tell(rejected);
    await reconcile(bench.world, subject);
    const all = await ledger.parked(bench.tenant, 50);
    const mine = all.find((each) => each.subject.about === 'person');
    if (!mine) throw new Error('My day is not parked');
    bench.now = notice.expires;
    expect(await ledger.release(mine)).toBe('expired');
    expect(kicked).toEqual([]);
    expect(await ledger.parked(bench.tenant, 50)).toHaveLength(all.length);
  });

  it('is never sent when it is dropped, and the ledger says so', async () => {
    const notice = await parked();
    expect(await ledger.drop(notice, kim)).toBe(true);
    expect(await ledger.drop(notice, kim)).toBe(false);
    expect(await ledger.release(notice)).toBe('gone');
    expect(await ledger.parked(bench.tenant, 50)).toEqual([]);
    expect(await bench.ledger(ref)).toEqual(['alex role-given dropped status 400']);
  });

  it('is not shown to other tenants', async () => {
    expect(await ledger.parked('elsewhere', 50)).toEqual([]);
  });
});

describe('Sending again', () => {
  it('brings a person the cards that stand with them, and the older ones point there', async () => {
    await bench.reconcile(ref);
    expect(await ledger.resend(ref, 'alex')).toBe(1);
    await bench.reconcile(ref);
    expect(bench.told.shownTo('alex')).toEqual([
      'post Contoso: role-given 1',
      'post Contoso: role-given 1',
      'put newer than 1',
    ]);
  });

  it('comes at once, also in quiet hours, since it was asked for', async () => {
    await bench.reconcile(ref);
    bench.now = '2026-11-29T03:00:00.000Z';
    await ledger.resend(ref, 'alex');
    await bench.reconcile(ref);
    expect(bench.told.calls).toHaveLength(3);
  });

  it('brings nothing to whom no card stands', async () => {
    expect(await ledger.resend(ref, 'alex')).toBe(0);
    expect(kicked).toEqual([]);
  });
});
