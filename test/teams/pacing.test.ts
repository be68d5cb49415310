import { describe, expect, it } from 'vitest';
import { findBreaches } from './pacing.ts';

const callsAt = (conversation: string, times: readonly number[]) =>
  times.map((at) => ({ conversation, at }));

const evenly = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, i) => i * everyMs);

describe('the pace of a conversation', () => {
  it.each([
    ['seven in a second', [0, 1, 2, 3, 4, 5, 6], 0],
    ['eight in a second', [0, 1, 2, 3, 4, 5, 6, 7], 1],
    ['eight in two seconds', [0, 200, 400, 600, 800, 1_100, 1_400, 1_700], 0],
    ['nine in two seconds', [0, 200, 400, 600, 800, 1_100, 1_400, 1_700, 1_950], 1],
    ['one each half second for half a minute', evenly(60, 500), 0],
    ['sixty-one in half a minute', evenly(61, 490), 1],
    ['one each two seconds for hours', evenly(7_200, 2_000), 0],
    ['more than 1800 in an hour', evenly(1_801, 1_999), 1],
  ])('bears %s or not', (_name, times, breaches) => {
    expect(findBreaches(callsAt('a', times))).toHaveLength(breaches);
  });

  it('is kept by each conversation on its own', () => {
    const calls = [...callsAt('a', evenly(7, 10)), ...callsAt('b', evenly(7, 10))];
    expect(findBreaches(calls)).toEqual([]);
  });

  it('names the conversation, the count and the time', () => {
    expect(findBreaches(callsAt('a', evenly(8, 100)))).toEqual([
      { conversation: 'a', count: 8, withinMs: 1_000, at: 700 },
    ]);
  });
});
