/**
 * One of several processes in which SMEs accept the same request at the same moment: reads a round a line, answers
 * each with what its SMEs were told. `node request-racer.ts <connection string> <guards>`
 */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { changeEngagement } from '../../src/application/engagement/change-engagement.ts';
import { nobodyToAsk, type ListedSme } from '../../src/domain/request/roster.ts';
import { connectStorage, type Storage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';

const roundShape = z.object({
  round: z.number(),
  tenant: z.string(),
  id: z.string(),
  request: z.string(),
  smes: z.array(z.string()),
});

const [, , connectionString = '', guards = 'all'] = process.argv;

type Actions = Parameters<Storage['tables']['engagements']['submitTransaction']>[0];
type Action = Actions[number];

const hasEtag = guards === 'all' || guards === 'no-keys';
const hasKeys = guards === 'all' || guards === 'no-etag';

/** The same write, standing over whatever came in between. */
function unguarded(action: Action): Action {
  const [kind, entity] = action;
  if (kind === 'update' && !hasEtag) return ['update', entity, 'Replace'];
  return kind === 'create' && !hasKeys ? ['upsert', entity, 'Replace'] : action;
}

/** Takes the ETag out of what is written (`no-etag`), or that an event is never written over (`no-keys`), or both. */
function withoutGuards(storage: Storage): Storage {
  if (guards === 'all') return storage;
  const { engagements } = storage.tables;
  const submit = engagements.submitTransaction.bind(engagements);
  Object.assign(engagements, {
    submitTransaction: (actions: Actions) => submit(actions.map(unguarded)),
  });
  return storage;
}

const storage = withoutGuards(
  await connectStorage({ connectionString }, { tries: { times: 6, pauseMs: 20 } }),
);

const world = {
  engagements: engagementStore(storage),
  outbox: {
    announce: () => Promise.resolve(null),
    kick: () => undefined,
    announcePerson: () => Promise.resolve(),
    kickPerson: () => undefined,
  },
};

const now = '2026-11-23T10:00:00.000Z';

async function accept(round: z.infer<typeof roundShape>, sme: string): Promise<string> {
  const members = round.smes.map((id): ListedSme => ({
    person: { id, name: id },
    kinds: ['opp'],
    isOnCall: true,
    isReachable: true,
  }));
  const smes = { ...nobodyToAsk, roster: { ...nobodyToAsk.roster, members } };
  const actor = { person: { id: sme, name: sme }, isAdministrator: false };
  const changed = await changeEngagement(world, {
    ref: { tenant: round.tenant, id: round.id },
    command: { type: 'accept-request', request: round.request, contact: '' },
    circumstances: { actor, now, today: now.slice(0, 10), seen: null, smes },
    keys: [`${round.id} ${sme}`],
  });
  if (changed.kind !== 'refused') return changed.kind;
  const { refusal } = changed;
  // What the second one reads: who has it, and since when.
  return refusal.refused === 'request-taken'
    ? `${refusal.holder.id} since ${refusal.since}`
    : refusal.refused;
}

for await (const line of createInterface({ input: process.stdin })) {
  const round = roundShape.parse(JSON.parse(line));
  // Rounds run beside each other, as people of several engagements do.
  void Promise.all(
    round.smes.map((sme) =>
      accept(round, sme)
        .catch(() => 'fault')
        .then((told) => [sme, told]),
    ),
  ).then((told) => {
    process.stdout.write(`${JSON.stringify({ round: round.round, told })}\n`);
  });
}
