import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofPerson } from '../../src/delivery/sending/subject.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

const blocked = { outcome: 'unreachable', status: 403, why: 'MessageWritesBlocked' } as const;
const closed = { type: 'closed', reason: 'over' } as const;
const unknown = { reachability: { state: 'unknown' } } as const;

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
  ref = await bench.opens();
});

const lookAfterAlex = () => reconcile(bench.world, ofPerson(bench.tenant, 'alex'));

describe('Somebody the bot cannot reach yet', () => {
  beforeEach(async () => {
    await bench.knows(alex, unknown);
  });

  it('is owed what waits without attempts, and nobody is told again', async () => {
    expect(await bench.reconcile(ref)).toBeNull();
    expect(bench.told.calls).toEqual([]);
    expect(await bench.onItsWay(ref)).toEqual(['alex notice role-given waiting not-reachable']);
    const [debt] = await bench.world.notices.read({ about: 'engagement', ...ref });
    expect(debt?.attempted).toBe(0);
  });

  it('gets one summary card on installation, not the backlog', async () => {
    const other = await bench.opens();
    await bench.reconcile(ref);
    await bench.happens(ref, closed);
    await bench.reconcile(ref);
    await bench.reconcile(other);
    await bench.knows(alex);
    expect(await lookAfterAlex()).toBeNull();
    expect(bench.told.shownTo('alex')).toEqual(['post summary']);
    await bench.reconcile(ref);
    await bench.reconcile(other);
    await lookAfterAlex();
    expect(bench.told.calls).toHaveLength(1);
    expect(await bench.ledger(ref)).toEqual([
      'alex ended superseded summed-up',
      'alex role-given superseded newer',
    ]);
    expect(await bench.ledger(other)).toEqual(['alex role-given superseded summed-up']);
  });

  it('gets it on installation, in their quiet hours too', async () => {
    await bench.reconcile(ref);
    bench.now = '2026-11-23T22:00:00.000Z';
    await bench.knows(alex);
    await lookAfterAlex();
    expect(bench.told.shownTo('alex')).toEqual(['post summary']);
  });

  it('gets the summary however the engagement hears of the installation first', async () => {
    await bench.reconcile(ref);
    await bench.knows(alex);
    await bench.reconcile(ref);
    expect(bench.told.calls).toEqual([]);
    const messages = await bench.world.queue.receive(32, 30);
    expect(messages.map(({ ref: { id } }) => id)).toContain('person:alex');
  });

  it('gets what happens after the installation as usual', async () => {
    await bench.knows(alex);
    await lookAfterAlex();
    await bench.reconcile(ref);
    expect(bench.told.shownTo('alex')).toEqual(['post Contoso: role-given 1']);
  });
});

describe('Somebody who blocked the bot', () => {
  it('misses nothing that was sent again meanwhile: it waits, without attempts', async () => {
    await bench.reconcile(ref);
    const subject = { about: 'engagement', ...ref } as const;
    const [card] = await bench.world.notices.cards(subject, 'alex');
    if (!card) throw new Error('no card');
    await bench.knows(alex, { reachability: { state: 'lost', why: 'blocked', since: bench.now } });
    const again = { slot: 'again', task: { task: 'resend' }, notice: card.notice } as const;
    await bench.world.notices.owe(subject, [again]);
    const before = bench.told.shownTo('alex').length;
    await bench.reconcile(ref);
    expect(await bench.onItsWay(ref)).toContain('alex resend role-given waiting not-reachable');
    await bench.knows(alex);
    await lookAfterAlex();
    expect(bench.told.shownTo('alex').slice(before)).toEqual(['post summary']);
  });

  it('is lost from then on; the other person of the engagement is told once', async () => {
    bench.told.tell(blocked);
    await bench.reconcile(ref);
    const stored = await bench.world.people.load(bench.tenant, 'alex');
    expect(stored?.member.reachability).toMatchObject({
      state: 'lost',
      why: 'MessageWritesBlocked',
    });
    expect(bench.told.shownTo('kim')).toEqual(['post Contoso: not-reached 1']);
    await bench.happens(ref, closed);
    await bench.reconcile(ref);
    expect(bench.told.shownTo('kim')).toHaveLength(1);
    expect(bench.told.shownTo('alex')).toHaveLength(1);
    expect(await bench.onItsWay(ref)).toEqual(['alex notice ended waiting not-reachable']);
  });

  it('is told of in each engagement that owes them something', async () => {
    const other = await bench.opens();
    bench.told.tell(blocked);
    await bench.reconcile(ref);
    await bench.reconcile(other);
    expect(bench.told.shownTo('kim')).toHaveLength(2);
    expect(bench.told.shownTo('alex')).toHaveLength(1);
  });

  it('stays reachable where they installed it anew while the old chat refused', async () => {
    const anew = { conversation: 'chat-new', serviceUrl: 'x', bot: 'bot', user: 'u' };
    const messenger = bench.told;
    const post = messenger.post.bind(messenger);
    messenger.post = async (to, card) => {
      if (to.conversation === 'chat-new') return post(to, card);
      await bench.knows(alex, { reachability: { state: 'reachable', reach: anew } });
      return blocked;
    };
    await bench.reconcile(ref);
    expect(messenger.calls.map(({ conversation }) => conversation)).toEqual(['chat-new']);
    expect(await bench.ledger(ref)).toEqual(['alex role-given sent']);
  });

  it('gets one summary when they come back', async () => {
    bench.told.tell(blocked);
    await bench.reconcile(ref);
    await bench.happens(ref, closed);
    await bench.reconcile(ref);
    await bench.knows(alex);
    await lookAfterAlex();
    await bench.reconcile(ref);
    expect(bench.told.shownTo('alex').slice(1)).toEqual(['post summary']);
  });
});
