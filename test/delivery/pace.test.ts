import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPace,
  paceOf,
  teamsConversation,
  usualPace,
  type PaceLimits,
} from '../../src/delivery/pacing/pace.ts';
import { SentWindows, type Window } from '../../src/delivery/pacing/sent-windows.ts';

/** The most that lies in any window of this length; it is enough to look at those that begin with a send. */
function mostWithin(times: readonly number[], ms: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let end = 0;
  return sorted.reduce((most, begins, first) => {
    while ((sorted[end] ?? Infinity) < begins + ms) end += 1;
    return Math.max(most, end - first);
  }, 0);
}

function sendEagerly(windows: readonly Window[], arrivals: readonly number[]): readonly number[] {
  const sent = new SentWindows(windows);
  const times: number[] = [];
  let now = 0;
  for (const gap of arrivals) {
    now = sent.freeAt(now + gap);
    sent.add(now);
    times.push(now);
  }
  return times;
}

describe('What one conversation gets', () => {
  it('stays under 7 a second, 8 in two, 60 in thirty and 1,800 an hour, in every window', () => {
    const gaps = fc.array(fc.oneof(fc.constant(0), fc.nat(3_000)), { maxLength: 300 });
    fc.assert(
      fc.property(gaps, (arrivals) => {
        const times = sendEagerly(teamsConversation, arrivals);
        for (const { count, ms } of teamsConversation)
          expect(mostWithin(times, ms)).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('is 1,800 in an hour of sending as fast as may be, and goes on in the next', () => {
    const times = sendEagerly(
      teamsConversation,
      Array.from({ length: 2_500 }, () => 0),
    );
    expect(mostWithin(times, 3_600_000)).toBe(1_800);
    expect(times[1_800]).toBe(3_600_000);
  });
});

describe('Sending in step', () => {
  const limits: PaceLimits = {
    conversation: [{ count: 3, ms: 100 }],
    tenantPerSecond: 200,
    patienceMs: 2_000,
  };
  const nowMs = () => performance.now();

  async function sendMany(number: number, conversationOf: (index: number) => string) {
    const pace = createPace(limits, nowMs);
    const sends = Array.from({ length: number }, async (_, index) => {
      const turn = await pace.turn(conversationOf(index));
      if (!turn.isMine) throw new Error('no turn');
      const slot = await pace.slot('tenant');
      const at = nowMs();
      slot.answered();
      turn.done();
      return at;
    });
    return Promise.all(sends);
  }

  it('keeps to the limits of a conversation when many want to send at once', async () => {
    const times = await sendMany(10, () => 'one');
    expect(mostWithin(times, 100)).toBeLessThanOrEqual(3);
  });

  it('keeps to the rate of a tenant whichever conversations it goes to', async () => {
    const begin = nowMs();
    const times = await sendMany(100, String);
    expect(Math.max(...times) - begin).toBeGreaterThanOrEqual(375);
    expect(mostWithin(times, 120)).toBeLessThanOrEqual(25);
  });

  it('lets no second have more than a fifth over the rate, however long calls are on their way', async () => {
    const pace = createPace({ ...limits, tenantPerSecond: 40 }, nowMs);
    const arrived: number[] = [];
    const sends = Array.from({ length: 90 }, async (_, index) => {
      const slot = await pace.slot('tenant');
      // Every call of the first half second dawdles until the whole crowd arrives at once.
      if (index < 20) await setTimeout(1_200 - 25 * index);
      arrived.push(nowMs());
      slot.answered();
    });
    await Promise.all(sends);
    expect(mostWithin(arrived, 1_000)).toBeLessThanOrEqual(48);
  });

  it('puts off what would wait longer than its patience', async () => {
    const pace = createPace({ ...limits, patienceMs: 10 }, nowMs);
    pace.hold('one', 5_000);
    const turn = await pace.turn('one');
    expect(turn).toMatchObject({ isMine: false });
    expect('waitMs' in turn && turn.waitMs).toBeGreaterThan(4_900);
    expect(await pace.turn('other')).toMatchObject({ isMine: true });
  });

  it('sends one message of a conversation after the other, never two at once', async () => {
    const pace = createPace({ ...limits, patienceMs: 50 }, nowMs);
    const first = await pace.turn('one');
    expect(await pace.turn('one')).toMatchObject({ isMine: false });
    if (first.isMine) first.done();
    expect(await pace.turn('one')).toMatchObject({ isMine: true });
  });

  it('is shared by the processes that run side by side, conversations apart', () => {
    expect(paceOf()).toEqual(usualPace);
    expect(paceOf(2)).toEqual({ ...usualPace, tenantPerSecond: 20 });
  });
});
