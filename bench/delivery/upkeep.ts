import { connectStorage } from '../../src/storage/connect.ts';
import { lookAtDues } from '../../src/delivery/schedule/due-look.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { Bench as DeliveryBench } from '../../test/delivery/delivery-bench.ts';
import { alex, kim } from '../../test/storage/changes.ts';
import { RequestCounter } from '../../test/storage/test-storage.ts';
import { BareTurn, connectBare } from '../bare-storage.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { recipeOf } from '../recipe.ts';
import { startRecordingProxy } from '../recording-proxy.ts';
import { withScope } from '../scope.ts';
import { alternate, ratiosOf, spreadOf, type Rounds } from '../spread.ts';

/** One pass of what the worker does, by ours and by the SDK alone. */
interface Pass {
  readonly what: string;
  readonly ours: () => Promise<unknown>;
  readonly bare: () => Promise<unknown>;
}

/** What the work costs, and how long it takes beside the SDK alone. */
export interface UpkeepCosts {
  readonly engagements: number;
  readonly figures: readonly Figure[];
  /** The requests and entities of each piece of work, in one line. */
  readonly costs: ReadonlyMap<string, string>;
}

const limitMs = 30_000;

const longAgo = '2001-01-01T00:00:00.000Z';
const afterwards = '2001-01-02T00:00:00.000Z';

/** Due for ever, since nobody knows their kind. */
const longDue = Array.from({ length: 20 }, (_, number) => `due-${number}`);
const passesOfRound = 5;

async function timePasses(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let pass = 0; pass < passesOfRound; pass++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return spreadOf(times).median;
}

/** The requests of a reconcile, recorded, to be made by the SDK alone. */
async function recordReconcile(bench: Bench, ground: Ground, tenant: string, ref: EngagementRef) {
  return withScope(bench.scope, async (scope) => {
    const proxy = scope.keep(await startRecordingProxy(ground));
    const account = { connectionString: proxy.connectionString };
    const recorded = new DeliveryBench(await connectStorage(account, { limitMs }));
    const calls = await proxy.during(() => recorded.reconcile({ ...ref, tenant }));
    return recipeOf(calls).before;
  });
}

const lookPage = { maxPageSize: 100 };

/** What is due in each shard, asked of the SDK alone. */
async function lookBare(ground: Ground, shards: number, until: string): Promise<void> {
  const due = connectBare(ground.connectionString).table('due');
  const looks = Array.from({ length: shards }, (_, shard) => {
    const filter = `PartitionKey eq 'shard!${shard}' and RowKey lt '${until}~'`;
    return due.listEntities({ queryOptions: { filter } }).byPage(lookPage).next();
  });
  await Promise.all(looks);
}

function figureOf({ what }: Pass, engagements: number, measured: Rounds<number>): Figure {
  return {
    what: `${what}, ${engagements.toLocaleString('en')} stored`,
    ours: { spread: spreadOf(measured.ours), unit: 'ms' },
    besideWhat: 'the SDK alone',
    beside: { spread: spreadOf(measured.beside), unit: 'ms' },
    ratio: ratiosOf(measured),
    aim: null,
  };
}

/** A reconcile that sends, one that finds nothing, and a look at what is due. */
export async function measureUpkeep(bench: Bench, ground: Ground): Promise<UpkeepCosts> {
  const counter = new RequestCounter();
  const account = { connectionString: ground.connectionString };
  const storage = await connectStorage(account, { limitMs, onRequest: counter.onRequest });
  const delivery = new DeliveryBench(storage);
  await Promise.all([delivery.knows(kim), delivery.knows(alex)]);
  const ref = await delivery.opens();
  const { dues, log } = delivery.world;
  await Promise.all(
    longDue.map((id) =>
      dues.put({
        at: longAgo,
        kind: 'bench',
        subject: { about: 'engagement', tenant: delivery.tenant, id },
      }),
    ),
  );
  // Nothing else was due then, however many are stored and whatever falls due while this runs.
  const now = () => afterwards;
  const look = () => lookAtDues({ dues, now, log, onDue: {}, lookOnce: async () => true });
  const costs = new Map<string, string>();
  const count = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const { requests, entities } = await counter.during(work);
    costs.set(what, `${requests.length} requests (${kindsOf(requests)}), ${entities} entities`);
  };
  await count('reconcile that sends', () => delivery.reconcile(ref));
  await count('reconcile', () => delivery.reconcile(ref));
  await count('look at what is due', look);
  const groups = await recordReconcile(bench, ground, delivery.tenant, ref);
  const bare = connectBare(ground.connectionString);
  const passes: readonly Pass[] = [
    {
      what: 'reconcile',
      ours: () => delivery.reconcile(ref),
      bare: async () => {
        const turn = new BareTurn(bare, (text) => text);
        for (const calls of groups) await turn.perform(calls);
      },
    },
    {
      what: 'look at what is due',
      ours: look,
      bare: () => lookBare(ground, dues.shards, now().replaceAll(':', '')),
    },
  ];
  const figures: Figure[] = [];
  for (const pass of passes) {
    const measured = await alternate(
      () => timePasses(pass.ours),
      () => timePasses(pass.bare),
    );
    figures.push(figureOf(pass, ground.engagements, measured));
  }
  return { engagements: ground.engagements, figures, costs };
}

function kindsOf(requests: readonly string[]): string {
  const kinds = Map.groupBy(requests, (kind) => kind);
  return [...kinds].map(([kind, all]) => `${all.length} ${kind}`).join(', ');
}
