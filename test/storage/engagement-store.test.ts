import { beforeAll, describe, expect, it } from 'vitest';
import type { EngagementStore } from '../../src/application/ports/ports.ts';
import { caps } from '../../src/domain/caps.ts';
import type { EngagementEvent } from '../../src/domain/engagement/events.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { engagementPartition, stateRow } from '../../src/storage/keys.ts';
import { alex, change, opened, opening, seatsSet } from './changes.ts';
import { awkwardNames } from './awkward-names.ts';
import { connectTestStorage, newRef } from './test-storage.ts';

let storage: Storage;
let store: EngagementStore;

beforeAll(async () => {
  storage = await connectTestStorage();
  store = engagementStore(storage);
});

async function loaded(ref: Parameters<EngagementStore['load']>[0]) {
  const stored = await store.load(ref);
  if (!stored) throw new Error('nothing is stored');
  return stored;
}

const item = (number: number, title = `Item ${number}`): EngagementEvent => ({
  type: 'item-added',
  item: `i${number}`,
  title,
  owner: '',
  due: null,
});

describe('An engagement', () => {
  it('is not there before it is written', async () => {
    expect(await store.load(newRef())).toBeNull();
    expect(await store.history(newRef(), null, 10)).toEqual([]);
  });

  it('reads back as it was committed, with its action and its history', async () => {
    const ref = newRef();
    const first = opening(ref);
    expect(await store.commit(first)).toBe('committed');
    const stored = await loaded(ref);
    expect(stored.engagement).toEqual(first.engagement);
    expect(stored.actions).toEqual(first.actions);
    expect(await store.history(ref, null, 10)).toEqual(first.recorded);
  });

  it('is opened once, even when the form is sent twice', async () => {
    const ref = newRef();
    expect(await store.commit(opening(ref))).toBe('committed');
    expect(await store.commit(opening(ref, { customer: 'Fabrikam' }))).toBe('conflict');
    expect((await loaded(ref)).engagement.customer).toBe('Contoso');
  });

  it('is not written over by whoever read it before another wrote', async () => {
    const ref = newRef();
    await store.commit(opening(ref));
    const [mine, theirs] = [await loaded(ref), await loaded(ref)];
    expect(await store.commit(change(theirs, [seatsSet(2)]))).toBe('committed');
    expect(await store.commit(change(mine, [seatsSet(1)]))).toBe('conflict');
    expect((await loaded(ref)).engagement.entitledSeats).toBe(2);
    expect(await store.history(ref, null, 10)).toHaveLength(2);
  });

  it('is not written over when its state was written without an event, such as by an upgrade', async () => {
    const ref = newRef();
    await store.commit(opening(ref));
    const read = await loaded(ref);
    const place = { partitionKey: engagementPartition(ref), rowKey: stateRow(ref.id) };
    await storage.tables.engagements.updateEntity({ ...place, touched: true }, 'Merge');
    expect(await store.commit(change(read, [seatsSet(1)]))).toBe('conflict');
    expect((await loaded(ref)).engagement.entitledSeats).toBe(1_000);
  });

  it('that is not there cannot be changed', async () => {
    const ref = newRef();
    await store.commit(opening(ref));
    const elsewhere = newRef();
    const lost = change(await loaded(ref), [seatsSet(1)]);
    const moved = { ...lost, engagement: { ...lost.engagement, ...elsewhere } };
    expect(await store.commit(moved)).toBe('conflict');
    expect(await store.load(elsewhere)).toBeNull();
  });

  it('has one winner for each version, however many write at once', async () => {
    const ref = newRef();
    await store.commit(opening(ref));
    for (let round = 1; round <= 5; round++) {
      const read = await loaded(ref);
      const seats = Array.from({ length: 12 }, (_, writer) => round * 100 + writer);
      const outcomes = await Promise.all(
        seats.map((each) => store.commit(change(read, [seatsSet(each)]))),
      );
      const winners = seats.filter((_, writer) => outcomes[writer] === 'committed');
      expect(winners).toHaveLength(1);
      const { engagement } = await loaded(ref);
      expect(winners).toEqual([engagement.entitledSeats]);
      expect(engagement.revision).toBe(round + 1);
    }
    expect(await store.history(ref, null, 100)).toHaveLength(6);
  });

  it('remembers its last 50 actions, oldest first', async () => {
    const ref = newRef();
    await store.commit(opening(ref));
    for (let number = 1; number <= 55; number++)
      await store.commit(change(await loaded(ref), [seatsSet(number)], `action ${number}`));
    const { actions } = await loaded(ref);
    expect(actions).toHaveLength(50);
    expect([actions.at(0), actions.at(-1)]).toEqual(['action 6', 'action 55']);
  });

  it('keeps the names of customers and people whatever they are written with', async () => {
    for (const customer of awkwardNames) {
      const ref = newRef();
      const first = opening(ref, {
        customer,
        people: { fe: { ...alex, name: customer }, fm: null, fta: null },
      });
      expect(await store.commit(first)).toBe('committed');
      expect((await loaded(ref)).engagement).toEqual(first.engagement);
    }
  });

  it('keeps every letter of Unicode', async () => {
    const planes = [0x0, 0x4000, 0x8000, 0xc000, 0x1f000, 0xe0000, 0x10c000];
    for (const plane of planes) {
      const ref = newRef();
      const customer = Array.from({ length: 0x4000 }, (_, number) => plane + number)
        .map((point) => String.fromCodePoint(point))
        .join('');
      const first = opening(ref, { customer });
      expect(await store.commit(first)).toBe('committed');
      expect((await loaded(ref)).engagement.customer).toBe(customer);
      expect(await store.history(ref, null, 1)).toEqual(first.recorded);
    }
  });

  it('keeps ids apart that only differ in what keys cannot hold', async () => {
    const { tenant } = newRef();
    const ids = ['a/b', 'a\\b', 'a#b', 'a?b', 'a%b', 'a!b', 'a b', 'a', "a'b", 'ä', 'A'];
    for (const id of ids) await store.commit(opening({ tenant, id }, { customer: id }));
    for (const id of ids) expect((await loaded({ tenant, id })).engagement.customer).toBe(id);
  });

  it('whose id is too long for a key is refused', async () => {
    const ref = { ...newRef(), id: 'e'.repeat(201) };
    await expect(store.commit(opening(ref))).rejects.toThrow(
      expect.objectContaining({ kind: 'bad-key' }),
    );
  });
});

describe('The size of a change', () => {
  it('may be a checklist of 300 items in one action', async () => {
    const ref = newRef();
    await store.commit(opening(ref));
    const items = Array.from({ length: 300 }, (_, number) => item(number, 't'.repeat(60)));
    const many = change(await loaded(ref), items);
    expect(await store.commit(many)).toBe('committed');
    expect((await loaded(ref)).engagement.items).toHaveLength(300);
    const history = await store.history(ref, null, 400);
    expect(history).toHaveLength(301);
    expect(history.toReversed().slice(1)).toEqual(many.recorded);
  });

  it('may be the largest state there is, beside 50 of the longest actions', async () => {
    const ref = newRef();
    const first = opening(ref);
    const used = JSON.stringify(first.engagement).length;
    const scenario = { ...first.engagement.fields.scenario };
    const text = 'é'.repeat(caps.stateCharactersAtMost - used);
    const fields = { ...first.engagement.fields, scenario: { ...scenario, text } };
    const engagement = { ...first.engagement, fields };
    const actions = Array.from({ length: 50 }, (_, number) => String(number).padStart(200, '…'));
    expect(await store.commit({ ...first, engagement, actions })).toBe('committed');
    const stored = await loaded(ref);
    expect(JSON.stringify(stored.engagement)).toHaveLength(caps.stateCharactersAtMost);
    expect(stored.actions).toEqual(actions);
  });

  it('is refused beyond 262,144 characters of state, naming the size, and nothing is written', async () => {
    const ref = newRef();
    const first = opening(ref);
    const customer = 'x'.repeat(262_000);
    await expect(
      store.commit({ ...first, engagement: { ...first.engagement, customer } }),
    ).rejects.toThrow(/^a row would hold 26\d{4} characters, 262144 is most$/);
    expect(await store.load(ref)).toBeNull();
  });

  it('is refused beyond the rows of one transaction', async () => {
    const ref = newRef();
    const first = opening(ref);
    const [debt] = first.owed;
    if (!debt) throw new Error('nothing is owed');
    const owed = Array.from({ length: 99 }, () => debt);
    await expect(store.commit({ ...first, owed })).rejects.toThrow(/101 rows/);
    expect(await store.commit({ ...first, owed: owed.slice(1) })).toBe('committed');
  });

  it('is refused for an action whose key is over 200 characters', async () => {
    const long = { ...opening(newRef()), actions: ['a'.repeat(201)] };
    await expect(store.commit(long)).rejects.toThrow(expect.objectContaining({ kind: 'bad-key' }));
  });

  it('is refused without events, or with events out of order', async () => {
    const first = opening(newRef());
    await expect(store.commit({ ...first, recorded: [] })).rejects.toThrow(RangeError);
    const { engagement } = first;
    await expect(
      store.commit({ ...first, engagement: { ...engagement, revision: 2 } }),
    ).rejects.toThrow(RangeError);
  });
});

describe('The history', () => {
  it('is read newest first, page by page, across actions with several events', async () => {
    const ref = newRef();
    await store.commit(change(null, [opened(ref), seatsSet(1), seatsSet(2)]));
    await store.commit(change(await loaded(ref), [seatsSet(3)]));
    await store.commit(change(await loaded(ref), [seatsSet(4), seatsSet(5), seatsSet(6)]));
    for (const limit of [1, 2, 3, 7, 20]) {
      const read: number[] = [];
      let before: number | null = null;
      for (;;) {
        const page: readonly { readonly seq: number }[] = await store.history(ref, before, limit);
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(limit);
        read.push(...page.map(({ seq }) => seq));
        before = read.at(-1) ?? null;
      }
      expect(read).toEqual([7, 6, 5, 4, 3, 2, 1]);
    }
  });

  it('of one engagement holds nothing of another whose id begins alike', async () => {
    const { tenant, id } = newRef();
    await store.commit(opening({ tenant, id }));
    await store.commit(opening({ tenant, id: `${id}-2` }));
    expect(await store.history({ tenant, id }, null, 10)).toHaveLength(1);
  });
});
