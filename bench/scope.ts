import { setTimeout as wait } from 'node:timers/promises';

interface Stoppable {
  readonly stop: () => Promise<unknown>;
}

const stopLimitMs = 15_000;

/** What was started and must end, whatever happens; ended in the reverse order. */
export class Scope {
  readonly #started: Stoppable[] = [];

  /** Remembers it and hands it back. */
  keep<T extends Stoppable>(started: T): T {
    this.#started.push(started);
    return started;
  }

  /** Ends everything; what does not end in time, or fails to, keeps nothing else from ending. */
  async stop(): Promise<void> {
    for (const { stop } of this.#started.splice(0).reverse()) {
      await Promise.race([Promise.allSettled([stop()]), wait(stopLimitMs, null, { ref: false })]);
    }
  }
}

/** Runs the work with a scope of its own, which ends with it. */
export async function withScope<T>(outer: Scope, work: (scope: Scope) => Promise<T>): Promise<T> {
  const scope = outer.keep(new Scope());
  try {
    return await work(scope);
  } finally {
    await scope.stop();
  }
}
