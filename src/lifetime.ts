import process from 'node:process';

/** Something that runs until it is stopped. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** What this process has started, ended in the reverse order. */
export interface Lifetime {
  /** Keeps what was started, to stop it at the end. */
  keep<Kept extends Stoppable>(started: Kept): Kept;
  readonly isEnding: boolean;
  /** Stops all that is kept, then the process. */
  end(exitCode: number): Promise<void>;
}

/** Tells the person at the terminal what is wrong. */
export function complain(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** A fault as one sentence; a connection that was refused at several addresses has no message of its own. */
export function sentenceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault.message !== '') return fault.message;
  return fault instanceof AggregateError ? fault.errors.map(sentenceOf).join('; ') : fault.name;
}

async function stopAll(kept: Stoppable[]): Promise<void> {
  for (const each of kept.splice(0).reverse()) {
    try {
      await each.stop();
    } catch (fault) {
      // The others are to end all the same.
      complain([sentenceOf(fault)]);
    }
  }
}

/** npm passes the signal of a terminal on to what got it already, so the same Ctrl-C may come twice. */
const sameSignalMs = 1_000;

/** The first signal ends all in order, an impatient second one at once. */
function onSignals(end: (exitCode: number) => Promise<void>): void {
  let firstAt: number | null = null;
  const onSignal = (): void => {
    firstAt ??= performance.now();
    if (performance.now() - firstAt > sameSignalMs) process.exit(1);
    void end(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** Ends when npm is gone: it passes SIGTERM to the shell between it and this process, which passes it to nobody. */
function onEndOfNpm(end: (exitCode: number) => Promise<void>): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== shell) void end(0);
  }, 500);
  timer.unref();
}

/** A lifetime that ends with Ctrl-C, SIGTERM, or the npm that began it. */
export function beginLifetime(): Lifetime {
  const kept: Stoppable[] = [];
  const state = { isEnding: false };
  const end = async (exitCode: number): Promise<void> => {
    if (state.isEnding) return;
    state.isEnding = true;
    await stopAll(kept);
    process.exit(exitCode);
  };
  onSignals(end);
  onEndOfNpm(end);
  return {
    keep: (started) => {
      kept.push(started);
      return started;
    },
    get isEnding() {
      return state.isEnding;
    },
    end,
  };
}
