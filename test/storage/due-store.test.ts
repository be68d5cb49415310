import { beforeAll, describe, expect, it } from 'vitest';
import type { Due, DueStore, StoredDue } from '../../src/application/ports/delivery-ports.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { dueStore } from '../../src/storage/notices/due-store.ts';
import { connectTestStorage, newPrefix, newTenant, RequestCounter } from './test-storage.ts';

const counter = new RequestCounter();
const tenant = newTenant();
let storage: Storage;
let dues: DueStore;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix(), onRequest: counter.onRequest });
  dues = dueStore(storage);
});

const due = (id: string, at: string, kind = 'nudge'): Due => ({
  at,
  kind,
  subject: { about: 'engagement', tenant, id },
});

async function dueBy(until: string): Promise<readonly StoredDue[]> {
  const shards = Array.from({ length: dues.shards }, (_, shard) => dues.dueBy(shard, until, 100));
  return (await Promise.all(shards)).flat();
}

const facts = (found: readonly StoredDue[]): readonly Due[] =>
  found.map(({ at, kind, subject }) => ({ at, kind, subject }));

describe('What falls due', () => {
  it('is found from its time on and not before, to the millisecond', async () => {
    const one = due('a', '2026-11-23T10:00:00.000Z');
    await dues.put(one);
    expect(await dueBy('2026-11-23T09:59:59.999Z')).toEqual([]);
    expect(facts(await dueBy(one.at))).toEqual([one]);
    expect(facts(await dueBy('2027-01-01T00:00:00.000Z'))).toEqual([one]);
  });

  it('stands once however often it is put down, and is gone when it is taken away', async () => {
    const again = due('b', '2026-01-01T10:00:00.000Z');
    await Promise.all([dues.put(again), dues.put(again), dues.put(again)]);
    const [found, ...more] = await dueBy(again.at);
    if (!found) throw new Error('it is not there');
    expect(more).toEqual([]);
    await Promise.all([dues.remove(found), dues.remove(found)]);
    expect(await dueBy(again.at)).toEqual([]);
  });

  it('is kept apart by kind, subject and tenant', async () => {
    const at = '2026-02-01T10:00:00.000Z';
    const subject = { about: 'person', tenant, id: 'c' } as const;
    const elsewhere = { about: 'engagement', tenant: newTenant(), id: 'c' } as const;
    const all = [
      due('c', at),
      due('c', at, 'digest'),
      { at, kind: 'nudge', subject },
      { at, kind: 'nudge', subject: elsewhere },
    ];
    for (const each of all) await dues.put(each);
    const found = await dueBy(at);
    expect(found).toHaveLength(4);
    expect(facts(found)).toEqual(expect.arrayContaining(all));
    await Promise.all(found.map((each) => dues.remove(each)));
  });

  it('costs a request for each shard, and what is due, whatever is to come', async () => {
    const at = '2026-03-01T10:00:00.000Z';
    await dues.put(due('now', at));
    for (let number = 0; number < 200; number += 1)
      await dues.put(due(`later-${number}`, '2030-01-01T00:00:00.000Z'));
    const { requests, entities } = await counter.during(() => dueBy(at));
    expect(requests).toEqual(Array.from({ length: 8 }, () => 'query'));
    expect(entities).toBe(1);
  });
});
