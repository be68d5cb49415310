import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What to run beside the bot. */
interface ChildStart {
  /** What it is, in the words of its faults, e.g. `Table storage`. */
  readonly purpose: string;
  /** The JavaScript file to run. */
  readonly script: string;
  readonly args: readonly string[];
  /** Files loaded before the script. */
  readonly preloads?: readonly URL[];
  /** The working directory; it must exist. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Everything it prints goes here; the file begins anew with every start. */
  readonly logFile: string;
  /** It counts as started when all these addresses answer, whatever the answer. */
  readonly answersAt: readonly string[];
}

/** A running child process, which ends with this process however this one ends. */
export interface Child {
  readonly processId: number;
  /** Settles when it is gone, asked or not. */
  readonly ended: Promise<void>;
  /** Asks it to end, waits until it is gone, and ends it by force after ten seconds. */
  readonly stop: () => Promise<void>;
}

const startLimitMs = 300_000;
const answerLimitMs = 15_000;
const stopLimitMs = 10_000;
const endWithParent = new URL('./end-with-parent.ts', import.meta.url);

/**
 * Starts a child process and waits until it answers.
 *
 * It gets a session of its own, so that Ctrl-C in the terminal reaches the bot alone, which then stops its children in
 * order; and only the environment it needs, since Azurite and the Playground both read variables of their own.
 *
 * @throws Error with the end of its log when it ends early or does not answer within five minutes
 */
export async function startChild(start: ChildStart): Promise<Child> {
  const child = await spawn(start);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const running = {
    processId: child.pid ?? 0,
    ended: exited,
    stop: () => stopChild(child, exited),
  };
  try {
    await waitForAnswer(start, exited);
  } catch (fault) {
    await running.stop();
    throw fault;
  }
  return running;
}

async function spawn(start: ChildStart): Promise<ChildProcess> {
  await mkdir(dirname(start.logFile), { recursive: true });
  const log = await open(start.logFile, 'w');
  try {
    const child = fork(start.script, start.args, {
      cwd: start.folder,
      env: { ...inheritedEnvironment(), ...start.environment },
      execArgv: [endWithParent, ...(start.preloads ?? [])].map((file) => `--import=${file.href}`),
      detached: true,
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
    });
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
}

function inheritedEnvironment(): Record<string, string | undefined> {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'LANG', 'TZ'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

async function waitForAnswer(start: ChildStart, exited: Promise<void>): Promise<void> {
  const deadline = AbortSignal.timeout(startLimitMs);
  const ended = exited.then(() => 'ended' as const);
  while (!deadline.aborted) {
    const outcome = await Promise.race([answers(start.answersAt), ended]);
    if (outcome === 'ended')
      throw new Error(`${start.purpose} ended while starting: ${await lastLines(start.logFile)}`);
    if (outcome) return;
    await wait(50);
  }
  throw new Error(
    `${start.purpose} did not answer within five minutes: ${await lastLines(start.logFile)}`,
  );
}

async function answers(addresses: readonly string[]): Promise<boolean> {
  try {
    for (const address of addresses) {
      const response = await fetch(address, { signal: AbortSignal.timeout(answerLimitMs) });
      await response.body?.cancel();
    }
    return true;
  } catch {
    // Nobody listens yet; whether that is a fault is for the deadline to say.
    return false;
  }
}

async function lastLines(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.slice(-5).join(' | ') || 'it printed nothing';
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.connected) child.disconnect();
  const isGone = await Promise.race([
    exited.then(() => true),
    wait(stopLimitMs, false, { ref: false }),
  ]);
  if (!isGone) endGroup(child);
  await exited;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  // A negative id names the child's whole session on POSIX; Windows knows the process alone.
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
