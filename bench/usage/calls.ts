import { randomUUID } from 'node:crypto';
import { begin } from '../../src/domain/engagement/act.ts';
import { openedBy } from '../../src/domain/engagement/opening.ts';
import { demoTenant } from '../../src/local/playground/demo-people.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import type { Bench } from '../bench.ts';
import { startOurs, type Bot } from '../bots.ts';
import type { Figure } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { withScope } from '../scope.ts';
import { spreadOf } from '../spread.ts';
import { insertPlainly } from './plain-inserts.ts';

const rounds = 3;

/** Readings of one call, and engagements they are for. */
const perCall = 1_000;
const engagements = 20;

/** Calls of one round. */
const calls = 5;

/** Engagements of the tenant for which this machine may bring readings without a token. */
async function openEngagements({ storage }: Ground): Promise<readonly string[]> {
  const store = engagementStore(storage);
  const me = { id: randomUUID(), name: 'Engineer' };
  const ids = Array.from({ length: engagements }, () => `e-${randomUUID()}`);
  for (const id of ids) {
    const opening = {
      ...{ id, tenant: demoTenant, customer: `Contoso ${id}`, entitledSeats: 1_000 },
      ...{ other: null, fta: null, scenario: '', targetPercent: 70, targetBy: null },
    };
    const opened = openedBy({ ...opening, myRole: 'fe' }, me);
    const outcome = begin(opened, me, '2026-11-20T09:00:00.000Z', `open:${id}`);
    if (outcome.kind === 'refused') throw new Error('refused');
    const { engagement, recorded } = outcome;
    await store.commit({ engagement, expected: null, actions: [], recorded, owed: [] });
  }
  return ids;
}

/** Brings readings of other days with each call; how long all calls took, in seconds. */
async function bringAll(bot: Bot, ids: readonly string[], round: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call++) {
    const readings = Array.from({ length: perCall }, (_, index) => ({
      engagement: ids[index % engagements],
      active: 1 + ((index + call) % 900),
      seats: 1_000,
      date: dayOf(round * calls + call, Math.floor(index / engagements)),
    }));
    const answer = await fetch(`http://127.0.0.1:${bot.port}/api/usage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ readings }),
    });
    const text = await answer.text();
    if (!text.startsWith(`{"recorded":${perCall},`)) throw new Error(text.slice(0, 300));
  }
  return (performance.now() - start) / 1_000;
}

/** Days of the past, each of them once. */
function dayOf(call: number, step: number): string {
  const days = call * (perCall / engagements) + step;
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
}

/** How many readings a second scripts bring, beside plain inserts of as many rows. */
export async function measureCalls(bench: Bench, ground: Ground): Promise<readonly Figure[]> {
  const { connectionString } = ground;
  const ids = await openEngagements(ground);
  return withScope(bench.scope, async (scope) => {
    const variables = { STORAGE_CONNECTION_STRING: connectionString };
    const bot = scope.keep(await startOurs(await bench.folder(), variables));
    const all = calls * perCall;
    const [ours, beside]: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      bench.tell(`usage: calls, round ${round}`);
      const own = all / (await bringAll(bot, ids, round));
      const other = all / (await insertPlainly(connectionString, { all, engagements }));
      if (round === 0) continue;
      ours.push(own);
      beside.push(other);
    }
    return [
      {
        what: `readings by POST /api/usage, ${perCall} a call for ${engagements} engagements`,
        ours: { spread: spreadOf(ours), unit: '/s' },
        besideWhat: 'a plain insert each',
        beside: { spread: spreadOf(beside), unit: '/s' },
        ratio: spreadOf(ours.map((own, round) => own / (beside[round] ?? Number.NaN))),
        aim: null,
      },
    ];
  });
}
