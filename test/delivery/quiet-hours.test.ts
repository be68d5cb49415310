import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { lookAtDues } from '../../src/delivery/schedule/due-look.ts';
import { heldUntil } from '../../src/delivery/quiet/quiet-hold.ts';
import { quietByWish } from '../../src/delivery/quiet/quiet-wishes.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofPerson } from '../../src/delivery/sending/subject.ts';
import { newMember } from '../../src/application/people/member.ts';
import type { EngagementEvent } from '../../src/domain/engagement/events.ts';
import { emptyPatch } from '../../src/domain/engagement/evolving/patch.ts';
import type { Wishes } from '../../src/domain/wishes.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

const fridayEvening = '2026-11-27T20:00:00.000Z';
const intent: EngagementEvent = { type: 'intent-confirmed' };
const target: EngagementEvent = { type: 'target-set', percent: 80, by: null };

let storage: Storage;
let bench: Bench;
let ref: EngagementRef;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

beforeEach(async () => {
  bench = new Bench(storage);
  await bench.knows(kim);
  await bench.knows(alex, { platform: { timeZone: 'Europe/Berlin', locale: 'de-DE' } });
  ref = await bench.opens({ people: { fe: alex, fm: kim, fta: null } });
  bench.now = fridayEvening;
});

async function lookAtWhatIsDue(): Promise<void> {
  const { dues, now, log } = bench.world;
  const lookOnce = async ({ subject }: { subject: Parameters<typeof reconcile>[1] }) => {
    await reconcile(bench.world, subject);
    return true;
  };
  await lookAtDues({ dues, now, log, onDue: {}, lookOnce });
}

describe('Quiet hours', () => {
  it('hold a new message until the next working day begins where the person is', async () => {
    expect(await bench.reconcile(ref)).toBeNull();
    expect(bench.told.calls).toEqual([]);
    expect(await bench.onItsWay(ref)).toEqual(['alex notice role-given waiting quiet']);
    bench.now = '2026-11-30T06:59:59.000Z';
    await lookAtWhatIsDue();
    expect(bench.told.calls).toEqual([]);
    bench.now = '2026-11-30T07:00:00.000Z';
    await lookAtWhatIsDue();
    expect(bench.told.shownTo('alex')).toEqual(['post Contoso: role-given 1']);
    await lookAtWhatIsDue();
    expect(bench.told.calls).toHaveLength(1);
  });

  it('send what was held once, as it then stands', async () => {
    await bench.reconcile(ref);
    await bench.happens(ref, intent);
    await bench.reconcile(ref);
    await bench.happens(ref, target);
    await bench.reconcile(ref);
    bench.now = '2026-11-30T07:00:00.000Z';
    await lookAtWhatIsDue();
    expect(bench.told.shownTo('alex')).toEqual([
      'post Contoso: role-given 1',
      'post Contoso: target-set 3',
    ]);
    expect(bench.told.calls.map(({ content }) => content['revision'])).toEqual([3, 3]);
  });

  it('do not hold changes of cards that stand', async () => {
    bench.now = '2026-11-27T10:00:00.000Z';
    await bench.happens(ref, intent);
    await bench.reconcile(ref);
    bench.now = fridayEvening;
    const undone = { type: 'undone', revision: 2, what: 'intent-confirmed' } as const;
    await bench.happens(ref, { ...undone, restore: emptyPatch });
    await bench.reconcile(ref);
    expect(bench.told.shownTo('alex').at(-1)).toBe('put Contoso: undone 3');
  });

  it('bring what was held back after a stop of days, once', async () => {
    await bench.reconcile(ref);
    const other = await bench.opens({ people: { fe: alex, fm: kim, fta: null } });
    await bench.reconcile(other);
    bench.now = '2026-12-09T10:00:00.000Z';
    await lookAtWhatIsDue();
    expect(bench.told.calls).toHaveLength(2);
    await lookAtWhatIsDue();
    expect(bench.told.calls).toHaveLength(2);
  });
});

describe('What was held for quiet hours that the person does not wish any more', () => {
  const alexWishes = async (but: Partial<Wishes>): Promise<void> => {
    const stored = await bench.world.people.load(bench.tenant, alex.id);
    if (!stored) throw new Error('nobody');
    await bench.knows(alex, { wishes: { ...stored.member.wishes, ...but } });
    await reconcile(bench.world, ofPerson(bench.tenant, alex.id));
  };
  const quiet = (isOn: boolean, from: string) => ({ quietHours: { isOn, from, to: '08:00' } });
  const lookAtSoon = async (): Promise<void> => {
    for (const subject of bench.soon.splice(0)) await reconcile(bench.world, subject);
  };

  it.each<[string, Partial<Wishes>]>([
    ['they are off', quiet(false, '18:00')],
    ['they begin later', quiet(true, '22:00')],
    ['the person lives in another time zone', { timeZone: 'America/Los_Angeles' }],
  ])('comes in the same breath: %s', async (_, wished) => {
    await bench.reconcile(ref);
    await reconcile(bench.world, ofPerson(bench.tenant, alex.id));
    expect(bench.soon).toEqual([]);
    await alexWishes(wished);
    await lookAtSoon();
    expect(bench.told.shownTo('alex')).toEqual(['post Contoso: role-given 1']);
    await alexWishes({ language: 'de' });
    expect(bench.soon).toEqual([]);
  });

  it('comes when the newly wished ones end', async () => {
    await bench.reconcile(ref);
    await alexWishes({ workingDays: [1, 2, 3, 4, 5, 6] });
    await lookAtSoon();
    expect(bench.told.calls).toEqual([]);
    bench.now = '2026-11-28T07:00:00.000Z';
    await lookAtWhatIsDue();
    expect(bench.told.shownTo('alex')).toEqual(['post Contoso: role-given 1']);
  });

  it('is found again, however often the wish goes to and fro', async () => {
    await bench.reconcile(ref);
    await alexWishes(quiet(false, '18:00'));
    await alexWishes(quiet(true, '18:00'));
    await lookAtSoon();
    expect(bench.told.calls).toEqual([]);
    await alexWishes(quiet(false, '18:00'));
    await lookAtSoon();
    expect(bench.told.calls).toHaveLength(1);
  });

  it('costs one query, once it came, and nothing is left of it', async () => {
    await bench.reconcile(ref);
    bench.now = '2026-11-30T07:00:00.000Z';
    await lookAtWhatIsDue();
    await reconcile(bench.world, ofPerson(bench.tenant, alex.id));
    expect(await bench.world.holds.noted(bench.tenant, alex.id, 10)).toEqual([]);
    expect(bench.soon).toEqual([]);
  });
});

describe('What quiet hours do not hold', () => {
  const world = { quietUntil: quietByWish(true, 'UTC'), now: () => fridayEvening };
  const member = newMember('tenant', 'alex', 'Alex');
  const manner = {
    wantsAttention: true,
    onlyAfterCard: false,
    isUrgent: false,
    answers: null,
    keepsDays: 7,
    expires: null,
    passesMute: false,
  };
  const task = { task: 'notice' } as const;

  it('is what is urgent', () => {
    expect(heldUntil(world, member, { task, manner })).toBe('2026-11-30T08:00:00.000Z');
    expect(heldUntil(world, member, { task, manner: { ...manner, isUrgent: true } })).toBeNull();
  });

  it('is what answers something the person did within the last hour', () => {
    const answering = (answers: string) =>
      heldUntil(world, member, { task, manner: { ...manner, answers } });
    expect(answering('2026-11-27T19:00:00.000Z')).toBeNull();
    expect(answering('2026-11-27T18:59:59.999Z')).not.toBeNull();
  });

  it('is what comes at another hour or on another day than the person wishes', () => {
    const wishing = (but: Partial<Wishes>) =>
      heldUntil(world, { ...member, wishes: { ...member.wishes, ...but } }, { task, manner });
    expect(wishing({ quietHours: { isOn: false, from: '18:00', to: '08:00' } })).toBeNull();
    expect(wishing({ quietHours: { isOn: true, from: '21:00', to: '07:00' } })).toBeNull();
    expect(wishing({ quietHours: { isOn: true, from: '20:00', to: '07:00' } })).toBe(
      '2026-11-30T07:00:00.000Z',
    );
    expect(wishing({ workingDays: [1, 2, 3, 4, 5, 6] })).toBe('2026-11-28T08:00:00.000Z');
    expect(wishing({ timeZone: 'America/Los_Angeles' })).toBeNull();
  });

  it('is nothing earlier or later for a change of the clocks over the weekend', () => {
    const inBerlin = { ...member, wishes: { ...member.wishes, timeZone: 'Europe/Berlin' } };
    const held = (now: string) =>
      heldUntil({ ...world, now: () => now }, inBerlin, { task, manner });
    // Forward on 28 March 2027, back on 31 October: 08:00 is 06:00 in UTC, then 07:00.
    expect(held('2027-03-26T17:00:00.000Z')).toBe('2027-03-29T06:00:00.000Z');
    expect(held('2027-03-29T05:59:59.999Z')).toBe('2027-03-29T06:00:00.000Z');
    expect(held('2027-03-29T06:00:00.000Z')).toBeNull();
    expect(held('2027-10-29T16:00:00.000Z')).toBe('2027-11-01T07:00:00.000Z');
    expect(held('2027-10-29T15:59:59.999Z')).toBeNull();
  });

  it('is anything where quiet hours are switched off', () => {
    const off = { ...world, quietUntil: quietByWish(false, 'UTC') };
    expect(heldUntil(off, member, { task, manner })).toBeNull();
  });
});
