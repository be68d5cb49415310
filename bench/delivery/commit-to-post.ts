import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '../../src/log.ts';
import { startBot, type RunningBot } from '../../src/start-bot.ts';
import { fe } from '../../test/cards/sample-engagements.ts';
import type { Bench } from '../bench.ts';
import { tenant } from '../codes.ts';
import type { Figure } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { withScope } from '../scope.ts';
import { spreadOf } from '../spread.ts';
import { meet, openOwing, personOf } from './owing.ts';

const times = 30;

/** The first ones make the connections and warm up. */
const warmUps = 5;

const loopback = '127.0.0.1';

/** Nobody of the thousand. */
const told = personOf(1_000_000);

/** A bot in this process, so that the moment of the commit is known. */
async function startHere({ connectionString }: Ground): Promise<RunningBot> {
  return startBot({
    storage: { connectionString },
    teams: { identity: { kind: 'local', host: loopback }, tenants: [] },
    host: loopback,
    port: 0,
    defaultTimeZone: 'UTC',
    isAdministrator: () => false,
    hasQuietHours: false,
    log: createLog('warn'),
  });
}

async function timeOne(
  bench: Bench,
  { storage }: Ground,
  { world: { outbox } }: RunningBot,
  number: number,
): Promise<number> {
  const connector = await bench.connector();
  const id = `alone-${number}`;
  await outbox.announce({ tenant, id });
  connector.clear();
  const ref = await openOwing(storage, id, { fe, fm: told, fta: null });
  const committedAt = performance.now();
  outbox.kick(ref);
  while (connector.arrivals().length === 0) await pause(1);
  const tookMs = (connector.arrivals()[0] ?? 0) - committedAt;
  // Its lists and its ledger are still being written.
  await pause(200);
  return tookMs;
}

const mostMs = 100;

/** From the end of a commit to the arrival of the card it owes, with nothing else to do. */
export async function measureCommitToPost(bench: Bench, ground: Ground): Promise<Figure> {
  const { serviceUrl } = await bench.connector();
  await meet(ground.storage, told, serviceUrl);
  return withScope(bench.scope, async (scope) => {
    const bot = scope.keep(await startHere(ground));
    const measured: number[] = [];
    for (let number = 0; number < warmUps + times; number++)
      measured.push(await timeOne(bench, ground, bot, number));
    const spread = spreadOf(measured.slice(warmUps));
    return {
      what: 'from commit to POST, idle',
      ours: { spread, unit: 'ms' },
      besideWhat: 'what a person takes for at once',
      beside: `${mostMs} ms`,
      ratio: null,
      aim: { says: `median under ${mostMs} ms`, isMet: spread.median < mostMs },
    };
  });
}
