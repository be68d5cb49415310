import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/storage/connect.ts';
import {
  engagementQueue,
  type EngagementQueue,
} from '../../src/storage/engagements/engagement-queue.ts';
import { connectTestStorage, newPrefix, newRef } from './test-storage.ts';

const faults: unknown[] = [];
let storage: Storage;
let queue: EngagementQueue;

beforeAll(async () => {
  storage = await connectTestStorage({
    prefix: newPrefix(),
    onFault: (fault) => faults.push(fault),
  });
  queue = engagementQueue(storage);
});

describe('The queue of engagements', () => {
  it('hands out what was announced, once its delay is over', async () => {
    const ref = newRef();
    await queue.enqueue(ref, 1);
    expect(await queue.receive(1, 30)).toEqual([]);
    await pause(1_500);
    const [held] = await queue.receive(1, 30);
    expect(held).toMatchObject({ ref, deliveries: 1 });
    expect(held && (await queue.remove(held))).toBe(true);
  });

  it('hides an announcement for 30 seconds unless told otherwise, and never lets it expire', async () => {
    await queue.enqueue(newRef());
    const before = Date.now();
    const answer = await storage.callQueue((client) => client.peekMessages());
    expect(answer.peekedMessageItems).toEqual([]);
    await queue.enqueue(newRef(), 0);
    const { receivedMessageItems } = await storage.callQueue((client) =>
      client.receiveMessages({ numberOfMessages: 32, visibilityTimeout: 60 }),
    );
    expect(receivedMessageItems).toHaveLength(1);
    const tenYears = 10 * 365 * 24 * 3_600_000;
    expect(receivedMessageItems[0]?.expiresOn.getTime()).toBeGreaterThan(before + tenYears);
  });

  it('hands a message to one of those who ask at once', async () => {
    const refs = Array.from({ length: 8 }, () => newRef());
    await Promise.all(refs.map((ref) => queue.enqueue(ref, 0)));
    const held = (await Promise.all(refs.map(() => queue.receive(3, 60)))).flat();
    expect(held.map(({ ref }) => ref.id).toSorted()).toEqual(refs.map(({ id }) => id).toSorted());
    await Promise.all(held.map((message) => queue.remove(message)));
  });

  it('hands it out again when its time is up; the receipt of before is worth nothing then', async () => {
    const ref = newRef();
    await queue.enqueue(ref, 0);
    const [stale] = await queue.receive(1, 1);
    if (!stale) throw new Error('nothing received');
    await pause(1_500);
    const [held] = await queue.receive(1, 60);
    expect(held).toMatchObject({ ref, deliveries: 2 });
    expect(await queue.remove(stale)).toBe(false);
    expect(await queue.extend(stale, 60)).toBeNull();
    expect(held && (await queue.remove(held))).toBe(true);
    expect(held && (await queue.remove(held))).toBe(false);
  });

  it('keeps a message hidden for who extends', async () => {
    await queue.enqueue(newRef(), 0);
    const [first] = await queue.receive(1, 1);
    const extended = first && (await queue.extend(first, 60));
    await pause(1_500);
    expect(await queue.receive(1, 1)).toEqual([]);
    expect(first && (await queue.remove(first))).toBe(false);
    expect(extended && (await queue.remove(extended))).toBe(true);
  });

  it('leaves what it cannot read to others, and says so', async () => {
    await storage.callQueue((client) => client.sendMessage('{"v":2}'));
    expect(await queue.receive(1, 60)).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ kind: 'damaged' })]);
  });
});
