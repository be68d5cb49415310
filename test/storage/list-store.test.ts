import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EngagementRef, ListStore } from '../../src/application/ports/ports.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { EngagementEvent } from '../../src/domain/engagement/events.ts';
import type { Person } from '../../src/domain/people.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { alex, change, kim, opened } from './changes.ts';
import { awkwardNames } from './awkward-names.ts';
import { connectTestStorage, newRef, newTenant, RequestCounter } from './test-storage.ts';

const robin: Person = { id: 'robin', name: 'Robin' };
const counter = new RequestCounter();
let store: ListStore;

beforeAll(async () => {
  store = listStore(await connectTestStorage({ onRequest: counter.onRequest }));
});

const feBecomes = (person: Person | null): EngagementEvent => ({
  type: 'role-assigned',
  role: 'fe',
  person,
});

/** The engagement as it stood after each of these events. */
function course(ref: EngagementRef, ...events: readonly EngagementEvent[]): readonly Engagement[] {
  const all = [opened(ref), ...events];
  return all.map((_, index) => change(null, all.slice(0, index + 1)).engagement);
}

async function revisions(tenant: string, person: Person): Promise<readonly number[]> {
  return (await store.mine(tenant, person.id)).map(({ revision }) => revision);
}

describe('The list of a person', () => {
  it('shows their engagements as they stand, with the roles they hold', async () => {
    const ref = newRef();
    const [engagement] = course(ref);
    if (!engagement) throw new Error('no engagement');
    await store.project({ ...engagement, people: { fe: kim, fm: alex, fta: kim } }, []);
    const [line] = await store.mine(ref.tenant, kim.id);
    expect(line).toMatchObject({
      engagement: ref.id,
      customer: 'Contoso',
      roles: ['fe', 'fta'],
      state: 'active',
      phase: 'Assess',
      finished: 0,
      total: 6,
      next: '3080',
      blocked: null,
      waiting: null,
      fe: kim,
      fm: alex,
      usage: null,
      progressAt: engagement.progressAt,
      revision: 1,
    });
    expect((await store.mine(ref.tenant, alex.id))[0]?.next).toBe('3738');
  });

  it('is empty for who has no part', async () => {
    expect(await store.mine(newTenant(), kim.id)).toEqual([]);
  });

  it('loses an engagement with the part in it, and does not get it back from an older state', async () => {
    const ref = newRef();
    const [first, second] = course(ref, feBecomes(robin));
    if (!first || !second) throw new Error('no engagement');
    await store.project(first, []);
    await store.project(second, [kim.id]);
    expect(await revisions(ref.tenant, kim)).toEqual([]);
    expect(await revisions(ref.tenant, robin)).toEqual([2]);
    await store.project(first, []);
    expect(await revisions(ref.tenant, kim)).toEqual([]);
    expect(await revisions(ref.tenant, alex)).toEqual([2]);
  });

  it('loses an engagement even when nobody says who had it before', async () => {
    const ref = newRef();
    const [first, second] = course(ref, feBecomes(robin));
    if (!first || !second) throw new Error('no engagement');
    await store.project(first, []);
    await store.project(second, []);
    expect(await revisions(ref.tenant, kim)).toEqual([]);
  });

  it('never shows an engagement to who lost their part, when the state that listed them comes late', async () => {
    const ref = newRef();
    const [first, second] = course(ref, feBecomes(robin));
    if (!first || !second) throw new Error('no engagement');
    await store.project(second, [kim.id]);
    await store.project(first, []);
    expect(await revisions(ref.tenant, kim)).toEqual([]);
  });

  it('takes who comes back', async () => {
    const ref = newRef();
    for (const engagement of course(ref, feBecomes(robin), feBecomes(kim)))
      await store.project(engagement, []);
    expect(await revisions(ref.tenant, kim)).toEqual([3]);
    expect(await revisions(ref.tenant, robin)).toEqual([]);
  });

  it('settles on the newest state, in whatever order and how often states arrive at once', async () => {
    const persons = fc.constantFrom(kim, robin, alex, null);
    await fc.assert(
      fc.asyncProperty(
        fc.array(persons, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(), { minLength: 18, maxLength: 18 }),
        async (holders, places) => {
          const ref = newRef();
          const states = course(ref, ...holders.map(feBecomes));
          const newest = states.at(-1);
          if (!newest) return;
          const order = [...states, ...states, ...states]
            .map((state, index) => ({ state, at: places[index] ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ state }) => state);
          await Promise.all(order.map((state) => store.project(state, [])));
          for (const person of [kim, robin, alex]) {
            const { fe, fm } = newest.people;
            const isListed = fe?.id === person.id || fm?.id === person.id;
            expect(await revisions(ref.tenant, person)).toEqual(isListed ? [newest.revision] : []);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is written once: projecting the same state again only reads', async () => {
    const ref = newRef();
    const [engagement] = course(ref);
    if (!engagement) throw new Error('no engagement');
    await store.project(engagement, []);
    const { requests } = await counter.during(() => store.project(engagement, []));
    expect(requests).toEqual(['read', 'read', 'read']);
  });
});

describe('Engagements of a customer', () => {
  it('are found by the very name, in any letter case', async () => {
    const ref = newRef();
    const [engagement] = course(ref);
    if (!engagement) throw new Error('no engagement');
    await store.project({ ...engagement, customer: 'Straßen & Söhne' }, []);
    expect(await store.named(ref.tenant, 'STRASSEN  & SÖHNE ')).toEqual([ref]);
    expect(await store.named(ref.tenant, 'Straßen')).toEqual([]);
    expect(await store.named(ref.tenant, '')).toEqual([]);
    expect(await store.named(newTenant(), 'Straßen & Söhne')).toEqual([]);
  });

  it('may be several, whose name is anything', async () => {
    const tenant = newTenant();
    for (const customer of awkwardNames.filter((name) => name.trim() !== '')) {
      const refs = [newRef(tenant), newRef(tenant)];
      for (const ref of refs) {
        const [engagement] = course(ref);
        if (engagement) await store.project({ ...engagement, customer }, []);
      }
      const found = await store.named(tenant, customer);
      expect(found.map(({ id }) => id).toSorted()).toEqual(refs.map(({ id }) => id).toSorted());
    }
  });
});
