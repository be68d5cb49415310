import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { callKeptMs } from '../../../src/application/ports/script-calls.ts';
import type { Engagement } from '../../../src/domain/engagement/engagement.ts';
import { scriptCallStore } from '../../../src/storage/engagements/script-calls.ts';
import { startTalk, type Talk } from '../../conversation/talk.ts';
import { connectionStringFor } from '../../storage/azurite.ts';
import { startFaultProxy, type Fate, type FaultProxy } from '../../storage/fault-proxy.ts';
import { connectTestStorage } from '../../storage/test-storage.ts';
import { bring, bringCsv, statuses, type CallAnswer } from './usage-caller.ts';

const tenant = `t-${randomUUID()}`;
let proxy: FaultProxy;
/** Two replicas of one bot; the first reaches its tables through a proxy that can go wrong. */
let first: Talk;
let second: Talk;

beforeAll(async () => {
  const { tables, queues } = inject('azuritePorts');
  proxy = await startFaultProxy(tables);
  const usageApi = { localTenant: tenant };
  const storage = { connectionString: connectionStringFor(proxy.port, queues) };
  first = await startTalk({ usageApi, storage });
  second = await startTalk({ usageApi });
});

afterEach(() => {
  proxy.decree(() => 'none');
});

afterAll(async () => {
  await first.stop();
  await second.stop();
  await proxy.stop();
});

async function open(): Promise<Engagement> {
  const people = { fe: 'Ada', fm: 'Kim' };
  const own = second.tenant();
  const { world } = second.bot;
  const made = await own.engagement(`Customer ${randomUUID()}`, people);
  const [opened] = await world.engagements.history(made, null, 1);
  if (!opened) throw new Error('no history');
  const engagement = { ...made, tenant };
  const change = { engagement, expected: null, actions: [], recorded: [opened], owed: [] };
  await world.engagements.commit(change);
  return engagement;
}

const eventsOf = async ({ id }: Engagement): Promise<readonly string[]> =>
  (await second.bot.world.engagements.history({ tenant, id }, null, 200)).map(
    ({ event }) => event.type,
  );

const of = (engagement: Engagement, active = 500) => ({
  readings: [{ engagement: engagement.id, active, date: '2026-11-20' }],
});

const isRowOfCalls = ({ path, body }: Parameters<Fate>[0]): boolean =>
  path.includes('/due') || (path.includes('batch') && body.includes('!call'));

describe('The same key', () => {
  it('with the same body is answered alike, on either replica, and records once', async () => {
    const engagement = await open();
    const key = randomUUID();
    const answer = await bring(first.bot.port, of(engagement), { key });
    expect(statuses(answer)).toEqual(['recorded']);
    for (const { bot } of [first, second, second]) {
      const again = await bring(bot.port, of(engagement), { key });
      expect(again.status).toBe(answer.status);
      expect(again.body).toEqual(answer.body);
    }
    expect(await eventsOf(engagement)).toEqual(['readings-recorded', 'opened']);
  });

  it('is answered alike even after the reading was withdrawn', async () => {
    const engagement = await open();
    const key = randomUUID();
    const answer = await bring(first.bot.port, of(engagement, 999), { key });
    await bring(first.bot.port, of(engagement, 998));
    const again = await bring(first.bot.port, of(engagement, 999), { key });
    expect(again.body).toEqual(answer.body);
    expect(await eventsOf(engagement)).toEqual([
      'readings-recorded',
      'readings-recorded',
      'opened',
    ]);
  });

  it('with another body is refused with 422, and so is the same as CSV', async () => {
    const engagement = await open();
    const key = randomUUID();
    await bring(first.bot.port, of(engagement), { key });
    const other = await bring(second.bot.port, of(engagement, 501), { key });
    expect(other.status).toBe(422);
    expect(other.body['detail']).toContain('another body');
    const csv = `engagement,active,date\n${engagement.id},500,2026-11-20\n`;
    expect((await bringCsv(second.bot.port, csv, { key })).status).toBe(422);
    expect(await eventsOf(engagement)).toHaveLength(2);
  });

  it('ten times at the same moment on two replicas records once, and all are answered alike', async () => {
    for (let round = 0; round < 5; round += 1) {
      const engagement = await open();
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, call) =>
          bring((call % 2 === 0 ? first : second).bot.port, of(engagement, 300), { key }),
        ),
      );
      for (const { status, body } of answers) {
        expect(status).toBe(200);
        expect(body).toEqual(answers[0]?.body);
      }
      expect(statuses(answers[0] ?? { status: 0, body: {}, headers: new Headers() })).toEqual([
        'recorded',
      ]);
      expect(await eventsOf(engagement)).toEqual(['alert-moved', 'readings-recorded', 'opened']);
    }
  });

  it('at the same moment with another body lets one of the two through', async () => {
    const engagement = await open();
    const key = randomUUID();
    const answers = await Promise.all([
      bring(first.bot.port, of(engagement, 300), { key }),
      bring(second.bot.port, of(engagement, 301), { key }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(
      (await eventsOf(engagement)).filter((each) => each === 'readings-recorded'),
    ).toHaveLength(1);
  });
});

/** As scripts do: what ends in a fault is brought again with the same key. */
async function persistently(port: number, body: unknown, key: string): Promise<CallAnswer> {
  for (let call = 1; ; call += 1) {
    const answer = await bring(port, body, { key });
    if (answer.status < 500 || call === 5) return answer;
  }
}

describe('A call whose answers from storage are lost', () => {
  it.each(['lose-answer', 'do-and-answer-500', 'turn-away', 'lose-request'] as const)(
    'is carried out once all the same: every third is %s',
    async (misfortune) => {
      const engagement = await open();
      const key = randomUUID();
      let request = 0;
      proxy.decree(() => ((request += 1) % 3 === 0 ? misfortune : 'none'));
      const answer = await persistently(first.bot.port, of(engagement), key);
      expect(statuses(answer)).toEqual(['recorded']);
      const again = await persistently(first.bot.port, of(engagement), key);
      expect(again).toMatchObject({ status: 200, body: answer.body });
      expect(await eventsOf(engagement)).toEqual(['readings-recorded', 'opened']);
    },
  );

  it('that ends in a fault is told so, and goes on where it was when it comes again', async () => {
    const engagement = await open();
    const key = randomUUID();
    let answers = 0;
    proxy.decree((request) => {
      const isAnswer = isRowOfCalls(request) && request.body.includes('answered');
      if (isAnswer) answers += 1;
      return isAnswer ? 'lose-request' : 'none';
    });
    const fault = await bring(first.bot.port, of(engagement), { key });
    expect(fault.status).toBe(500);
    expect(fault.body).toEqual({ error: 'Internal Server Error' });
    expect(answers).toBeGreaterThan(0);
    proxy.decree(() => 'none');
    const again = await bring(second.bot.port, of(engagement), { key });
    expect(again.status).toBe(200);
    expect(statuses(again)).toEqual(['recorded']);
    expect(await eventsOf(engagement)).toEqual(['readings-recorded', 'opened']);
  });

  it('that died between two engagements records the second when it comes again', async () => {
    const [one, two] = [await open(), await open()];
    const key = randomUUID();
    const body = { readings: [...of(one).readings, ...of(two).readings] };
    proxy.decree(({ isTransaction, body: sent }) =>
      isTransaction && sent.includes(two.id) ? 'lose-request' : 'none',
    );
    expect((await bring(first.bot.port, body, { key })).status).toBe(500);
    expect(await eventsOf(one)).toEqual(['readings-recorded', 'opened']);
    expect(await eventsOf(two)).toEqual(['opened']);
    proxy.decree(() => 'none');
    expect(statuses(await bring(second.bot.port, body, { key }))).toEqual(['recorded', 'recorded']);
    expect(await eventsOf(one)).toEqual(['readings-recorded', 'opened']);
    expect(await eventsOf(two)).toEqual(['readings-recorded', 'opened']);
  });
});

describe('Calls that are answered', () => {
  it('are known for 48 hours, and forgotten by calls that come later', async () => {
    const calls = scriptCallStore(await connectTestStorage());
    const begun = Date.parse('2026-11-20T09:00:00.000Z');
    const at = (ms: number): string => new Date(begun + ms).toISOString();
    const own = { tenant: `t-${randomUUID()}`, app: 'app', fingerprint: 'f' };
    const answer = { status: 200, body: { recorded: 1 } };
    for (const key of ['a', 'b', 'c']) {
      await calls.begin({ ...own, key }, at(0));
      await calls.keepAnswer({ ...own, key }, answer);
    }
    await calls.forgetOld({ ...own, key: 'd' }, at(callKeptMs));
    const known = { kind: 'answered', answer };
    expect(await calls.begin({ ...own, key: 'b' }, at(callKeptMs))).toEqual(known);
    await calls.forgetOld({ ...own, key: 'd' }, at(callKeptMs + 1));
    for (const key of ['a', 'b', 'c']) {
      expect(await calls.begin({ ...own, key }, at(callKeptMs + 2))).toEqual({ kind: 'open' });
    }
  });

  it('fit where they are kept, with a reason for each of 1,000 readings', async () => {
    const key = randomUUID();
    const readings = Array.from({ length: 1000 }, () => ({ active: 1, seats: 1, percent: 3 }));
    const answer = await bring(first.bot.port, { readings }, { key });
    expect(answer).toMatchObject({ status: 207, body: { refused: 1000 } });
    const again = await bring(second.bot.port, { readings }, { key });
    expect(again.body).toEqual(answer.body);
  });
});
