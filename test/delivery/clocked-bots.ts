import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Those that run, so that none outlives a test that fails. */
const running = new Set<ChildProcess>();

const script = fileURLToPath(new URL('./clocked-bot.ts', import.meta.url));

/** A bot in a process of its own. */
export interface ClockedBot {
  readonly messagesUrl: string;
  /** Sends SIGTERM; how long it took to end, in milliseconds, and with which code. */
  terminate(): Promise<{ readonly ms: number; readonly code: number | null }>;
}

async function portOf(bot: ChildProcess): Promise<string> {
  if (!bot.stdout) throw new Error('no output');
  const lines = createInterface({ input: bot.stdout });
  for await (const line of lines) return line;
  throw new Error('the bot ended before it listened');
}

async function startOne(connectionString: string, aheadMs: number): Promise<ClockedBot> {
  const bot = spawn(process.execPath, [script, connectionString, String(aheadMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(bot);
  bot.once('exit', () => running.delete(bot));
  const port = await portOf(bot);
  return {
    messagesUrl: `http://127.0.0.1:${port}/api/messages`,
    async terminate() {
      const begin = performance.now();
      bot.kill('SIGTERM');
      if (bot.exitCode === null) await once(bot, 'exit');
      return { ms: performance.now() - begin, code: bot.exitCode };
    },
  };
}

/** Ends at once what a test left running. */
export function killClockedBots(): void {
  for (const bot of running) bot.kill('SIGKILL');
}

/** Starts so many bots on one storage, whose clocks show this moment as soon as they run. */
export async function startClockedBots(
  count: number,
  connectionString: string,
  moment: string,
): Promise<readonly ClockedBot[]> {
  const aheadMs = Date.parse(moment) - Date.now();
  return Promise.all(Array.from({ length: count }, () => startOne(connectionString, aheadMs)));
}
