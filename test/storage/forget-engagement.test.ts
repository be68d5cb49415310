import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { fromChunks, toChunks } from '../../src/storage/chunked-json.ts';
import type { TableName } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { exampleStore } from '../../src/storage/engagements/example-store.ts';
import { forgetEngagement } from '../../src/storage/engagements/forget-engagement.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { dueStore } from '../../src/storage/notices/due-store.ts';
import { kim, opening } from './changes.ts';
import { connectThroughProxy, type ProxiedStorage } from './proxied-storage.ts';
import { newRef } from './test-storage.ts';

vi.setConfig({ testTimeout: 120_000 });

let proxied: ProxiedStorage;
beforeAll(async () => {
  proxied = await connectThroughProxy({ tries: { times: 1, pauseMs: 1 } });
});
afterEach(() => {
  proxied.proxy.decree(() => 'none');
});
afterAll(async () => {
  await proxied.proxy.stop();
});

/** An engagement with rows in every table. */
async function engaged(): Promise<EngagementRef> {
  const { storage } = proxied;
  const ref = newRef();
  const change = opening(ref);
  await engagementStore(storage).commit(change);
  await listStore(storage).project(change.engagement, []);
  await exampleStore(storage).put(ref.tenant, ref.id, { u: 'D:\\Finance' });
  const subject = { about: 'engagement', ...ref } as const;
  for (const kind of ['clock', 'retention'])
    await dueStore(storage).put({ at: '2099-01-01T00:00:00.000Z', subject, kind });
  await storage.tables.people.createEntity({
    partitionKey: `${ref.tenant}!${kim.id}`,
    rowKey: `${kim.id}!shown`,
    engagement: ref.id,
  });
  return ref;
}

/** The tables and kinds of the rows that name it. */
async function left({ id }: EngagementRef): Promise<readonly string[]> {
  const { tables } = proxied.storage;
  const found: string[] = [];
  for (const name of Object.keys(tables) as TableName[]) {
    for await (const row of tables[name].listEntities()) {
      if (JSON.stringify(row).includes(id))
        found.push(typeof row['kind'] === 'string' ? `${name} ${row['kind']}` : name);
    }
  }
  return found;
}

const named = async ({ tenant }: EngagementRef) =>
  listStore(proxied.storage).named(tenant, 'Contoso');

/** Removes it while storage fails from this deletion on. */
async function breakOff(ref: EngagementRef, deletion: number): Promise<boolean> {
  let seen = 0;
  proxied.proxy.decree(({ method }) => {
    if (method !== 'DELETE') return 'none';
    seen += 1;
    return seen >= deletion ? 'turn-away' : 'none';
  });
  const isBroken = await forgetEngagement(proxied.storage, ref).then(
    () => false,
    () => true,
  );
  proxied.proxy.decree(() => 'none');
  return isBroken;
}

describe('Removing an engagement', () => {
  it('leaves it to be found by name, whichever deletion fails, and is finished by the next', async () => {
    let deletion = 1;
    for (; ; deletion++) {
      const ref = await engaged();
      if (!(await breakOff(ref, deletion))) {
        expect(await left(ref)).toEqual([]);
        break;
      }
      expect(await named(ref)).toEqual([ref]);
      await forgetEngagement(proxied.storage, ref);
      expect([await left(ref), await named(ref)]).toEqual([[], []]);
    }
    expect(deletion).toBeGreaterThan(8);
  });

  it('takes its state first, so that nobody lists it anew', async () => {
    const ref = await engaged();
    await breakOff(ref, 2);
    expect(await engagementStore(proxied.storage).load(ref)).toBeNull();
  });

  it('looks once more for what somebody listed meanwhile', async () => {
    const ref = await engaged();
    const { storage, proxy } = proxied;
    const stored = await engagementStore(storage).load(ref);
    let listing: Promise<void> | null = null;
    proxy.decree(({ method, path }) => {
      if (method !== 'DELETE' || !path.includes('/due') || !stored) return 'none';
      listing ??= listStore(storage).project(stored.engagement, []);
      return { delayRequestMs: 500 };
    });
    await forgetEngagement(storage, ref);
    expect(listing).not.toBeNull();
    expect(await left(ref)).toEqual([]);
  });

  it('takes it out of a summary that somebody is owed, which stays for another', async () => {
    const [ref, people] = [await engaged(), proxied.storage.tables.people];
    const place = { partitionKey: `${ref.tenant}!${kim.id}`, rowKey: `${kim.id}!owed!1!summary` };
    const alone = { ...place, rowKey: `${kim.id}!owed!2!summary` };
    const of = (engagements: readonly string[]) =>
      toChunks(JSON.stringify({ reason: { why: 'summary', engagements } }));
    await people.createEntity({ ...place, ...of([ref.id, 'e-2']), status: 'pending' });
    await people.createEntity({ ...alone, ...of([ref.id]) });
    await forgetEngagement(proxied.storage, ref);
    expect(await left(ref)).toEqual([]);
    const row = await people.getEntity(place.partitionKey, place.rowKey);
    expect(fromChunks(row)).toEqual({ reason: { why: 'summary', engagements: ['e-2'] } });
    expect(row['status']).toBe('pending');
    await expect(people.getEntity(alone.partitionKey, alone.rowKey)).rejects.toThrow();
  });

  it('leaves the due row to whoever acts on it', async () => {
    const ref = await engaged();
    await forgetEngagement(proxied.storage, ref, 'retention');
    expect(await left(ref)).toEqual(['due retention']);
  });
});
