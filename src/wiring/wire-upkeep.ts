import type { Messenger } from '../application/ports/messenger.ts';
import type { Clock, PeopleStore } from '../application/ports/ports.ts';
import type { RequestLists } from '../application/ports/sme-ports.ts';
import type { OutOfReach, RunningAs, Upkeep } from '../application/ports/upkeep.ts';
import { presentTest } from '../cards/present-upkeep.ts';
import type { Person } from '../domain/people.ts';
import { packageVersion } from '../package-version.ts';
import type { Storage } from '../storage/connect.ts';
import { forgetEngagement } from '../storage/engagements/forget-engagement.ts';
import { parkedStore } from '../storage/notices/ledger-parked.ts';
import { allLines, countAlerts, queueGauge } from '../storage/storage-gauges.ts';
import { checkStorage } from '../storage/storage-health.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { wordsFor } from '../text/languages.ts';

/** How the bot was started, as far as its upkeep tells. */
interface Started {
  readonly teams: { readonly identity: { readonly kind: RunningAs['identity'] } };
  readonly telemetry?: Telemetry | null;
  readonly retentionDays?: number;
}

/** From what upkeep is made. */
interface UpkeepParts {
  readonly storage: Storage;
  readonly people: PeopleStore;
  readonly requests: RequestLists;
  readonly messenger: Messenger;
  readonly now: Clock;
}

/** More are as bad. */
const mostParked = 1_000;

async function healthOf({ storage, requests }: UpkeepParts, tenant: string) {
  const { faults } = await checkStorage(storage);
  if (faults.length > 0) {
    const unknown = { queueDepth: 0, oldestAt: null, parkedNotices: 0, alertsOpen: 0 };
    return { faults, ...unknown, requestsOpen: 0 };
  }
  const [queue, noted, alertsOpen, underWay] = await Promise.all([
    queueGauge(storage),
    parkedStore(storage).noted(tenant, mostParked),
    countAlerts(storage, tenant),
    requests.underWay(tenant),
  ]);
  return {
    faults,
    queueDepth: queue.depth,
    oldestAt: queue.oldestAt,
    parkedNotices: noted.length,
    alertsOpen,
    requestsOpen: underWay.filter(({ state }) => state === 'open').length,
  };
}

async function outOfReach(
  { people }: UpkeepParts,
  tenant: string,
  person: Person,
): Promise<readonly OutOfReach[]> {
  const stored = await people.load(tenant, person.id);
  const reachability = stored?.member.reachability ?? { state: 'unknown' };
  if (reachability.state === 'reachable') return [];
  return [{ person, why: reachability.state === 'lost' ? reachability.why : null }];
}

async function findOutOfReach(parts: UpkeepParts, tenant: string): Promise<readonly OutOfReach[]> {
  const lines = await allLines(parts.storage, tenant);
  const named = lines.flatMap(({ fe, fm }) => [fe, fm]).filter((each) => each !== null);
  const engaged = new Map(named.map((person) => [person.id, person]));
  const found: OutOfReach[] = [];
  for (const person of engaged.values()) found.push(...(await outOfReach(parts, tenant, person)));
  return found;
}

/** Upkeep over storage and Teams. */
export function upkeepOf(started: Started, parts: UpkeepParts): Upkeep {
  const { storage, messenger, now } = parts;
  const { telemetry = null, retentionDays = 0 } = started;
  const { kind: identity } = started.teams.identity;
  const words = wordsFor('en');
  return {
    runningAs: {
      ...{ version: packageVersion(), startedAt: now(), identity, retentionDays },
      hasTelemetry: telemetry !== null,
    },
    health: (tenant) => healthOf(parts, tenant),
    outOfReach: (tenant) => findOutOfReach(parts, tenant),
    sendTest: (to) => messenger.post(to, presentTest(now(), words)),
    forget: (ref) => forgetEngagement(storage, ref),
  };
}
