import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testTenant } from '../teams/activities.ts';
import { createPoster } from './poster.ts';
import { startProduction, type Production } from './production.ts';
import { randomPosts, type RandomPost } from './random-activities.ts';

/** `RANDOM_ACTIVITIES=5000` and another `SEED` ask for fewer and for others. */
const howMany = Number(process.env['RANDOM_ACTIVITIES'] ?? 50_000);
const seed = Number(process.env['SEED'] ?? 20_261_122);
const atOnce = 24;
/** What lives may take this much, as megabytes; more ends the process. */
const heapMegabytes = 256;
/** The process with all it holds beside the heap. */
const mostMegabytes = 400;
/** Once warm, it stays as large as it is, give or take this much. */
const mostGrowth = 60;

/** As Node closes them, which the bot leaves as it is. */
const poster = createPoster(atOnce, 5_000);

let production: Production;
beforeAll(async () => {
  production = await startProduction({
    LOG_LEVEL: 'error',
    // The first as `npm start` has it.
    NODE_OPTIONS: `--max-semi-space-size=4 --max-old-space-size=${heapMegabytes}`,
  });
});
afterAll(async () => {
  poster.close();
  await production.stop();
});

const statuses = new Map<number, number>();

async function post({ scene, body }: RandomPost): Promise<void> {
  const { status, said } = await poster.post({
    url: `${production.bot.address}/api/messages`,
    headers: {
      'content-type': 'application/json',
      authorization: await production.authorize(scene),
    },
    body,
  });
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (status >= 500) throw new Error(`${status} ${said} to ${body}`);
}

const batch = 1_000;

/** Made as they are needed: all at once would keep this process from its connections for long. */
function* makePosts(): Generator<RandomPost> {
  const arbitrary = randomPosts(production.connector.serviceUrl, testTenant);
  for (let made = 0; made < howMany; made += batch) {
    const numRuns = Math.min(batch, howMany - made);
    yield* fc.sample(arbitrary, { numRuns, seed: seed + made });
  }
}

function residentMegabytes(): number {
  const status = readFileSync(`/proc/${production.bot.processId}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1_024;
}

describe(`${howMany} random activities`, () => {
  it('end no process, answer no 5xx, and keep memory within bounds', async () => {
    const memory: number[] = [];
    const posts = makePosts();
    let sent = 0;
    const workers = Array.from({ length: atOnce }, async () => {
      for (const each of posts) {
        await post(each);
        sent += 1;
        if (sent % batch === 0) memory.push(residentMegabytes());
      }
    });
    await Promise.all(workers);
    const megabytes = memory.map(Math.round);
    const races = poster.races();
    process.stdout.write(
      `${JSON.stringify({ seed, statuses: [...statuses], races, megabytes })}\n`,
    );
    expect(production.bot.hasEnded()).toBe(false);
    const errors = production.bot.errors();
    expect(errors).not.toMatch(/unhandled|UnhandledPromise|FATAL/iu);
    const faults = errors.split('\n').filter((line) => line.includes('"level":50'));
    const ours = faults.filter((line) => !line.includes('MalformedActivity'));
    expect(ours.slice(0, 3)).toEqual([]);
    const settled = memory.slice(Math.ceil(memory.length / 2));
    const growth = Math.max(...settled) - Math.min(...settled);
    expect(Math.max(...memory)).toBeLessThan(mostMegabytes);
    expect(growth).toBeLessThan(mostGrowth);
    // Connections are busy all the time: hardly one is ever idle for seconds.
    expect(races).toBeLessThanOrEqual(atOnce);
    expect(sent).toBe(howMany);
    // Most reach the code: every token is taken, and only a spoilt tenant or channel is turned away.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(howMany / 2);
    expect(statuses.get(401) ?? 0).toBe(0);
    expect(statuses.get(403) ?? 0).toBeLessThan(howMany / 50);
  }, 7_200_000);
});
