import type { Bench } from '../bench.ts';
import { ofOneEngineer } from '../codes.ts';
import type { Report } from '../figures.ts';
import { measureCalls } from '../usage/calls.ts';
import { measureFile, rows } from '../usage/million-rows.ts';

/** Reports of a million users and calls of scripts, with the whole bot running. */
export async function measureUsage(bench: Bench): Promise<Report> {
  const ground = await bench.ground(ofOneEngineer);
  return {
    title: 'usage',
    conditions: [
      `getM365AppUserDetail with ${rows.toLocaleString('en')} rows, handed in by chat, fetched over HTTP, read in a thread; a new process for each round`,
      `calls: each engagement’s readings are one event, one decision about the warning, lists and notices included; beside: each reading a row of its own, ten inserts at once, and nothing else`,
    ],
    figures: [
      ...(await measureFile(bench, ground.connectionString)),
      ...(await measureCalls(bench, ground)),
    ],
  };
}
