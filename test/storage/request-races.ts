import type { SmeRequest } from '../../src/domain/request/request.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { z } from 'zod';
import { owedByAll } from '../../src/application/engagement/change-engagement.ts';
import { act, begin } from '../../src/domain/engagement/act.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { connectStorage, type Storage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { noticeStore } from '../../src/storage/notices/owed-store.ts';
import { connectionStringFor, untilListening } from './azurite.ts';
import { alex, kim, opened } from './changes.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { newRef, newTenant } from './test-storage.ts';

/** Which guards the racing processes write with: both, without the ETag, without the events' keys, or none at all. */
export type Guards = 'all' | 'no-etag' | 'no-keys' | 'none';

/** What became of the rounds. */
export interface RaceReport {
  readonly rounds: number;
  /** Answers to transactions that were lost after storage had done them. */
  readonly lost: number;
  readonly wrong: readonly string[];
}

const racer = fileURLToPath(new URL('./request-racer.ts', import.meta.url));
const toldShape = z.object({
  round: z.number(),
  told: z.array(z.tuple([z.string(), z.string()])),
});

type Told = z.infer<typeof toldShape>['told'];

/** Eight SMEs, in three processes. */
const crews = [
  ['sme-1', 'sme-2', 'sme-3'],
  ['sme-4', 'sme-5', 'sme-6'],
  ['sme-7', 'sme-8'],
] as const;

/** Rounds that run at the same time. */
const beside = 8;

/** A process in which SMEs accept. */
class Racer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (told: Told) => void>();

  constructor(connectionString: string, guards: Guards) {
    const child = spawn(process.execPath, [racer, connectionString, guards], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { round, told } = toldShape.parse(JSON.parse(line));
      this.#waiting.get(round)?.(told);
      this.#waiting.delete(round);
    });
  }

  race(round: Readonly<Record<string, unknown>> & { readonly round: number }): Promise<Told> {
    const told = new Promise<Told>((resolve) => this.#waiting.set(round.round, resolve));
    this.#child.stdin?.write(`${JSON.stringify(round)}\n`);
    return told;
  }

  async stop(): Promise<void> {
    const over = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await over;
  }
}

/** An engagement whose FE has asked. */
async function ask(storage: Storage, ref: EngagementRef): Promise<void> {
  const at = '2026-11-23T09:00:00.000Z';
  const begun = begin(opened(ref), kim, at, 'open');
  if (begun.kind === 'refused') throw new Error('refused');
  const command = {
    type: 'ask-request',
    request: 'q1',
    kind: 'opp',
    urgency: 'normal',
    cause: 'support',
    text: 'Macros stop',
    needBy: null,
    contact: '',
  } as const;
  const actor = { person: kim, isAdministrator: false };
  const circumstances = { actor, now: at, today: at.slice(0, 10), seen: null };
  const asked = act(begun.engagement, command, circumstances, 'ask');
  if (asked.kind === 'refused') throw new Error(asked.refusal.refused);
  const recorded = [...begun.recorded, ...asked.recorded];
  await engagementStore(storage).commit({
    engagement: asked.engagement,
    expected: null,
    actions: ['open'],
    recorded,
    owed: owedByAll(null, recorded),
  });
}

/** How many acceptances are owed to somebody. */
async function acceptancesOwed(storage: Storage, ref: EngagementRef, to: string): Promise<number> {
  const debts = await noticeStore(storage).read({ about: 'engagement', ...ref });
  return debts.filter(
    ({ notice: { to: person, reason } }) =>
      person.id === to && reason.why === 'request' && reason.news === 'accepted',
  ).length;
}

/** One holder, who alone may think so: told that it is theirs, or that the answer was lost. */
function isOnlyWinner(told: Told, holder: string): boolean {
  const winners = told.filter(([, word]) => word === 'changed').map(([sme]) => sme);
  const isLost = told.some(([sme, word]) => sme === holder && word === 'fault');
  return winners.length === 0 ? isLost : winners.join() === holder;
}

/** Everybody else reads who has it and since when, unless their own answer was lost. */
function isToldToOthers(told: Told, holder: string, requests: readonly SmeRequest[]): boolean {
  const since = requests.map((request) => request.holder?.since).join();
  const others = told.filter(([sme]) => sme !== holder);
  return others.every(([, word]) => word === 'fault' || word === `${holder} since ${since}`);
}

const holderIn = (requests: readonly SmeRequest[]): string =>
  requests.map(({ state, holder }) => (state === 'accepted' ? holder?.person.id : 'nobody')).join();

/** What is wrong unless one holds it, with one acceptance in the history, and one owed to FE and to FM. */
async function check(storage: Storage, ref: EngagementRef, told: Told): Promise<string | null> {
  const store = engagementStore(storage);
  const [stored, history, fe, fm] = await Promise.all([
    store.load(ref),
    store.history(ref, null, 50),
    acceptancesOwed(storage, ref, kim.id),
    acceptancesOwed(storage, ref, alex.id),
  ]);
  const accepted = history.filter(({ event }) => event.type === 'request-accepted').length;
  const requests = stored?.engagement.requests ?? [];
  const holder = holderIn(requests);
  const isOnce = [accepted, fe, fm].every((count) => count === 1);
  const isTold = isToldToOthers(told, holder, requests);
  return isOnce && isTold && isOnlyWinner(told, holder)
    ? null
    : `holder ${holder}, ${accepted} accepted, owed ${fe}/${fm}: ${told.map((each) => each.join('=')).join()}`;
}

async function runRound(
  storage: Storage,
  racers: readonly Racer[],
  round: number,
  tenant: string,
): Promise<readonly string[]> {
  const ref = newRef(tenant);
  await ask(storage, ref);
  const told = await Promise.all(
    racers.map((each, index) =>
      each.race({ round, ...ref, request: 'q1', smes: crews[index] ?? [] }),
    ),
  );
  const wrong = await check(storage, ref, told.flat());
  return wrong === null ? [] : [`round ${round}: ${wrong}`];
}

/** Loses the answers to five of a hundred transactions after storage has done them. */
function loseAnswers(proxy: FaultProxy): () => number {
  let lost = 0;
  proxy.decree(({ isTransaction }) => {
    const isLost = isTransaction && Math.random() < 0.05;
    if (isLost) lost += 1;
    return isLost ? 'lose-answer' : 'none';
  });
  return () => lost;
}

/** Lets eight SMEs in three processes accept the same request, so many times. */
export async function runRequestRaces(rounds: number, guards: Guards = 'all'): Promise<RaceReport> {
  const { tables, queues } = inject('azuritePorts');
  await Promise.all([untilListening(tables), untilListening(queues)]);
  const proxy = await startFaultProxy(tables);
  const lost = loseAnswers(proxy);
  const storage = await connectStorage({ connectionString: connectionStringFor(tables, queues) });
  const racers = crews.map(() => new Racer(connectionStringFor(proxy.port, queues), guards));
  const tenant = newTenant();
  const wrong: string[] = [];
  for (let first = 0; first < rounds; first += beside) {
    const some = Array.from({ length: Math.min(beside, rounds - first) }, (_, index) =>
      runRound(storage, racers, first + index, tenant),
    );
    wrong.push(...(await Promise.all(some)).flat());
  }
  await Promise.all(racers.map((each) => each.stop()));
  await proxy.stop();
  return { rounds, lost: lost(), wrong };
}
