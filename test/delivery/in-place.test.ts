import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import type { EngagementEvent } from '../../src/domain/engagement/events.ts';
import { emptyPatch } from '../../src/domain/engagement/evolving/patch.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

const intent: EngagementEvent = { type: 'intent-confirmed' };
const target: EngagementEvent = { type: 'target-set', percent: 80, by: null };
const undone: EngagementEvent = {
  type: 'undone',
  revision: 2,
  what: 'intent-confirmed',
  restore: emptyPatch,
};

let storage: Storage;
let bench: Bench;
let ref: EngagementRef;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

beforeEach(async () => {
  bench = new Bench(storage);
  await bench.knows(kim);
  await bench.knows(alex);
  // Alex does what Kim is owed: the bench signs as Kim, so that Kim is not the FE here.
  ref = await bench.opens({ people: { fe: alex, fm: kim, fta: null } });
  await bench.reconcile(ref);
  bench.told.calls.length = 0;
});

async function happens(...events: readonly EngagementEvent[]): Promise<readonly string[]> {
  await bench.happens(ref, ...events);
  await bench.reconcile(ref);
  return bench.told.shownTo('alex');
}

describe('A card that stands', () => {
  it('shrinks and points to the newer one when its matter wants attention again', async () => {
    await happens(intent);
    expect(await happens(target)).toEqual([
      'post Contoso: intent-confirmed 2',
      'post Contoso: target-set 3',
      'put newer than 2',
    ]);
    const [first, second, shrunk] = bench.told.calls;
    expect(shrunk?.activity).toBe(first?.activity);
    const card = await bench.world.notices.card({ about: 'engagement', ...ref }, 'alex', 'intent');
    expect(card?.activity).toBe(second?.activity);
    expect(await bench.onItsWay(ref)).toEqual([]);
  });

  it('is changed in place by what wants no attention', async () => {
    await happens(intent);
    expect(await happens(undone)).toEqual([
      'post Contoso: intent-confirmed 2',
      'put Contoso: undone 3',
    ]);
    const [posted, put] = bench.told.calls;
    expect(put?.activity).toBe(posted?.activity);
  });

  it('is posted anew when the message is gone from where it stood', async () => {
    await happens(intent);
    bench.told.tell({ outcome: 'sent', activity: 'b' }, { outcome: 'activity-gone' });
    await happens(target);
    expect(await bench.onItsWay(ref)).toEqual([]);
    bench.told.tell({ outcome: 'activity-gone' });
    await happens(undone);
    expect(await bench.ledger(ref)).toContain('alex undone superseded nothing-stands');
  });

  it('does not hold up the newer one when it cannot be changed', async () => {
    await happens(intent);
    bench.told.tell(
      { outcome: 'sent', activity: 'b' },
      { outcome: 'rejected', status: 400, detail: 'no' },
    );
    await happens(target);
    expect(await bench.onItsWay(ref)).toEqual([]);
    expect(await bench.ledger(ref)).not.toContain('parked');
  });

  it('is changed again when nobody knows whether the change arrived', async () => {
    await happens(intent);
    bench.told.tell({ outcome: 'unanswered', detail: 'timeout' });
    await bench.happens(ref, undone);
    bench.now = (await bench.reconcile(ref)) ?? bench.now;
    await bench.reconcile(ref);
    expect(bench.told.shownTo('alex').slice(1)).toEqual([
      'put Contoso: undone 3',
      'put Contoso: undone 3',
    ]);
  });
});

describe('What was taken back before it was sent', () => {
  it('is never sent, nor that it was taken back', async () => {
    expect(await happens(intent, undone)).toEqual([]);
    expect((await bench.ledger(ref)).slice(0, 2)).toEqual([
      'alex undone superseded nothing-stands',
      'alex intent-confirmed superseded newer',
    ]);
  });

  it('is told of when nobody knows whether it arrived', async () => {
    bench.told.tell({ outcome: 'unanswered', detail: 'timeout' });
    await happens(intent);
    expect(await happens(undone)).toEqual([
      'post Contoso: intent-confirmed 2',
      'post Contoso: undone 3',
    ]);
  });
});
