import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startChild } from '../src/local/children/child-process.ts';
import { freePort } from '../test/storage/azurite.ts';
import type { Cookbook } from './recipe.ts';

/** A bot that runs as a process of its own. */
export interface Bot {
  readonly port: number;
  readonly processId: number;
  /** Processor time it has used so far, in milliseconds; `null` where the system does not tell. */
  readonly usedMs: () => Promise<number | null>;
  readonly stop: () => Promise<void>;
}

const main = fileURLToPath(new URL('../src/start.js', import.meta.url));
const bare = fileURLToPath(new URL('./bare-bot.ts', import.meta.url));

const profileFolder = process.env['BENCH_PROFILE'] ?? '';

const packageShape = z.object({ scripts: z.object({ start: z.string() }) });

/** The options with which `npm start` runs Node, for the bare bot too. */
async function usualOptions(): Promise<string> {
  const file = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { start } = packageShape.parse(JSON.parse(file)).scripts;
  return start.split(' ').slice(1, -1).join(' ');
}

/** With BENCH_PROFILE=<folder> each bot leaves a CPU profile there when it ends. */
const profiling = (name: string): string =>
  profileFolder === '' ? '' : `--cpu-prof --cpu-prof-dir=${join(profileFolder, name)}`;

/** User and system time, in hundredths of a second, as Linux tells them. */
async function usedMs(processId: number): Promise<number | null> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => null);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
}

/** How a bot is started: which program, and where it keeps what it prints. */
interface BotStart {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly port: number;
}

async function startBot({ name, script, args, environment, folder, port }: BotStart): Promise<Bot> {
  const child = await startChild({
    purpose: `The ${name} bot`,
    script,
    args,
    folder,
    environment: {
      ...environment,
      NODE_OPTIONS: `${await usualOptions()} ${profiling(name)}`.trim(),
    },
    logFile: join(folder, `${name}-${port}.log`),
    answersAt: [`http://127.0.0.1:${port}/`],
  });
  const { processId, stop } = child;
  return { port, processId, usedMs: () => usedMs(processId), stop };
}

/** Our bot, as `npm start` runs it without windows; these variables besides. */
export async function startOurs(
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<Bot> {
  const port = Number(variables['PORT'] ?? (await freePort()));
  return startBot({
    name: 'ours',
    script: main,
    args: [],
    environment: {
      ...{ PORT: String(port), PLAYGROUND: 'off', LOCAL_DATA: folder },
      ...variables,
    },
    folder,
    port,
  });
}

/** The bare bot, which does what is in the cookbook; without one it echoes. */
export async function startBare(
  folder: string,
  work: { readonly connectionString: string; readonly book: Cookbook } | null,
  port?: number,
): Promise<Bot> {
  const listening = port ?? (await freePort());
  const file = join(folder, 'cookbook.json');
  if (work) await writeFile(file, JSON.stringify(work.book));
  return startBot({
    name: 'bare',
    script: bare,
    args: [String(listening), ...(work ? [work.connectionString, file] : [])],
    environment: {},
    folder,
    port: listening,
  });
}

const idleShare = 0.1;

/** Waits until a bot has nothing left to do: what it does after its answers belongs to them. */
export async function untilIdle(bot: Bot): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    const before = await bot.usedMs();
    await pause(200);
    const after = await bot.usedMs();
    if (before === null || after === null || after - before < 200 * idleShare) return;
  }
}
