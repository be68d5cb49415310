/** How many messages a conversation may get within a time: what Teams allows one bot. */
const windows = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
] as const;

/** A conversation that got more than it may. */
export interface Breach {
  readonly conversation: string;
  readonly count: number;
  readonly withinMs: number;
  readonly at: number;
}

/** Where a log of calls, in the order of their times, breaks the pace; the first breach of each window is told. */
export function findBreaches(
  calls: readonly { readonly conversation: string; readonly at: number }[],
): Breach[] {
  const byConversation = Map.groupBy(calls, ({ conversation }) => conversation);
  return [...byConversation].flatMap(([conversation, made]) =>
    windows.flatMap(({ count, ms }) => {
      // One more than allowed: the call `count` places later must be out of the window.
      const last = made.find(({ at }, i) => at - (made[i - count]?.at ?? -Infinity) < ms);
      return last ? [{ conversation, count: count + 1, withinMs: ms, at: last.at }] : [];
    }),
  );
}
