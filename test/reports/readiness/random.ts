/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, but without, `below`. */
  whole(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** In this many of a hundred cases. */
  chance(percent: number): boolean;
  shuffled<T>(all: readonly T[]): readonly T[];
}

/** A small generator (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    pick: (from) => {
      const picked = from[whole(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    chance: (percent) => whole(100) < percent,
    shuffled: (all) =>
      all
        .map((each) => [next(), each] as const)
        .toSorted(([one], [other]) => one - other)
        .map(([, each]) => each),
  };
}
