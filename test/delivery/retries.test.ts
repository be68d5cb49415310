import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SendOutcome } from '../../src/application/ports/messenger.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { minutesAfter } from '../domain/given.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { createPace, usualPace } from '../../src/delivery/pacing/pace.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofEngagement } from '../../src/delivery/sending/subject.ts';
import { ToldMessenger } from './told-messenger.ts';
import { Bench, monday } from './delivery-bench.ts';

const unavailable: SendOutcome = { outcome: 'unavailable', detail: 'status 502' };
const unanswered: SendOutcome = { outcome: 'unanswered', detail: 'timeout' };
const rejected = (status: number): SendOutcome => ({
  outcome: 'rejected',
  status,
  detail: `status ${status}`,
});

let storage: Storage;
let bench: Bench;
let ref: EngagementRef;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

beforeEach(async () => {
  bench = new Bench(storage);
  await Promise.all([bench.knows(alex), bench.knows(kim)]);
  ref = await bench.opens();
});

/** Looks after it whenever it asks for it, so many times at most. */
async function untilRest(looks: number): Promise<number> {
  for (let done = 1; done <= looks; done += 1) {
    const again = await bench.reconcile(ref);
    if (again === null) return done;
    bench.now = again;
  }
  return looks;
}

const outcomes = async (): Promise<readonly string[]> => {
  const [entry] = await bench.world.notices.ledger({ about: 'engagement', ...ref }, 1);
  return entry?.attempts.map(({ how, outcome }) => `${how} ${outcome}`) ?? [];
};

describe('What is tried again', () => {
  it('waits as long as the platform asked, to the millisecond, and not less', async () => {
    bench.told.tell({ outcome: 'throttled', status: 429, retryAfterMs: 7_000 });
    const again = await bench.reconcile(ref);
    expect(again).toBe('2026-11-23T10:00:07.000Z');
    bench.now = '2026-11-23T10:00:06.999Z';
    expect(await bench.reconcile(ref)).toBe(again);
    expect(bench.told.calls).toHaveLength(1);
    expect(await bench.onItsWay(ref)).toEqual(['alex notice role-given waiting retry']);
  });

  it('waits so in every process, whatever it is that is owed there', async () => {
    const others = [await bench.opens(), await bench.opens()];
    bench.told.tell({ outcome: 'throttled', status: 429, retryAfterMs: 7_000 });
    await bench.reconcile(ref);
    const processes = others.map((other) => {
      const told = new ToldMessenger();
      const pace = createPace({ ...usualPace, conversation: [] }, () => performance.now());
      return { other, told, world: { ...bench.world, messenger: told, pace } };
    });
    for (const now of ['2026-11-23T10:00:00.000Z', '2026-11-23T10:00:06.999Z']) {
      bench.now = now;
      for (const { other, world, told } of processes) {
        expect(await reconcile(world, ofEngagement(other))).toBe('2026-11-23T10:00:07.000Z');
        expect(told.calls).toEqual([]);
      }
    }
    bench.now = '2026-11-23T10:00:07.000Z';
    for (const { other, world, told } of processes) {
      await reconcile(world, ofEngagement(other));
      expect(told.shownTo('alex')).toEqual(['post Contoso: role-given 1']);
    }
  });

  it('waits with jitter that doubles up to five minutes when it was not told how long', async () => {
    const throttled: SendOutcome = { outcome: 'throttled', status: 429, retryAfterMs: null };
    bench.told.tell(...Array.from({ length: 12 }, () => throttled));
    const waits: number[] = [];
    for (let look = 0; look < 12; look += 1) {
      const again = (await bench.reconcile(ref)) ?? bench.now;
      waits.push((Date.parse(again) - Date.parse(bench.now)) / 1_000);
      bench.now = again;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 150, 150, 150, 150]);
  });

  it('is sent after the platform was down, with every attempt in the ledger', async () => {
    bench.told.tell(unavailable, unavailable, unanswered);
    expect(await untilRest(9)).toBe(4);
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
    expect(await outcomes()).toEqual([
      'post unavailable',
      'post unavailable',
      'post unanswered',
      'post sent',
    ]);
  });

  it('is parked when it does not arrive in seven days of trying', async () => {
    bench.told.tell(unavailable);
    await bench.reconcile(ref);
    bench.now = minutesAfter(monday, 7 * 24 * 60);
    expect(await bench.reconcile(ref)).toBeNull();
    expect(await bench.ledger(ref)).toEqual(['alex role-given parked expired']);
    expect(bench.told.calls).toHaveLength(1);
  });
});

describe('What is not tried again', () => {
  it.each([400, 413])('is parked at once when the platform answers %i', async (status) => {
    bench.told.tell(rejected(status));
    expect(await untilRest(9)).toBe(1);
    expect(await bench.ledger(ref)).toEqual([`alex role-given parked status ${status}`]);
  });

  it('is parked after one more try when the platform answers 500', async () => {
    bench.told.tell(rejected(500), rejected(500));
    expect(await untilRest(9)).toBe(2);
    expect(await bench.ledger(ref)).toEqual(['alex role-given parked status 500']);
  });

  it('is parked after five exceptions of ours', async () => {
    bench.told.tell(...Array.from({ length: 9 }, () => new Error('ours')));
    expect(await untilRest(9)).toBe(5);
    expect(await bench.ledger(ref)).toEqual(['alex role-given parked ours']);
  });

  it('does not keep another notice from being sent', async () => {
    bench.told.tell(rejected(400));
    await bench.happens(ref, { type: 'closed', reason: 'over' });
    await bench.reconcile(ref);
    expect((await bench.ledger(ref)).toSorted()).toEqual([
      'alex ended sent',
      'alex role-given parked status 400',
    ]);
  });
});

describe('A send whose process died', () => {
  it('is left alone while it may still be under way, then sent again and counted', async () => {
    const [debt] = await bench.world.notices.read({ about: 'engagement', ...ref });
    if (!debt) throw new Error('nothing is owed');
    const until = minutesAfter(monday, 1);
    const progress = { state: 'sending', until, how: 'post' } as const;
    const step = { progress, attempt: null, owes: [] };
    await bench.world.notices.step({ about: 'engagement', ...ref }, debt, step);
    expect(await bench.reconcile(ref)).toBe('2026-11-23T10:00:02.000Z');
    expect(bench.told.calls).toHaveLength(0);
    bench.now = until;
    expect(await bench.reconcile(ref)).toBeNull();
    expect(await outcomes()).toEqual(['post died', 'post sent']);
    expect(bench.logged.filter(({ event }) => event === 'send-unrecorded')).toHaveLength(1);
  });
});

describe('In sequence', () => {
  it('a later notice of a matter stands for unsent earlier ones', async () => {
    const toAlex = { type: 'role-assigned', role: 'fm', person: null } as const;
    await bench.happens(ref, toAlex, { ...toAlex, person: alex });
    await bench.reconcile(ref);
    expect(bench.told.shownTo('alex')).toEqual(['post Contoso: role-given 3']);
    expect(await bench.ledger(ref)).toEqual([
      'alex role-given sent',
      'alex role-taken superseded newer',
      'alex role-given superseded newer',
    ]);
  });

  it('who lost their part meanwhile hears of that and of nothing else', async () => {
    const event = { type: 'role-assigned', role: 'fm', person: null } as const;
    await bench.happens(ref, { type: 'closed', reason: 'over' }, event);
    await bench.reconcile(ref);
    expect(bench.told.shownTo('alex')).toEqual(['post Contoso: role-taken 3']);
    expect(await bench.ledger(ref)).toContain('alex ended superseded no-part');
  });
});
