import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  announceRemovals,
  removeDue,
  retentionClock,
} from '../../src/application/administration/retire.ts';
import { engagementClock, passTimeOn } from '../../src/application/engagement/pass-time.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { createDelivery, type Delivery } from '../../src/delivery/delivery.ts';
import { lookAtDues, type OnDue } from '../../src/delivery/schedule/due-look.ts';
import { ofEngagement } from '../../src/delivery/sending/subject.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { smeStore } from '../../src/storage/people/sme-store.ts';
import { wireRetention } from '../../src/wiring/wire-retention.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

let storage: Storage;
let bench: Bench;
const running: Delivery[] = [];

beforeEach(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
  bench = new Bench(storage);
  await bench.knows(kim);
  await bench.knows(alex);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});

describe('What falls due behind others', () => {
  it('is done, however many of those before it fail each time', async () => {
    const subject = ofEngagement({ tenant: bench.tenant, id: 'e-1' });
    const poison = Array.from({ length: 101 }, (_, number) => `poison-${number}`);
    const putDown = (kind: string, at: string) => bench.world.dues.put({ at, subject, kind });
    await Promise.all(poison.map((kind) => putDown(kind, '2026-11-20T10:00:00.000Z')));
    await putDown('good', '2026-11-21T10:00:00.000Z');
    const done: string[] = [];
    const fail: OnDue = () => Promise.reject(new Error('poison'));
    const good: OnDue = async ({ kind }) => {
      done.push(kind);
    };
    const onDue = { ...Object.fromEntries(poison.map((kind) => [kind, fail])), good };
    const { dues, now, log } = bench.world;
    await lookAtDues({ dues, now, log, onDue, lookOnce: () => Promise.resolve(true) });
    await lookAtDues({ dues, now, log, onDue, lookOnce: () => Promise.resolve(true) });
    expect(done).toEqual(['good']);
    expect(bench.logged.filter(({ event }) => event === 'due-fault')).toHaveLength(202);
  });
});

const days = 60;

/** One of several processes: its worker, and its hourly look at what is to be removed. */
function startProcess(): () => Promise<void> {
  const engagements = engagementStore(storage);
  const { now } = bench.world;
  const outbox = () => delivery.outbox;
  const retention = () => wireRetention({ storage, engagements, outbox: outbox(), now, days });
  const delivery: Delivery = createDelivery(
    { ...bench.world, quietUntil: () => null },
    {
      pollMs: { least: 20, most: 100 },
      dueLookMs: 50,
      onDue: {
        [engagementClock]: ({ subject }) =>
          passTimeOn(
            {
              ...{ engagements, outbox: outbox(), now, smes: smeStore(storage) },
              ...{ people: bench.world.people, administrators: [] },
            },
            subject,
          ),
        [retentionClock]: (due) => removeDue(retention(), due),
      },
    },
  );
  delivery.start();
  running.push(delivery);
  return () => announceRemovals(retention(), bench.tenant);
}

async function until(isDone: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300 && !(await isDone()); tries += 1) await pause(50);
  // Whoever comes second has had the time to do it twice.
  await pause(300);
}

async function countOf(ref: EngagementRef, type: string): Promise<number> {
  const history = await engagementStore(storage).history(ref, null, 100);
  return history.filter(({ event }) => event.type === type).length;
}

const told = (why: string): readonly string[] =>
  bench.told.calls.map(({ summary }) => summary).filter((summary) => summary === why);

describe('Several processes on one storage', () => {
  it('let the clock of an engagement strike once, and announce and remove another once', async () => {
    const [stalled, ended] = [await bench.opens(), await bench.opens()];
    await bench.happens(ended, { type: 'closed', reason: 'no budget' });
    for (const ref of [stalled, ended]) await bench.reconcile(ref);
    bench.now = '2026-12-08T10:00:00.000Z';
    const announcing = [startProcess(), startProcess()];
    await until(async () => (await countOf(stalled, 'stalled')) > 0);
    expect(await countOf(stalled, 'stalled')).toBe(1);

    bench.now = '2027-01-11T10:00:00.000Z';
    await Promise.all(announcing.map((announce) => announce()));
    await until(() => told('retention').length > 0);
    expect(told('retention')).toHaveLength(1);

    bench.now = '2027-01-26T10:00:00.000Z';
    await Promise.all(announcing.map((announce) => announce()));
    await until(async () => (await bench.world.engagements.load(ended)) === null);
    expect(await bench.world.engagements.load(ended)).toBeNull();
    expect(told('retention')).toHaveLength(1);
    expect(await countOf(stalled, 'stalled')).toBe(1);
    const faults = bench.logged.filter(({ event }) => event.endsWith('-fault'));
    expect(faults).toEqual([]);
  });
});
