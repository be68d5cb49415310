import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { passesMute } from '../../src/domain/engagement/owing/mute.ts';
import type { EngagementEvent } from '../../src/domain/engagement/events.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { requestIn } from '../domain/request/sme-story.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

const intent: EngagementEvent = { type: 'intent-confirmed' };
const target: EngagementEvent = { type: 'target-set', percent: 80, by: null };

let storage: Storage;
let bench: Bench;
let ref: EngagementRef;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

/** Alex is its FE here, and has read what came with the role. */
beforeEach(async () => {
  bench = new Bench(storage);
  await bench.knows(kim);
  await bench.knows(alex);
  ref = await bench.opens({ people: { fe: alex, fm: kim, fta: null } });
  await bench.reconcile(ref);
});

async function alexMutes(isMuted: boolean): Promise<void> {
  const stored = await bench.world.people.load(bench.tenant, alex.id);
  if (!stored) throw new Error('nobody');
  const muted = isMuted ? [ref.id] : [];
  await bench.knows(alex, { wishes: { ...stored.member.wishes, muted } });
}

const toAlex = (): readonly string[] => bench.told.shownTo('alex').slice(1);

const posted = (): readonly string[] => toAlex().filter((each) => each.startsWith('post'));

describe('A muted engagement', () => {
  it('holds back its cards and says so to who asks', async () => {
    await alexMutes(true);
    await bench.happens(ref, intent);
    expect(await bench.reconcile(ref)).toBeNull();
    expect(toAlex()).toEqual([]);
    expect(await bench.onItsWay(ref)).toEqual(['alex notice intent-confirmed waiting muted']);
  });

  it('brings what was held once, as it then stands, when it is heard of again', async () => {
    await alexMutes(true);
    await bench.happens(ref, intent);
    await bench.reconcile(ref);
    await bench.happens(ref, target);
    await bench.reconcile(ref);
    await alexMutes(false);
    await bench.reconcile(ref);
    await bench.reconcile(ref);
    expect(toAlex()).toEqual([`post Contoso: target-set ${String(await revision())}`]);
  });

  it('brings one card for more than fits into one transaction, and settles all of it', async () => {
    await alexMutes(true);
    for (const from of [10, 30, 50])
      await bench.happens(
        ref,
        ...Array.from({ length: 20 }, (_, index) => ({ ...target, percent: from + index })),
      );
    await alexMutes(false);
    expect(await bench.onItsWay(ref)).toHaveLength(60);
    await bench.reconcile(ref);
    expect(await bench.reconcile(ref)).toBeNull();
    expect(posted()).toEqual([`post Contoso: target-set ${String(await revision())}`]);
    expect(await bench.onItsWay(ref)).toEqual([]);
    const ended = (await bench.ledger(ref)).filter((each) => each.includes('target-set'));
    expect(ended).toHaveLength(60);
    expect(ended.filter((each) => each.endsWith('sent'))).toHaveLength(1);
  });

  it('brings nothing that is left to say no more', async () => {
    await alexMutes(true);
    await bench.happens(ref, intent);
    await bench.reconcile(ref);
    await bench.happens(ref, { type: 'role-assigned', role: 'fe', person: kim });
    await bench.reconcile(ref);
    expect(posted()).toHaveLength(1);
    expect(posted()[0]).toContain('role-taken');
    await alexMutes(false);
    await bench.reconcile(ref);
    expect(posted()).toHaveLength(1);
  });

  it('lets a question that is put to the person through', async () => {
    await alexMutes(true);
    await bench.happens(ref, { type: 'join-asked' });
    await bench.reconcile(ref);
    expect(toAlex()).toHaveLength(1);
  });
});

async function revision(): Promise<number> {
  return (await bench.stored(ref)).engagement.revision;
}

describe('What passes a mute', () => {
  it('is the progress of the person’s own requests, not of others’', () => {
    const asked = requestIn('open').engagement;
    const news = { why: 'request', request: 'q1', news: 'accepted', as: 'engaged' } as const;
    const owed = (to: typeof kim) => ({
      ...{ to, matter: 'q1', seq: 1, by: alex, at: bench.now },
      reason: { ...news, isUrgent: false },
    });
    expect(passesMute(owed(kim), asked)).toBe(true);
    expect(passesMute(owed(alex), asked)).toBe(false);
  });
});
