import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newMember } from '../../src/application/people/member.ts';
import type { LedgerEntry } from '../../src/application/ports/notices.ts';
import { connectStorage, type Storage } from '../../src/storage/connect.ts';
import { parkedStore } from '../../src/storage/notices/ledger-parked.ts';
import { noticeStore } from '../../src/storage/notices/owed-store.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { peopleStore } from '../../src/storage/people/people-store.ts';
import { alex, kim } from '../storage/changes.ts';
import { newPrefix, newTenant, testConnectionString } from '../storage/test-storage.ts';
import { startFakeConnector, type FakeConnector } from '../teams/fake-connector.ts';
import { reachOf } from './delivery-bench.ts';

const script = fileURLToPath(new URL('./bot-process.ts', import.meta.url));
const kills = 20;
const betweenEach = 4;
/** More than a run ever opens before it is killed. */
const perRun = 400;

const prefix = newPrefix();
const tenant = newTenant();
let connectionString: string;
let storage: Storage;
let connector: FakeConnector;
const acknowledged: string[] = [];

beforeAll(async () => {
  connectionString = await testConnectionString();
  storage = await connectStorage({ connectionString }, { prefix });
  connector = await startFakeConnector();
  const reach = { ...reachOf('alex'), serviceUrl: connector.serviceUrl };
  const member = newMember(tenant, alex.id, alex.name);
  const reachability = { state: 'reachable', reach } as const;
  await peopleStore(storage).save({ ...member, reachability }, null);
});

afterAll(async () => {
  await connector.stop();
});

function startBot(run: string, engagements: number): ChildProcess {
  const where = [connectionString, prefix, tenant];
  const bot = spawn(process.execPath, [script, ...where, run, String(engagements)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: bot.stdout }).on('line', (id) => acknowledged.push(id));
  return bot;
}

/** Kills a bot; by what it really ended. */
async function kill(bot: ChildProcess): Promise<NodeJS.Signals | null> {
  const ended = once(bot, 'exit');
  bot.kill('SIGKILL');
  await ended;
  return bot.signalCode;
}

/** Ends when Teams has accepted a card whose answer never comes: the bot is between POST and record. */
async function untilBetween(): Promise<void> {
  const before = connector.calls.length;
  connector.failNext({ does: 'hang' });
  while (connector.calls.length === before) await pause(1);
}

/** Every fourth falls between POST and record for certain, the others wherever they fall. */
async function killUnderLoad(run: number): Promise<NodeJS.Signals | null> {
  const before = acknowledged.length;
  const bot = startBot(`run${run}`, perRun);
  while (acknowledged.length === before) await pause(5);
  await pause(Math.random() * 600);
  if (run % betweenEach === 0) await untilBetween();
  expect(acknowledged.length - before, 'it was killed amid work').toBeLessThan(perRun);
  return kill(bot);
}

/** Every engagement that was written, whether somebody heard of it or not. */
async function written(): Promise<readonly string[]> {
  const store = engagementStore(storage);
  const ids: string[] = [];
  for (let run = 0; run < kills; run += 1)
    for (let number = 0; ; number += 1) {
      const id = `run${run}-${number}`;
      if (await store.load({ tenant, id })) ids.push(id);
      // Four are opened at a time, so the first gap is not the end.
      else if (number % 4 === 3) break;
    }
  return ids;
}

async function entriesOf(id: string): Promise<readonly LedgerEntry[]> {
  return noticeStore(storage).ledger({ about: 'engagement', tenant, id }, 10);
}

async function untilSent(ids: readonly string[], limitMs: number): Promise<number> {
  const begin = performance.now();
  for (const id of ids)
    while ((await entriesOf(id)).length === 0) {
      expect(performance.now() - begin, `${id} is still on its way`).toBeLessThan(limitMs);
      await pause(250);
    }
  return performance.now() - begin;
}

/** The list of somebody, as it should be by the states, and as it is; those that differ. */
async function differences(person: string, ids: readonly string[]): Promise<readonly string[]> {
  const states = await Promise.all(ids.map((id) => engagementStore(storage).load({ tenant, id })));
  const expected = states.map((each) => `${each?.engagement.id} ${each?.engagement.revision}`);
  const lines = await listStore(storage).mine(tenant, person);
  const listed = lines.map(({ engagement, revision }) => `${engagement} ${revision}`);
  const missing = expected.filter((each) => !listed.includes(each));
  return [...missing, ...listed.filter((each) => !expected.includes(each))];
}

/** The FE and the FM of every engagement have them all on their lists. */
async function expectListsOf(ids: readonly string[]): Promise<void> {
  for (const { id } of [kim, alex])
    await expect
      .poll(() => differences(id, ids), { timeout: 30_000, interval: 500, message: id })
      .toEqual([]);
}

/** What became of the one notice of an engagement: how often it may have been sent unseen, how often it arrived. */
async function fateOf(
  id: string,
  arrived: number,
): Promise<{ id: string; died: number; arrived: number }> {
  const entries = await entriesOf(id);
  expect(
    entries.map(({ ending }) => ending.state),
    id,
  ).toEqual(['sent']);
  const attempts = entries.flatMap((entry) => entry.attempts);
  const died = attempts.filter(({ outcome }) => outcome === 'died').length;
  expect(arrived, id).toBeGreaterThanOrEqual(1);
  expect(arrived - 1, id).toBeLessThanOrEqual(died);
  return { id, died, arrived };
}

it('a bot that is killed 20 times under load loses nothing, and sends again only what nobody recorded', async ({
  annotate,
}) => {
  const endedBy: (NodeJS.Signals | null)[] = [];
  for (let run = 0; run < kills; run += 1) endedBy.push(await killUnderLoad(run));
  expect(endedBy).toEqual(Array.from({ length: kills }, () => 'SIGKILL'));
  const ids = await written();
  expect(ids).toEqual(expect.arrayContaining(acknowledged));
  const healer = startBot('healer', 0);
  const recoveryMs = await untilSent(ids, 90_000);
  await expectListsOf(ids);
  await kill(healer);

  const arrived = Map.groupBy(connector.messages(), ({ activity }) => String(activity['summary']));
  const fates = await Promise.all(ids.map((id) => fateOf(id, arrived.get(id)?.length ?? 0)));
  const deaths = fates.reduce((sum, { died }) => sum + died, 0);
  const twice = fates.filter((fate) => fate.arrived > 1).map(({ id }) => id);
  expect(deaths).toBeGreaterThanOrEqual(kills / betweenEach);
  // One notice may be hit by two of them.
  const repeats = fates.reduce((sum, fate) => sum + fate.arrived - 1, 0);
  expect(repeats, twice.join(', ')).toBeGreaterThanOrEqual(kills / betweenEach);
  expect(await parkedStore(storage).noted(tenant, 100), 'parked').toEqual([]);
  await annotate(
    `${ids.length} engagements, ${acknowledged.length} acknowledged, ${deaths} sends that nobody recorded, ` +
      `healed after ${Math.round(recoveryMs)} ms, more than once: ${twice.join(', ')}`,
  );
});
