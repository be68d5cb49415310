import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../../src/application/people/member.ts';
import { begin } from '../../src/domain/engagement/act.ts';
import type { Person } from '../../src/domain/people.ts';
import { usualWishes } from '../../src/domain/wishes.ts';
import { connectStorage, type Storage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { dueStore } from '../../src/storage/notices/due-store.ts';
import { noticeStore } from '../../src/storage/notices/owed-store.ts';
import { peopleStore } from '../../src/storage/people/people-store.ts';
import { comingUpIn } from '../../src/wiring/wire-person-notices.ts';
import { someoneIn } from '../conversation/someone.ts';
import {
  connectionStringFor,
  startTestAzurite,
  untilListening,
  type TestAzurite,
} from '../storage/azurite.ts';
import { opened } from '../storage/changes.ts';
import { personNamed } from '../teams/activities.ts';
import { startFakeConnector, type FakeConnector } from '../teams/fake-connector.ts';
import { killClockedBots, startClockedBots } from './clocked-bots.ts';

const pairs = 15;

/** As long as a busy machine may take; an idle one takes some seconds. */
const patienceMs = 240_000;

const tenant = `t-${randomUUID()}`;
const comingUp = comingUpIn('UTC');

let azurite: TestAzurite;
let connectionString: string;
let storage: Storage;
let connector: FakeConnector;

/** An FE and an FM who share one engagement; nobody else is on it. Ids come from the first six letters. */
const fes = Array.from({ length: pairs }, (_, index) => `FE${index}`);
const fms = Array.from({ length: pairs }, (_, index) => `FM${index}`);

function personOf(name: string): Person {
  return { id: personNamed(name).aadObjectId, name };
}

const chatOf = (name: string): string =>
  someoneIn({ messagesUrl: '', connector, tenant }, name).speaker.scene.place.conversation;

/** Monday's My day and digest are due at the same minute, so that all processes come to all of them at once. */
async function prepare(name: string, moment: string): Promise<void> {
  const { id } = personOf(name);
  const people = peopleStore(storage);
  const stored = await people.load(tenant, id);
  const reach = { serviceUrl: connector.serviceUrl, bot: '28:bot', user: personNamed(name).mri };
  const member = {
    ...newMember(tenant, id, name),
    reachability: { state: 'reachable', reach: { ...reach, conversation: chatOf(name) } } as const,
    wishes: { ...usualWishes, digest: { ...usualWishes.digest, at: usualWishes.myDay.at } },
    welcomed: moment,
  };
  await people.save(member, stored?.version ?? null);
  const dues = dueStore(storage);
  const subject = { about: 'person', tenant, id } as const;
  await Promise.all(comingUp(member, moment).map((due) => dues.put({ ...due, subject })));
}

/** Behind plan from the beginning, so that FE and FM have a line each day. */
async function engage(index: number, moment: string): Promise<void> {
  const [fe, fm] = [personOf(fes[index] ?? ''), personOf(fms[index] ?? '')];
  const ref = { tenant, id: `e-${index}` };
  const event = opened(ref, { customer: `Customer ${index}`, people: { fe, fm, fta: null } });
  const outcome = begin(event, fe, moment, `open:${ref.id}`);
  if (outcome.kind === 'refused') throw new Error('refused');
  const { engagement, recorded } = outcome;
  const change = { engagement, expected: null, actions: [ref.id], recorded, owed: [] };
  await engagementStore(storage).commit(change);
  await listStore(storage).project(engagement, []);
}

beforeAll(async () => {
  azurite = await startTestAzurite();
  await Promise.all([untilListening(azurite.tablePort), untilListening(azurite.queuePort)]);
  connectionString = connectionStringFor(azurite.tablePort, azurite.queuePort);
  storage = await connectStorage({ connectionString });
  connector = await startFakeConnector();
  // 25 days ago: no progress for more than 14, so that each FE is asked what is in the way.
  for (let index = 0; index < pairs; index += 1) await engage(index, '2026-11-05T08:00:00.000Z');
  for (const name of [...fes, ...fms]) await prepare(name, '2026-11-28T08:00:00.000Z');
});

afterEach(killClockedBots);

afterAll(async () => {
  await connector.stop();
  await azurite.stop();
});

/** What was posted to somebody, by what the notification says; an older card is changed once a newer one came. */
const summaries = (name: string, beginning: string): readonly string[] =>
  connector.calls
    .filter(({ does, conversation }) => does === 'post' && conversation === chatOf(name))
    .map(({ body }) => String(body['summary']))
    .filter((summary) => summary.startsWith(beginning));

const countOf = (names: readonly string[], beginning: string): readonly number[] =>
  names.map((name) => summaries(name, beginning).length);

async function until(holds: () => boolean, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs;
  while (!holds() && performance.now() < end) await pause(200);
}

function expectToHaveDrained(
  ends: readonly { readonly ms: number; readonly code: number | null }[],
) {
  expect(ends.map(({ code }) => code)).toEqual(ends.map(() => 0));
  expect(Math.max(...ends.map(({ ms }) => ms))).toBeLessThan(10_000);
}

const everybody = (count: number): readonly number[] => Array.from({ length: pairs }, () => count);

describe('Three processes on one storage', () => {
  it('bring each My day and each digest once per period, and end within ten seconds of SIGTERM', async ({
    annotate,
  }) => {
    const bots = await startClockedBots(3, connectionString, '2026-11-30T08:29:55.000Z');
    const areAllThere = (): boolean =>
      [...countOf(fes, 'My day'), ...countOf(fms, 'Weekly digest')].every((count) => count > 0);
    await until(areAllThere, patienceMs);
    // Whoever comes second has had the time to do it twice.
    await pause(15_000);
    expect(countOf(fes, 'My day')).toEqual(everybody(1));
    expect(countOf(fms, 'Weekly digest')).toEqual(everybody(1));
    expect(countOf(fms, 'My day')).toEqual(everybody(0));
    expect(countOf(fes, 'Weekly digest')).toEqual(everybody(0));
    const ends = await Promise.all(bots.map((bot) => bot.terminate()));
    expectToHaveDrained(ends);
    await annotate(`ended after ${ends.map(({ ms }) => Math.round(ms)).join(', ')} ms`);
  });

  it('make up for one digest after a stop of two weeks', async () => {
    const bots = await startClockedBots(3, connectionString, '2026-12-14T12:00:00.000Z');
    await until(() => countOf(fms, 'Weekly digest').every((count) => count > 1), patienceMs);
    await pause(15_000);
    expect(countOf(fms, 'Weekly digest')).toEqual(everybody(2));
    expect(countOf(fes, 'My day')).toEqual(everybody(2));
    await Promise.all(bots.map((bot) => bot.terminate()));
  });

  it('lose nothing that they acknowledged when SIGTERM comes amid work', async ({ annotate }) => {
    const moment = '2026-12-15T10:00:00.000Z';
    const bots = await startClockedBots(3, connectionString, moment);
    const acknowledged: number[] = [];
    // As much as keeps three processes busy, and no more than a small machine can bear.
    const work = fms.slice(0, 9).map(async (name, index) => {
      const { messagesUrl = '' } = bots[index % 3] ?? {};
      const manager = someoneIn({ messagesUrl, connector, tenant }, name);
      await pause(100 * index);
      await manager.say(`target ${60 + index}% by 2027-06-30`);
      acknowledged.push(index);
    });
    const worked = Promise.allSettled(work);
    await until(() => acknowledged.length >= 3, 30_000);
    const ends = await Promise.all(bots.map((bot) => bot.terminate()));
    expectToHaveDrained(ends);
    await worked;
    const [healer] = await startClockedBots(1, connectionString, '2026-12-15T10:02:00.000Z');
    const shown = (index: number): number =>
      summaries(fes[index] ?? '', `Customer ${index}`).length;
    await until(() => acknowledged.every((index) => shown(index) > 0), patienceMs);
    expect(acknowledged.map(shown)).toEqual(acknowledged.map(() => 1));
    for (const index of acknowledged) {
      const subject = { about: 'engagement', tenant, id: `e-${index}` } as const;
      const ledger = await noticeStore(storage).ledger(subject, 10);
      expect(ledger.map(({ ending }) => ending.state)).toEqual(['sent']);
    }
    await healer?.terminate();
    const times = ends.map(({ ms }) => Math.round(ms)).join(', ');
    await annotate(`${acknowledged.length} acknowledged, ended after ${times} ms`);
  });
});
