import { setTimeout as pause } from 'node:timers/promises';
import { usualPace } from '../../src/delivery/pacing/pace.ts';
import type { Places } from '../../src/domain/people.ts';
import { engagementQueue } from '../../src/storage/engagements/engagement-queue.ts';
import type { Bench } from '../bench.ts';
import { startOurs } from '../bots.ts';
import { tenant } from '../codes.ts';
import type { Connector } from '../connector.ts';
import type { Figure } from '../figures.ts';
import { forEach } from '../fill.ts';
import type { Ground } from '../ground.ts';
import { withScope } from '../scope.ts';
import { meet, openOwing, personOf } from './owing.ts';

const notices = 1_000;
const people = 300;
const limitMs = 120_000;

/** Three of an engagement are told; the thousandth notice is alone. */
function placesOf(first: number): Places {
  const at = (number: number) => (number < notices ? personOf(number % people) : null);
  return { fe: at(first), fm: at(first + 1), fta: at(first + 2) };
}

/** A thousand cards owed, nothing announced yet. */
async function owe(bench: Bench, { storage }: Ground) {
  const { serviceUrl } = await bench.connector();
  const everybody = Array.from({ length: people }, (_, number) => personOf(number));
  await forEach(everybody, (person) => meet(storage, person, serviceUrl));
  const firsts = Array.from({ length: Math.ceil(notices / 3) }, (_, index) => 3 * index);
  const ids = firsts.map((first) => [`owing-${first}`, placesOf(first)] as const);
  await forEach(ids, ([id, places]) => openOwing(storage, id, places));
  return ids.map(([id]) => id);
}

async function untilArrived(connector: Connector, endsAt: number): Promise<void> {
  while (connector.arrivals().length < notices && performance.now() < endsAt) await pause(50);
}

const allowedMs = (1_000 * notices) / usualPace.tenantPerSecond;

const leastShare = 1.1;

const secondsText = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** A thousand cards, each once, from the first arrival to the last. */
export async function measureThousand(bench: Bench, ground: Ground): Promise<Figure> {
  const ids = await owe(bench, ground);
  const connector = await bench.connector();
  return withScope(bench.scope, async (scope) => {
    const { storage, connectionString: connection } = ground;
    const variables = { STORAGE_CONNECTION_STRING: connection };
    scope.keep(await startOurs(await bench.folder(), variables));
    connector.clear();
    const queue = engagementQueue(storage);
    await forEach(ids, (id) => queue.enqueue({ tenant, id }, 0));
    await untilArrived(connector, performance.now() + limitMs);
    // Whatever came twice would come by now.
    await pause(2_000);
    const arrived = connector.arrivals();
    if (arrived.length !== notices)
      throw new Error(`${arrived.length} of ${notices} notices arrived`);
    const tookMs = (arrived.at(-1) ?? 0) - (arrived[0] ?? 0);
    return {
      what: `${notices} notices of ${ids.length} engagements`,
      ours: secondsText(tookMs),
      besideWhat: `pace of ${usualPace.tenantPerSecond} a second`,
      beside: secondsText(allowedMs),
      ratio: null,
      aim: { says: `at most ${leastShare}`, isMet: tookMs <= leastShare * allowedMs },
    };
  });
}
