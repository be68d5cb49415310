import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isPortFree } from '../../src/local/children/free-port.ts';
import { findUnusedPorts } from '../local/unused-ports.ts';

const main = fileURLToPath(new URL('../../src/start.js', import.meta.url));

/** How long a start may take on a machine that has other things to do. */
const patienceMs = 120_000;

/** Settings of its own for a start beside others: free ports, a data folder, no windows. */
export type OwnSettings = Readonly<
  Record<
    | 'PORT'
    | 'AZURITE_TABLE_PORT'
    | 'AZURITE_QUEUE_PORT'
    | 'LOCAL_DATA'
    | 'PLAYGROUND'
    | 'PLAYGROUND_PORT',
    string
  >
>;

/** Settings that collide with nobody's. */
export async function ownSettings(folder: string): Promise<OwnSettings> {
  const own = await findUnusedPorts(3);
  const [bot = 0, tables = 0, queues = 0] = own;
  return {
    PORT: String(bot),
    AZURITE_TABLE_PORT: String(tables),
    AZURITE_QUEUE_PORT: String(queues),
    LOCAL_DATA: folder,
    PLAYGROUND: 'off',
    PLAYGROUND_PORT: String(await findThreePorts(own)),
  };
}

/** The first of three unused ports in a row, none of them among these, which nobody uses yet either. */
async function findThreePorts(own: readonly number[]): Promise<number> {
  for (;;) {
    const [first = 0] = await findUnusedPorts(1);
    const three = [first, first + 1, first + 2];
    const areFree = await Promise.all(three.map(isPortFree));
    if (areFree.every(Boolean) && !three.some((port) => own.includes(port))) return first;
  }
}

/** How a process ended and what it had said. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** A `node src/start.js` of the test's own. */
export interface StartedBot {
  readonly processId: number;
  /** Where it answers. */
  readonly address: string;
  /** What it has printed so far. */
  output(): string;
  /** What it has complained of so far. */
  errors(): string;
  hasEnded(): boolean;
  /** Waits until it has printed the guide; throws what it said instead when it ends before. */
  untilStarted(): Promise<void>;
  /** Sends a signal and waits until the process is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>;
  /** Settles when it is gone. */
  readonly ended: Promise<Ended>;
}

/** Only what a process needs, so that the settings of this machine do not change the test. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ...settings };
}

/** Starts `node src/start.js` with these settings, in a folder without a `.env` file. */
export function startMain(settings: Readonly<Record<string, string>>, folder: string): StartedBot {
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever becomes of the test, its bot does not outlive it.
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', kill);
  const said = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.errors += text));
  const state = { hasEnded: false };
  const ended = once(child, 'close').then((): Ended => {
    state.hasEnded = true;
    process.off('exit', kill);
    return { exitCode: child.exitCode, signal: child.signalCode, ...said };
  });
  return {
    processId: child.pid ?? 0,
    address: `http://127.0.0.1:${settings['PORT'] ?? ''}`,
    output: () => said.output,
    errors: () => said.errors,
    hasEnded: () => state.hasEnded,
    async untilStarted() {
      const deadline = Date.now() + patienceMs;
      while (!said.output.includes('Ctrl-C')) {
        if (state.hasEnded || Date.now() > deadline)
          throw new Error(`The bot did not start: ${said.output} ${said.errors}`);
        await wait(50);
      }
    },
    async end(signal) {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}
