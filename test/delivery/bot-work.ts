import { owedByAll } from '../../src/application/engagement/change-engagement.ts';
import { begin } from '../../src/domain/engagement/act.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import { createPace, usualPace } from '../../src/delivery/pacing/pace.ts';
import { connectStorage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { connectTeams } from '../../src/teams/adapter.ts';
import { alex, kim, opened } from '../storage/changes.ts';
import { Bench } from './delivery-bench.ts';

/** Where the bot works. */
export interface Workplace {
  readonly connectionString: string;
  readonly prefix: string;
  readonly tenant: string;
}

/** Engagements of one run that have begun at the same time. */
const atOnce = 4;

/** Opens that many engagements of Alex one after the other, `run`-0 and so on, and sends what they owe for ever. */
export async function workUntilKilled(
  { connectionString, prefix, tenant }: Workplace,
  run: string,
  most: number,
): Promise<void> {
  const storage = await connectStorage({ connectionString }, { prefix });
  const { messenger } = connectTeams(
    { identity: { kind: 'local', host: '127.0.0.1' }, tenants: [], timeLimitMs: 1_000 },
    async () => undefined,
  );
  const bench = new Bench(storage, messenger);
  const { world } = bench;
  const delivery = createDelivery(
    {
      ...world,
      draw: {
        ...world.draw,
        notice: (_, { id }) => ({ content: {}, summary: id }),
      },
      now: () => new Date().toISOString(),
      quietUntil: () => null,
      pace: createPace({ ...usualPace, conversation: [] }, () => performance.now()),
      sendLimitMs: 3_000,
    },
    { pollMs: { least: 100, most: 500 }, hiddenSeconds: 8 },
  );
  delivery.start();
  const store = engagementStore(storage);

  async function open(id: string): Promise<void> {
    const ref = { tenant, id };
    const announced = await delivery.outbox.announce(ref);
    const at = new Date().toISOString();
    const event = opened(ref, { people: { fe: kim, fm: alex, fta: null } });
    const outcome = begin(event, kim, at, `open:${id}`);
    if (outcome.kind === 'refused') throw new Error('refused');
    const { engagement, recorded } = outcome;
    const owed = owedByAll(null, recorded);
    await store.commit({ engagement, expected: null, actions: [id], recorded, owed });
    process.stdout.write(`${id}\n`);
    delivery.outbox.kick(ref, announced);
  }

  for (let number = 0; number < most; number += atOnce)
    await Promise.all(
      Array.from({ length: atOnce }, (_, index) => open(`${run}-${number + index}`)),
    );
}
