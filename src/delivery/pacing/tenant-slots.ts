import { setTimeout as pauseFor } from 'node:timers/promises';
import { SentWindows, type Window } from './sent-windows.ts';

/** Timers may end a millisecond early; this does not. */
export async function pauseUntil(time: number, nowMs: () => number): Promise<void> {
  for (let left = time - nowMs(); left > 0; left = time - nowMs()) await pauseFor(Math.ceil(left));
}

/** A rate as a window of an eighth of a second: no second has a burst, and late timers are made up for. */
function evenly(perSecond: number): Window {
  const count = Math.max(1, Math.round(perSecond / 8));
  return { count, ms: (1_000 * count) / perSecond };
}

interface Line {
  readonly sent: SentWindows;
  last: Promise<void>;
}

/** Sends of a tenant, one behind the other, whichever conversations they go to. */
export class TenantSlots {
  readonly #lines = new Map<string, Line>();
  readonly #window: Window;
  readonly #nowMs: () => number;

  constructor(perSecond: number, nowMs: () => number) {
    this.#window = evenly(perSecond);
    this.#nowMs = nowMs;
  }

  /** Ends when one more may be sent; it counts from then. */
  next(tenant: string): Promise<void> {
    const line = this.#lines.get(tenant) ?? this.#begin(tenant);
    line.last = line.last.then(async () => {
      await pauseUntil(line.sent.freeAt(this.#nowMs()), this.#nowMs);
      line.sent.add(this.#nowMs());
    });
    return line.last;
  }

  #begin(tenant: string): Line {
    const line = { sent: new SentWindows([this.#window]), last: Promise.resolve() };
    this.#lines.set(tenant, line);
    return line;
  }
}
