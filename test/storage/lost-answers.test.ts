import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../../src/application/people/member.ts';
import type {
  EngagementRef,
  EngagementStore,
  StoredEngagement,
} from '../../src/application/ports/ports.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { peopleStore } from '../../src/storage/people/people-store.ts';
import { alex, change, kim, opening, seatsSet } from './changes.ts';
import type { Fate, Misfortune } from './fault-proxy.ts';
import { connectThroughProxy, type ProxiedStorage } from './proxied-storage.ts';
import { runRaces } from './races.ts';
import { newRef } from './test-storage.ts';

let proxied: ProxiedStorage;
let store: EngagementStore;

beforeAll(async () => {
  proxied = await connectThroughProxy({ limitMs: 1_000, tries: { times: 3, pauseMs: 10 } });
  store = engagementStore(proxied.storage);
});

afterEach(() => {
  proxied.proxy.decree(() => 'none');
});

afterAll(async () => {
  await proxied.proxy.stop();
});

/** These befall the first requests of a kind, in their order; then everything goes well. */
function befall(isMeant: (request: Parameters<Fate>[0]) => boolean, ...all: Misfortune[]): void {
  const left = [...all];
  proxied.proxy.decree((request) => (isMeant(request) ? (left.shift() ?? 'none') : 'none'));
}

const transactions = ({ isTransaction }: Parameters<Fate>[0]): boolean => isTransaction;

async function opened(): Promise<{ ref: EngagementRef; stored: StoredEngagement }> {
  const ref = newRef();
  await store.commit(opening(ref));
  const stored = await store.load(ref);
  if (!stored) throw new Error('nothing is stored');
  return { ref, stored };
}

describe('A commit whose answer is lost', () => {
  const afterwards: readonly (readonly [string, Misfortune])[] = [
    ['the connection breaks', 'lose-answer'],
    ['500 is answered', 'do-and-answer-500'],
    ['it comes too late', { delayAnswerMs: 1_600 }],
  ];

  it.each(afterwards)('is a commit: after it was done, %s', async (_, misfortune) => {
    const { ref, stored } = await opened();
    befall(transactions, misfortune);
    expect(await store.commit(change(stored, [seatsSet(7)]))).toBe('committed');
    expect((await store.load(ref))?.engagement.entitledSeats).toBe(7);
    expect(await store.history(ref, null, 10)).toHaveLength(2);
  });

  it.each(afterwards)('opens an engagement: after it was done, %s', async (_, misfortune) => {
    const ref = newRef();
    befall(transactions, misfortune);
    expect(await store.commit(opening(ref))).toBe('committed');
  });

  it('is a commit even when others have built on it before anybody asks', async () => {
    const { ref, stored } = await opened();
    const elsewhere = engagementStore(proxied.storage);
    const buildOnIt = async (): Promise<void> => {
      for (let seats = 1; seats <= 3; seats++) {
        const now = await elsewhere.load(ref);
        if (now) await elsewhere.commit(change(now, [seatsSet(seats)]));
      }
    };
    const built: Promise<void>[] = [];
    let seen = 0;
    proxied.proxy.decree(({ isTransaction }) => {
      if (!isTransaction || ++seen > 2) return 'none';
      if (seen === 1) return 'lose-answer';
      // The second try is held up until three other commits stand on the first.
      proxied.proxy.decree(() => 'none');
      built.push(buildOnIt());
      return { delayRequestMs: 300 };
    });
    expect(await store.commit(change(stored, [seatsSet(100)]))).toBe('committed');
    await Promise.all(built);
    expect((await store.history(ref, null, 10)).map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
  });

  it('is a conflict when another came first', async () => {
    const { stored } = await opened();
    await store.commit(change(stored, [seatsSet(1)]));
    befall(transactions, 'lose-answer');
    expect(await store.commit(change(stored, [seatsSet(2)]))).toBe('conflict');
  });

  it('is read back again when the first reading fails too', async () => {
    const { stored } = await opened();
    befall(() => true, 'lose-answer', 'none', 'turn-away', 'lose-request');
    expect(await store.commit(change(stored, [seatsSet(7)]))).toBe('committed');
  });

  it('is a commit when every try was answered with 500 and the reading finds it', async () => {
    const { stored } = await opened();
    befall(transactions, 'do-and-answer-500', 'turn-away', 'turn-away');
    expect(await store.commit(change(stored, [seatsSet(7)]))).toBe('committed');
  });
});

describe('A commit that does not arrive', () => {
  it.each<[string, Misfortune]>([
    ['is turned away', 'turn-away'],
    ['is lost', 'lose-request'],
  ])('because it %s is tried again', async (_, misfortune) => {
    const { ref, stored } = await opened();
    befall(transactions, misfortune, misfortune);
    expect(await store.commit(change(stored, [seatsSet(7)]))).toBe('committed');
    expect((await store.load(ref))?.engagement.entitledSeats).toBe(7);
  });

  it('is told as a fault, not as a conflict, when it never does', async () => {
    const { ref, stored } = await opened();
    proxied.proxy.decree(({ isTransaction }) => (isTransaction ? 'turn-away' : 'none'));
    await expect(store.commit(change(stored, [seatsSet(7)]))).rejects.toThrow(
      expect.objectContaining({ kind: 'busy', status: 503 }),
    );
    proxied.proxy.decree(() => 'none');
    expect((await store.load(ref))?.engagement.revision).toBe(1);
  });

  it('is a conflict when every try is lost and another stands in its place', async () => {
    const { stored } = await opened();
    await store.commit(change(stored, [seatsSet(1)]));
    befall(transactions, 'lose-answer', 'lose-answer', 'lose-answer');
    expect(await store.commit(change(stored, [seatsSet(2)]))).toBe('conflict');
  });

  it('is tried three times and no more', async () => {
    const { stored } = await opened();
    let tries = 0;
    proxied.proxy.decree(({ isTransaction }) => {
      if (isTransaction) tries++;
      return isTransaction ? 'lose-request' : 'none';
    });
    await expect(store.commit(change(stored, [seatsSet(7)]))).rejects.toThrow(
      expect.objectContaining({ kind: 'unreachable' }),
    );
    expect(tries).toBe(3);
  });
});

describe('A person whose save lost its answer', () => {
  it('is saved, and the next save goes on from there', async () => {
    const people = peopleStore(proxied.storage);
    const { tenant } = newRef();
    const isPerson = ({ path, method }: Parameters<Fate>[0]): boolean =>
      path.includes('/people') && method !== 'GET';
    befall(isPerson, 'lose-answer');
    expect(await people.save(newMember(tenant, 'kim', 'Kim'), null)).toBe('saved');
    const stored = await people.load(tenant, 'kim');
    if (!stored) throw new Error('nobody is stored');
    befall(isPerson, 'do-and-answer-500');
    expect(await people.save({ ...stored.member, name: 'Kimberley' }, stored.version)).toBe(
      'saved',
    );
    expect(await people.save({ ...stored.member, name: 'Kimmy' }, stored.version)).toBe('conflict');
  });

  it('loses a former name from the directory with the next save, when the first could not', async () => {
    const people = peopleStore(proxied.storage);
    const { tenant } = newRef();
    await people.save(newMember(tenant, 'kim', 'Kim Miller'), null);
    const first = await people.load(tenant, 'kim');
    proxied.proxy.decree(({ method }) => (method === 'DELETE' ? 'turn-away' : 'none'));
    expect(await people.save(newMember(tenant, 'kim', 'Kim Tailor'), first?.version ?? null)).toBe(
      'saved',
    );
    proxied.proxy.decree(() => 'none');
    const second = await people.load(tenant, 'kim');
    if (!second) throw new Error('nobody is stored');
    expect(await people.save(second.member, second.version)).toBe('saved');
    expect(await people.find(tenant, 'miller', 5)).toEqual([]);
    expect(await people.find(tenant, 'tail', 5)).toEqual([{ id: 'kim', name: 'Kim Tailor' }]);
  });
});

describe('Reading', () => {
  it.each<Misfortune>(['turn-away', 'lose-request', 'lose-answer', { delayAnswerMs: 1_600 }])(
    'is tried again after %j',
    async (misfortune) => {
      const { ref } = await opened();
      befall(({ method }) => method === 'GET', misfortune, misfortune);
      expect((await store.load(ref))?.engagement.id).toBe(ref.id);
      befall(({ method }) => method === 'GET', misfortune, misfortune);
      expect(await store.history(ref, null, 5)).toHaveLength(1);
    },
  );

  it('ends in a fault within its time limit when storage hangs', async () => {
    const { ref } = await opened();
    proxied.proxy.decree(() => ({ delayAnswerMs: 9_000 }));
    const before = Date.now();
    await expect(store.load(ref)).rejects.toThrow(expect.objectContaining({ kind: 'timeout' }));
    expect(Date.now() - before).toBeLessThan(8_000);
  });
});

describe('Projecting', () => {
  it('ends on the newest state whatever gets lost', async () => {
    const lists = listStore(proxied.storage);
    const { stored, ref } = await opened();
    const next = change(stored, [seatsSet(5)]).engagement;
    // As the queue does: whoever fails is called again.
    const persistently = async (state: Engagement): Promise<void> => {
      for (let attempt = 1; attempt < 10; attempt++) {
        const isDone = await lists.project(state, []).then(
          () => true,
          () => false,
        );
        if (isDone) return;
      }
    };
    let request = 0;
    proxied.proxy.decree(() => {
      request++;
      return request % 3 === 0 ? 'lose-answer' : request % 7 === 0 ? 'turn-away' : 'none';
    });
    await Promise.all([persistently(next), persistently(stored.engagement)]);
    proxied.proxy.decree(() => 'none');
    for (const { id } of [kim, alex])
      expect((await lists.mine(ref.tenant, id))[0]?.revision).toBe(2);
  });
});

describe('A race', () => {
  it('of eight has one winner, who knows it, with 5 % of the answers lost', async () => {
    expect(await runRaces(proxied, 30)).toEqual({ races: 30, wrong: [] });
  });
});
