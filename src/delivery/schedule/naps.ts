/** Waits that can be cut short together. */
export interface Naps {
  /** Ends after so many milliseconds, or when everybody is woken. */
  nap(ms: number): Promise<void>;
  /** Calls it after so many milliseconds, unless everybody is woken before. */
  after(ms: number, call: () => void): void;
  /** Ends all naps and drops all calls; from now on naps end at once. */
  wakeAll(): void;
}

/** Waits that can be cut short together; calls to come do not keep the process alive. */
export function createNaps(): Naps {
  const naps = new Map<NodeJS.Timeout, (() => void) | null>();
  let isAwake = false;

  function set(ms: number, wake: (() => void) | null, call: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      naps.delete(timer);
      call();
    }, ms);
    naps.set(timer, wake);
    return timer;
  }

  return {
    nap: (ms) =>
      new Promise((resolve) => {
        if (isAwake) resolve();
        else set(ms, resolve, resolve);
      }),
    after(ms, call) {
      if (!isAwake) set(ms, null, call).unref();
    },
    wakeAll() {
      isAwake = true;
      for (const [timer, wake] of naps) {
        clearTimeout(timer);
        wake?.();
      }
      naps.clear();
    },
  };
}
