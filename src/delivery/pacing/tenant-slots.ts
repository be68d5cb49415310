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

/** A call that dawdles on its way arrives among later ones; so many may arrive in one second, and no more. */
function atMost(perSecond: number): Window {
  return { count: Math.max(2, Math.floor(perSecond * 1.2)), ms: 1_000 };
}

const recheckMs = 5;

/** The place of one call; what comes second of its two ends changes nothing. */
export interface Slot {
  /** The platform has answered, or the call was given up. */
  readonly answered: () => void;
  /** No call is made: another may take the place. */
  readonly giveBack: () => void;
}

interface Line {
  readonly sent: SentWindows;
  readonly answered: SentWindows;
  inFlight: number;
  last: Promise<unknown>;
}

/** Sends of a tenant, one behind the other, whichever conversations they go to. */
export class TenantSlots {
  readonly #lines = new Map<string, Line>();
  readonly #perSecond: number;
  readonly #nowMs: () => number;

  constructor(perSecond: number, nowMs: () => number) {
    this.#perSecond = perSecond;
    this.#nowMs = nowMs;
  }

  /**
   * Ends when one more may be sent. What has no answer yet may arrive at any moment, and what has one arrived before
   * it: counting both, no second has more than it may where they arrive.
   */
  async next(tenant: string): Promise<Slot> {
    const line = this.#lines.get(tenant) ?? this.#begin(tenant);
    const taken = line.last.then(() => this.#take(line));
    line.last = taken;
    const at = await taken;
    let isOver = false;
    const endWith = (note: () => void) => (): void => {
      if (isOver) return;
      isOver = true;
      line.inFlight -= 1;
      note();
    };
    return {
      answered: endWith(() => {
        line.answered.add(this.#nowMs());
      }),
      giveBack: endWith(() => {
        line.sent.takeBack(at);
      }),
    };
  }

  /** When it was taken. */
  async #take(line: Line): Promise<number> {
    await pauseUntil(line.sent.freeAt(this.#nowMs()), this.#nowMs);
    while (line.answered.freeAt(this.#nowMs(), line.inFlight) > this.#nowMs())
      await pauseFor(recheckMs);
    const at = this.#nowMs();
    line.sent.add(at);
    line.inFlight += 1;
    return at;
  }

  #begin(tenant: string): Line {
    const line = {
      sent: new SentWindows([evenly(this.#perSecond)]),
      answered: new SentWindows([atMost(this.#perSecond)]),
      inFlight: 0,
      last: Promise.resolve(),
    };
    this.#lines.set(tenant, line);
    return line;
  }
}
