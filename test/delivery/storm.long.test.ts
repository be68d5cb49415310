import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/application/ports/notices.ts';
import type { Messenger } from '../../src/application/ports/messenger.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { createDelivery, type Delivery } from '../../src/delivery/delivery.ts';
import { createPace, usualPace } from '../../src/delivery/pacing/pace.ts';
import type { Person } from '../../src/domain/people.ts';
import { connectTeams } from '../../src/teams/adapter.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { startFakeConnector, type FakeConnector, type Fault } from '../teams/fake-connector.ts';
import { findBreaches } from '../teams/pacing.ts';
import { Bench, reachOf } from './delivery-bench.ts';

const people: readonly Person[] = Array.from({ length: 300 }, (_, number) => ({
  id: `person-${number}`,
  name: `Person ${number}`,
}));
const engagements = 334;
const tenantPerSecond = 40;
const downMs = 60_000;

/** The share of calls with each fault. */
const faults: readonly (readonly [share: number, fault: Fault])[] = [
  [0.1, { does: 'refuse', status: 429, code: 'Throttled', retryAfter: '2' }],
  [0.1, { does: 'refuse', status: 429, code: 'Throttled' }],
  [0.05, { does: 'drop-answer' }],
  [0.01, { does: 'hang' }],
];

let connector: FakeConnector;
let bench: Bench;
let delivery: Delivery;
const refs: EngagementRef[] = [];
/** Calls that the connector told to wait, and when. */
const asked: { conversation: string; at: number; ms: number }[] = [];
/** How many answers the connector kept to itself, and how many it was cut off from, by conversation. */
const kept = new Map<string, number>();
const cut = new Map<string, number>();
const count = (counts: Map<string, number>, conversation: string): void => {
  counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
};
const sum = (counts: Map<string, number>): number =>
  [...counts.values()].reduce((all, each) => all + each, 0);
/** Sends at the same time. */
const inFlight = 16;

/** The same every time. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function drawFault(chance: () => number): Fault | null {
  let left = chance();
  for (const [share, fault] of faults) {
    if (left < share) return fault;
    left -= share;
  }
  return null;
}

/** The real messenger; what befalls a call is decided as it is made, since a conversation has one at a time. */
function stormy(messenger: Messenger): Messenger {
  const chance = createChance(3);
  const underWay = new Set<{ readonly conversation: string }>();
  let isUp = true;
  const prepare = (conversation: string): void => {
    const fault = isUp ? drawFault(chance) : null;
    if (!fault) return;
    connector.failNext(fault, 1, conversation);
    if (fault.does === 'drop-answer' || fault.does === 'hang') count(kept, conversation);
  };
  setTimeout(() => {
    isUp = false;
    for (const { conversation } of underWay) count(cut, conversation);
    void connector
      .goDown()
      .then(() => pause(downMs))
      .then(() => connector.comeUp())
      .then(() => {
        isUp = true;
      });
  }, 8_000);
  return {
    async post(to, card) {
      prepare(to.conversation);
      const call = { conversation: to.conversation };
      underWay.add(call);
      const outcome = await messenger.post(to, card).finally(() => underWay.delete(call));
      if (outcome.outcome === 'throttled' && outcome.retryAfterMs !== null) {
        const at = connector.calls.findLast((call) => call.conversation === to.conversation)?.at;
        asked.push({ conversation: to.conversation, at: at ?? 0, ms: outcome.retryAfterMs });
      }
      return outcome;
    },
    update: (to, activity, card) => messenger.update(to, activity, card),
  };
}

/** Does it for all, a few at a time. */
async function inTurns<T>(all: readonly T[], act: (each: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += 16)
    await Promise.all(all.slice(from, from + 16).map(act));
}

beforeAll(async () => {
  const storage = await connectTestStorage({ prefix: newPrefix() });
  connector = await startFakeConnector();
  const teams = connectTeams(
    { identity: { kind: 'local', host: '127.0.0.1' }, tenants: [], timeLimitMs: 10_000 },
    async () => undefined,
  );
  bench = new Bench(storage);
  const { serviceUrl } = connector;
  await inTurns(people, (person) =>
    bench.knows(person, {
      reachability: { state: 'reachable', reach: { ...reachOf(person.id), serviceUrl } },
    }),
  );
  const pick = (number: number): Person => people[number % people.length] ?? raise();
  const numbers = Array.from({ length: engagements }, (_, number) => number);
  await inTurns(numbers, async (number) => {
    const [fe, fm, fta] = [pick(3 * number), pick(3 * number + 1), pick(3 * number + 2)];
    refs.push(await bench.opens({ people: { fe, fm, fta } }));
  });
  const world = {
    ...bench.world,
    messenger: stormy(teams.messenger),
    now: () => new Date().toISOString(),
    chance: Math.random,
    quietUntil: () => null,
    pace: createPace({ ...usualPace, tenantPerSecond }, () => performance.now()),
    draw: {
      ...bench.world.draw,
      notice: ({ to, seq }: { to: Person; seq: number }, { id }: { id: string }) => ({
        content: {},
        summary: `${id} ${seq} ${to.id}`,
      }),
    },
    sendLimitMs: 30_000,
  };
  delivery = createDelivery(world, {
    concurrency: inFlight,
    pollMs: { least: 200, most: 1_000 },
  });
  delivery.start();
  await inTurns(refs, async (ref) => {
    await delivery.outbox.announce(ref);
    delivery.outbox.kick(ref);
  });
}, 300_000);

afterAll(async () => {
  await delivery.stop();
  await connector.comeUp();
  await connector.stop();
});

function raise(): never {
  throw new Error('not there');
}

async function allEntries(): Promise<readonly { ref: EngagementRef; entry: LedgerEntry }[]> {
  const found = [];
  for (const ref of refs) {
    const entries = await bench.world.notices.ledger({ about: 'engagement', ...ref }, 10);
    found.push(...entries.map((entry) => ({ ref, entry })));
  }
  return found;
}

const ended = (): number => bench.logged.filter(({ event }) => event === 'notice-ended').length;

async function untilAllEnded(): Promise<void> {
  while (ended() < 3 * engagements) await pause(200);
}

/** How often nobody knew whether a notice had arrived. */
const doubtsOf = ({ attempts }: LedgerEntry): number =>
  attempts.filter(({ outcome }) => outcome === 'unanswered').length;

describe('1,002 notices to 300 people over a connector that refuses, drops, hangs and goes down', () => {
  it('arrive, each at least once, and every second time is one whose answer was lost', async ({
    annotate,
  }) => {
    await untilAllEnded();
    const entries = await allEntries();
    expect(entries).toHaveLength(3 * engagements);
    expect(entries.filter(({ entry }) => entry.ending.state !== 'sent')).toEqual([]);
    const doubts = new Map(
      entries.map(({ ref, entry: { notice, ...entry } }) => [
        `${ref.id} ${notice.seq} ${notice.to.id}`,
        doubtsOf({ notice, ...entry }),
      ]),
    );
    const arrived = Map.groupBy(connector.messages(), ({ activity }) =>
      String(activity['summary']),
    );
    expect([...arrived.keys()].toSorted()).toEqual([...doubts.keys()].toSorted());
    const twice = [...arrived].filter(([, messages]) => messages.length > 1);
    for (const [sentence, messages] of twice)
      expect(messages.length - 1, sentence).toBeLessThanOrEqual(doubts.get(sentence) ?? 0);
    const again = Map.groupBy(
      twice.flatMap(([, messages]) => messages.slice(1)),
      ({ conversation }) => conversation,
    );
    const unexplained = [...again].filter(
      ([conversation, { length }]) =>
        length > (kept.get(conversation) ?? 0) + (cut.get(conversation) ?? 0),
    );
    expect(unexplained.map(([conversation]) => conversation)).toEqual([]);
    await annotate(
      `${connector.calls.length} calls, ${sum(kept)} answers kept back, ${sum(cut)} cut off, more than once: ` +
        twice.map(([sentence, messages]) => `${sentence} (${messages.length})`).join(', '),
    );
  });

  it('never come before the time that the connector asked to wait for', () => {
    expect(asked.length).toBeGreaterThan(50);
    const tooEarly = asked.filter(({ conversation, at, ms }) =>
      connector.calls.some(
        (call) => call.conversation === conversation && call.at > at && call.at < at + ms,
      ),
    );
    expect(tooEarly).toEqual([]);
  });

  it('never exceed what a conversation takes, nor what the tenant takes in a second', () => {
    expect(findBreaches(connector.calls)).toEqual([]);
    const times = connector.calls.map(({ at }) => at);
    const most = Math.max(
      ...times.map(
        (begins, first) => times.slice(first).filter((at) => at < begins + 1_000).length,
      ),
    );
    expect(most).toBeLessThanOrEqual(50);
  });
});
