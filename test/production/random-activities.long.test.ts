import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testTenant } from '../teams/activities.ts';
import { startProduction, type Production } from './production.ts';
import { randomPosts, type RandomPost } from './random-activities.ts';

/** `RANDOM_ACTIVITIES=50000` and another `SEED` ask for more and for others. */
const howMany = Number(process.env['RANDOM_ACTIVITIES'] ?? 5_000);
const atOnce = 24;
const mostMegabytes = 600;

let production: Production;
beforeAll(async () => {
  production = await startProduction({ LOG_LEVEL: 'error' });
});
afterAll(async () => {
  await production.stop();
});

const statuses = new Map<number, number>();

/** A connection that was idle may be closed at the very moment it is used again: sent anew, once. */
async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (production.bot.hasEnded()) throw error;
    return fetch(address, request);
  }
}

async function post({ scene, body }: RandomPost): Promise<void> {
  const answer = await send(`${production.bot.address}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: await production.authorize(scene),
    },
    body,
  });
  const said = await answer.text();
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  if (answer.status >= 500) throw new Error(`${answer.status} ${said} to ${body}`);
}

function residentMegabytes(): number {
  const status = readFileSync(`/proc/${production.bot.processId}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1_024;
}

describe(`${howMany} random activities`, () => {
  it('end no process, answer no 5xx, and keep memory within bounds', async () => {
    const seed = Number(process.env['SEED'] ?? 20_261_122);
    const posts = fc.sample(randomPosts(production.connector.serviceUrl, testTenant), {
      numRuns: howMany,
      seed,
    });
    const memory: number[] = [];
    const queue = posts.entries();
    const workers = Array.from({ length: atOnce }, async () => {
      for (const [index, each] of queue) {
        await post(each);
        if (index % 5_000 === 0) memory.push(residentMegabytes());
      }
    });
    await Promise.all(workers);
    memory.push(residentMegabytes());
    expect(production.bot.hasEnded()).toBe(false);
    const errors = production.bot.errors();
    expect(errors).not.toMatch(/unhandled|UnhandledPromise|FATAL/iu);
    const faults = errors.split('\n').filter((line) => line.includes('"level":50'));
    const ours = faults.filter((line) => !line.includes('MalformedActivity'));
    expect(ours.slice(0, 3)).toEqual([]);
    expect(Math.max(...memory)).toBeLessThan(mostMegabytes);
    const settled = memory.slice(Math.ceil(memory.length / 2));
    process.stdout.write(
      `${JSON.stringify({ seed, statuses: [...statuses], megabytes: memory.map(Math.round) })}\n`,
    );
    expect(Math.max(...settled) - Math.min(...settled)).toBeLessThan(200);
  }, 7_200_000);
});
