import type { ParkedStore } from './application/ports/delivery-ports.ts';
import type { Clock } from './application/ports/ports.ts';
import type { TurnSeen } from './application/ports/seen.ts';
import type { RequestLists } from './application/ports/sme-ports.ts';
import type { Log } from './log.ts';
import type { OnRequest } from './storage/calls.ts';
import type { Storage } from './storage/connect.ts';
import { countAlerts, queueGauge } from './storage/storage-gauges.ts';
import type { Turn } from './teams/turn-adapter.ts';
import type { Gauges, RequestsOfAge, Telemetry } from './telemetry/telemetry.ts';

/** Logs and measures what the bot does; without telemetry it measures nothing and costs a log line. */
export interface Observer {
  readonly onTurn: (seen: TurnSeen) => void;
  /** Told what happens in delivery. */
  readonly onDelivery: (event: string, fields: object) => void;
  /** `null` when nobody counts. */
  readonly onRequest: OnRequest | null;
  readonly traced: (turn: Turn) => Turn;
}

function textOf(fields: object, name: string): string {
  const value: unknown = Reflect.get(fields, name);
  return typeof value === 'string' ? value : '';
}

/** Everything that the bot does, into the log and, when there is one, a telemetry. */
export function observerOf(log: Log, telemetry: Telemetry | null): Observer {
  return {
    onTurn: (seen) => {
      log.info(seen, 'turn');
      telemetry?.turn(seen);
    },
    onDelivery: (event, fields) => {
      const isBad = textOf(fields, 'state') === 'parked' || event.endsWith('fault');
      if (isBad) log.warn(fields, event);
      else log.info(fields, event);
      if (event === 'send') {
        telemetry?.send({ how: textOf(fields, 'how'), outcome: textOf(fields, 'outcome') });
      }
    },
    onRequest: telemetry
      ? (kind, _entities, durationMs) => {
          telemetry.storageRequest(kind, durationMs);
        }
      : null,
    traced: (turn) =>
      telemetry ? (context) => telemetry.trace('turn', () => turn(context)) : turn,
  };
}

/** From where the gauges are read. */
export interface GaugeSources {
  readonly storage: Storage;
  readonly parked: ParkedStore;
  readonly requests: RequestLists;
  readonly tenants: readonly string[];
  readonly now: Clock;
}

const hour = 3_600_000;
const ages: readonly RequestsOfAge['age'][] = ['under 4 h', '4 to 8 h', 'over 8 h'];

async function requestsByAge({ requests, tenants, now }: GaugeSources): Promise<RequestsOfAge[]> {
  const lines = (await Promise.all(tenants.map((tenant) => requests.underWay(tenant)))).flat();
  const open = lines.filter(({ state }) => state === 'open');
  const ageOf = (since: string): RequestsOfAge['age'] => {
    const hours = (Date.parse(now()) - Date.parse(since)) / hour;
    return hours < 4 ? 'under 4 h' : hours <= 8 ? '4 to 8 h' : 'over 8 h';
  };
  return ages.map((age) => ({
    age,
    count: open.filter(({ since }) => ageOf(since) === age).length,
  }));
}

const sum = (counts: readonly number[]): number => counts.reduce((left, right) => left + right, 0);

/** More parked notices than this are one alarm all the same. */
const mostParked = 1_000;

/** Reads every gauge; the scan for open warnings at most once in a quarter of an hour. */
export function gaugeReader(sources: GaugeSources): () => Promise<Gauges> {
  const { storage, parked, tenants, now } = sources;
  let alerts: { readonly count: number; readonly at: number } | null = null;
  const alertsOpen = async (): Promise<number> => {
    const at = Date.parse(now());
    if (alerts && at - alerts.at < hour / 4) return alerts.count;
    const counts = await Promise.all(tenants.map((tenant) => countAlerts(storage, tenant)));
    alerts = { count: sum(counts), at };
    return alerts.count;
  };
  return async () => {
    const [queue, noted, open, requestsOpen] = await Promise.all([
      queueGauge(storage),
      Promise.all(tenants.map((tenant) => parked.noted(tenant, mostParked))),
      alertsOpen(),
      requestsByAge(sources),
    ]);
    const { depth, oldestAt } = queue;
    const waitingMs = oldestAt === null ? 0 : Date.parse(now()) - Date.parse(oldestAt);
    return {
      queueDepth: depth,
      oldestWaitingSeconds: Math.max(0, waitingMs / 1_000),
      parkedNotices: sum(noted.map(({ length }) => length)),
      alertsOpen: open,
      requestsOpen,
    };
  };
}
