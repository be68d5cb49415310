/** At most so many within so many milliseconds, wherever they begin. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

/** When something was sent, as far back as the longest window reaches. */
export class SentWindows {
  readonly #windows: readonly Window[];
  readonly #longestMs: number;
  #times: number[] = [];

  constructor(windows: readonly Window[]) {
    this.#windows = windows;
    this.#longestMs = Math.max(0, ...windows.map(({ ms }) => ms));
  }

  /** From when on one more fits into every window beside those still on their way; not before `now`. */
  freeAt(now: number, onTheirWay = 0): number {
    const times = this.#times;
    const open = this.#windows.map(({ count, ms }) => {
      if (onTheirWay >= count) return Infinity;
      const first = times[times.length - count + onTheirWay];
      return first === undefined ? now : first + ms;
    });
    return Math.max(now, ...open);
  }

  /** One more was sent; times never go back. */
  add(at: number): void {
    this.#times.push(at);
    const begins = at - this.#longestMs;
    const kept = this.#times.findIndex((time) => time > begins);
    if (kept > 0) this.#times = this.#times.slice(kept);
  }

  /** What was added for that time was not sent after all. */
  takeBack(at: number): void {
    const index = this.#times.lastIndexOf(at);
    if (index >= 0) this.#times.splice(index, 1);
  }

  /** Whether nothing that was sent counts any more. */
  isEmptyAt(now: number): boolean {
    const last = this.#times.at(-1);
    return last === undefined || last + this.#longestMs <= now;
  }
}
