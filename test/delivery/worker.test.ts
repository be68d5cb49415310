import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engagementClock } from '../../src/application/engagement/pass-time.ts';
import { myDayClock } from '../../src/application/my-day/bring-my-day.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { createDelivery, type Delivery } from '../../src/delivery/delivery.ts';
import type { WorkerSettings } from '../../src/delivery/worker.ts';
import type { DeliveryWorld } from '../../src/delivery/delivery-world.ts';
import { ofPerson, queued } from '../../src/delivery/sending/subject.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

const quick: Partial<WorkerSettings> = {
  pollMs: { least: 20, most: 100 },
  dueLookMs: 50,
  hiddenSeconds: 60,
};

let storage: Storage;
let bench: Bench;
let running: Delivery[] = [];

beforeEach(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
  bench = new Bench(storage);
  await bench.knows(kim);
  await bench.knows(alex);
});

afterEach(async () => {
  await Promise.all(running.map((each) => each.stop()));
  running = [];
});

function start(but: Partial<DeliveryWorld> = {}, settings = quick): Delivery {
  const delivery = createDelivery({ ...bench.world, ...but }, settings);
  delivery.start();
  running.push(delivery);
  return delivery;
}

async function until(isDone: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (!(await isDone())) {
    if (performance.now() > giveUpAt) throw new Error('it did not come to that');
    await pause(20);
  }
}

const isSent = (number: number) => () => bench.told.calls.length >= number;

/** Those that are hidden included. */
const countQueued = async (): Promise<number | undefined> => {
  const { approximateMessagesCount } = await storage.callQueue((queue) => queue.getProperties());
  return approximateMessagesCount;
};

const queueIsEmpty = async (): Promise<boolean> => (await countQueued()) === 0;

describe('The worker', () => {
  it('sends at once what it is kicked for', async () => {
    const delivery = start({}, { ...quick, pollMs: { least: 60_000, most: 60_000 } });
    const ref = await bench.opens();
    const begin = performance.now();
    delivery.outbox.kick(ref);
    await until(isSent(1));
    // No look into the queue can have brought it, however busy the machine is.
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it('takes back the announcement of what it has brought to its end', async () => {
    const delivery = start({}, { ...quick, pollMs: { least: 60_000, most: 60_000 } });
    const ref = await bench.opens();
    const announced = await delivery.outbox.announce(ref);
    delivery.outbox.kick(ref, announced);
    await until(isSent(1));
    await until(queueIsEmpty);
  });

  it('leaves the announcement of what somebody announced and has not written yet', async () => {
    const delivery = start({}, { ...quick, pollMs: { least: 60_000, most: 60_000 } });
    const ref = await bench.opens();
    const announced = await delivery.outbox.announce(ref);
    await delivery.outbox.announce(ref);
    delivery.outbox.kick(ref, announced);
    await until(async () => (await countQueued()) === 1);
    await pause(200);
    expect(await countQueued()).toBe(1);
  });

  it('leaves the announcement of what is still to be sent', async () => {
    const delivery = start({}, { ...quick, pollMs: { least: 60_000, most: 60_000 } });
    bench.told.tell({ outcome: 'throttled', status: 429, retryAfterMs: 60_000 });
    const ref = await bench.opens();
    const announced = await delivery.outbox.announce(ref);
    delivery.outbox.kick(ref, announced);
    await until(isSent(1));
    await pause(200);
    expect(await queueIsEmpty()).toBe(false);
  });

  it('heals by the queue what a process announced, wrote and did not send', async () => {
    const ref = await bench.opens();
    await bench.world.queue.enqueue(ref, 1);
    start();
    await until(isSent(1));
    await until(queueIsEmpty);
  });

  it('removes the message of an action that was refused', async () => {
    await bench.world.queue.enqueue({ tenant: bench.tenant, id: 'refused' }, 0);
    start();
    await until(queueIsEmpty);
    expect(bench.told.calls).toEqual([]);
  });

  it('keeps the message while something is left to be tried again', async () => {
    bench.now = new Date().toISOString();
    bench.told.tell({ outcome: 'throttled', status: 429, retryAfterMs: 600 });
    const ref = await bench.opens();
    await bench.world.queue.enqueue(ref, 0);
    start({ quietUntil: () => null, now: () => new Date().toISOString() });
    await until(isSent(1));
    expect(await queueIsEmpty()).toBe(false);
    await until(isSent(2));
    await until(queueIsEmpty);
  });

  it('is not stopped by what fails: the message comes back, others go on', async () => {
    const [bad, good] = [await bench.opens(), await bench.opens()];
    const { notices } = bench.world;
    const read: typeof notices.read = async (subject) => {
      if (subject.id === bad.id) throw new Error('broken');
      return notices.read(subject);
    };
    for (const ref of [bad, good]) await bench.world.queue.enqueue(ref, 0);
    start({ notices: { ...notices, read } });
    await until(isSent(1));
    await until(() => bench.logged.some(({ event }) => event === 'reconcile-fault'));
    expect(await queueIsEmpty()).toBe(false);
    expect(bench.told.calls).toHaveLength(1);
  });

  it('sends once however many processes work on one queue', async () => {
    const refs: EngagementRef[] = [];
    for (let number = 0; number < 12; number += 1) refs.push(await bench.opens());
    const now = () => new Date().toISOString();
    const unhurried = { now, quietUntil: () => null };
    const workers = [start(unhurried), start(unhurried), start(unhurried)];
    for (const ref of refs) {
      await bench.world.queue.enqueue(ref, 0);
      for (const { outbox } of workers) outbox.kick(ref);
    }
    await until(isSent(12));
    await until(queueIsEmpty);
    expect(bench.told.calls).toHaveLength(12);
  });

  it('ends what is under way when it is stopped, and begins nothing more', async () => {
    const refs = [await bench.opens(), await bench.opens(), await bench.opens()];
    const slow: DeliveryWorld['messenger'] = {
      update: (...call) => bench.told.update(...call),
      post: async (...call) => {
        await pause(300);
        return bench.told.post(...call);
      },
    };
    const delivery = start({ messenger: slow }, { ...quick, concurrency: 1 });
    for (const ref of refs) delivery.outbox.kick(ref);
    await until(async () => (await bench.onItsWay(refs[0] ?? raise())).join().includes('sending'));
    expect(await delivery.stop()).toBe(true);
    expect(bench.told.calls).toHaveLength(1);
    await pause(400);
    expect(bench.told.calls).toHaveLength(1);
  });

  it('does not wait for ever for what hangs when it is stopped', async () => {
    const ref = await bench.opens();
    const hang = () => new Promise<never>(() => undefined);
    const delivery = start({ messenger: { post: hang, update: hang } });
    delivery.outbox.kick(ref);
    await until(async () => (await bench.onItsWay(ref)).join().includes('sending'));
    expect(await delivery.stop(200)).toBe(false);
    running = [];
  });
});

function raise(): never {
  throw new Error('not there');
}

/** What stands in the due table by then, of whom and of what kind. */
const dueBy = async (at: string): Promise<readonly string[]> => {
  const { dues } = bench.world;
  const shards = Array.from({ length: dues.shards }, (_, shard) => dues.dueBy(shard, at, 100));
  return (await Promise.all(shards)).flat().map(({ subject, kind }) => `${subject.id} ${kind}`);
};

describe('What falls due', () => {
  it('is put down by the queue’s message, where a process died between its commit and that', async () => {
    const refs = [1, 2].map((number) => ({ tenant: bench.tenant, id: `e-${number}` }));
    const person = ofPerson(bench.tenant, kim.id);
    for (const ref of [...refs, queued(person)]) await bench.world.queue.enqueue(ref, 1);
    await bench.opens();
    await bench.opens();
    expect(await dueBy('2027-12-31T00:00:00.000Z')).toEqual([]);
    const at = '2026-12-01T08:00:00.000Z';
    start({ comingUp: () => [{ at, kind: myDayClock }] });
    await until(queueIsEmpty);
    expect((await dueBy('2027-12-31T00:00:00.000Z')).toSorted()).toEqual([
      `e-1 ${engagementClock}`,
      `e-2 ${engagementClock}`,
      `kim ${myDayClock}`,
    ]);
  });

  it('is found by its time and looked after', async () => {
    bench.now = '2026-11-28T12:00:00.000Z';
    const ref = await bench.opens();
    const delivery = start();
    delivery.outbox.kick(ref);
    await until(async () => (await bench.onItsWay(ref)).join().includes('quiet'));
    await pause(200);
    expect(bench.told.calls).toEqual([]);
    bench.now = '2026-11-30T08:00:00.000Z';
    await until(isSent(1));
  });

  it('goes to whoever does that kind of thing, and stays until that is done', async () => {
    const ref = await bench.opens();
    const subject = { about: 'engagement', ...ref } as const;
    const seen: string[] = [];
    const onDue = async ({ at }: { at: string }): Promise<void> => {
      seen.push(at);
      if (seen.length === 1) throw new Error('not yet');
    };
    await bench.world.dues.put({ at: bench.now, subject, kind: 'nudge' });
    start({}, { ...quick, onDue: { nudge: onDue } });
    await until(() => seen.length === 2);
    await pause(200);
    expect(seen).toHaveLength(2);
  });
});
