import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bringMyDay, myDayClock } from '../../src/application/my-day/bring-my-day.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import type { DeliveryWorld } from '../../src/delivery/delivery-world.ts';
import { lookAtDues, type OnDue } from '../../src/delivery/schedule/due-look.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofPerson } from '../../src/delivery/sending/subject.ts';
import type { Wishes } from '../../src/domain/wishes.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { digestStore } from '../../src/storage/people/digest-store.ts';
import { claimStore } from '../../src/storage/notices/claim-store.ts';
import { comingUpIn, drawingPersonNotices } from '../../src/wiring/wire-person-notices.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

let storage: Storage;
let bench: Bench;
let world: DeliveryWorld;
let ref: EngagementRef;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

/** Kim is FE of an engagement whose FM Alex has not confirmed intent; both live in Berlin. */
beforeEach(async () => {
  bench = new Bench(storage);
  const digests = digestStore(storage);
  const parts = { lists: bench.lists, digests, now: () => bench.now, defaultTimeZone: 'UTC' };
  world = {
    ...bench.world,
    comingUp: comingUpIn('UTC'),
    draw: { ...bench.world.draw, personNotice: drawingPersonNotices(parts) },
  };
  const platform = { timeZone: 'Europe/Berlin', locale: 'en-GB' };
  await bench.knows(kim, { platform });
  await bench.knows(alex, { platform });
  ref = await bench.opens();
  await bench.reconcile(ref);
  await lookAfterBoth();
});

async function lookAfterBoth(): Promise<void> {
  await reconcile(world, ofPerson(bench.tenant, kim.id));
  await reconcile(world, ofPerson(bench.tenant, alex.id));
}

async function wishes(person: typeof kim, but: Partial<Wishes>): Promise<void> {
  const stored = await world.people.load(bench.tenant, person.id);
  if (!stored) throw new Error('nobody');
  await bench.knows(person, { wishes: { ...stored.member.wishes, ...but } });
  await lookAfterBoth();
}

/** What one process does about what is due. */
async function look(): Promise<void> {
  const { dues, now, log, people } = world;
  const outbox = {
    announce: () => Promise.resolve(null),
    announcePerson: () => Promise.resolve(),
    kick: () => undefined,
    kickPerson: () => undefined,
  };
  const claims = claimStore(storage);
  const daily = { people, dues, now, claims, outbox, lists: bench.lists, defaultTimeZone: 'UTC' };
  const bring: OnDue = (due, ats) => bringMyDay(daily, due, ats);
  const onDue = { [myDayClock]: bring };
  await lookAtDues({ ...{ dues, now, log }, onDue, lookOnce: async () => true });
}

/** The clock moves, and whoever looks brings what is due. */
async function at(now: string, processes = 1): Promise<void> {
  bench.now = now;
  await Promise.all(Array.from({ length: processes }, () => look()));
  await lookAfterBoth();
}

const days = (person: typeof kim): readonly string[] =>
  bench.told.shownTo(person.id).filter((each) => each.startsWith('post My day'));

const oneThing = 'post My day: 1 thing wants your attention';

describe('My day', () => {
  it('comes at 08:30 in the person’s own time zone, on a day on which something wants attention', async () => {
    await at('2026-11-24T07:30:00.000Z');
    expect(days(alex)).toEqual([]);
    await at('2026-11-25T07:29:59.999Z');
    expect(days(alex)).toEqual([]);
    await at('2026-11-25T07:30:00.000Z');
    expect(days(alex)).toEqual([oneThing]);
    expect(days(kim)).toEqual([]);
  });

  it('comes once a day, however many processes look, and again the next day', async () => {
    await at('2026-11-25T07:30:00.000Z', 5);
    await at('2026-11-25T07:31:00.000Z', 5);
    expect(days(alex)).toHaveLength(1);
    await at('2026-11-26T07:30:00.000Z', 5);
    expect(days(alex)).toHaveLength(2);
  });

  it('comes on working days alone', async () => {
    await at('2026-11-27T07:30:00.000Z');
    await at('2026-11-28T07:30:00.000Z');
    await at('2026-11-29T07:30:00.000Z');
    expect(days(alex)).toHaveLength(1);
  });

  it('is one card after a stop of days: that of the day on which it is over', async () => {
    await at('2026-12-03T14:00:00.000Z');
    expect(days(alex)).toHaveLength(1);
    await at('2026-12-03T14:01:00.000Z');
    expect(days(alex)).toHaveLength(1);
  });

  it('is not made up for on another day', async () => {
    await at('2026-12-05T14:00:00.000Z');
    expect(days(alex)).toEqual([]);
    await at('2026-12-07T07:30:00.000Z');
    // The digest of Monday takes its place for an FM; Kim’s engagement is stalled by then.
    expect(days(alex)).toEqual([]);
  });

  it('gives way to the digest on its day, for an FM and for nobody else', async () => {
    await at('2026-12-07T07:30:00.000Z');
    await at('2026-12-14T07:30:00.000Z');
    expect(days(alex)).toEqual([]);
    expect(days(kim)).toHaveLength(1);
    await wishes(alex, { digest: { isOn: false, day: 1, at: '09:00' } });
    await at('2026-12-21T07:30:00.000Z');
    expect(days(alex)).toHaveLength(1);
  });

  it('keeps its hour over the change of the clocks', async () => {
    await at('2027-03-26T07:30:00.000Z');
    const before = days(kim).length;
    await at('2027-03-29T06:29:59.999Z');
    expect(days(kim)).toHaveLength(before);
    await at('2027-03-29T06:30:00.000Z');
    expect(days(kim)).toHaveLength(before + 1);
  });

  it('comes on the days and at the hour the person wishes, or not at all', async () => {
    await wishes(alex, { myDay: { isOn: true, days: [3], at: '10:00' } });
    await at('2026-11-25T07:30:00.000Z');
    expect(days(alex)).toEqual([]);
    await at('2026-11-25T09:00:00.000Z');
    expect(days(alex)).toHaveLength(1);
    await at('2026-11-26T09:00:00.000Z');
    expect(days(alex)).toHaveLength(1);
    await wishes(alex, { myDay: { isOn: false, days: [3], at: '10:00' } });
    await at('2026-12-02T09:00:00.000Z');
    expect(days(alex)).toHaveLength(1);
  });

  it('moved to an earlier hour is not lost in a stop that spans both hours', async () => {
    await wishes(alex, { myDay: { isOn: true, days: [1, 2, 3, 4, 5], at: '08:00' } });
    await at('2026-11-25T09:00:00.000Z');
    expect(days(alex)).toEqual([oneThing]);
    await at('2026-11-25T09:01:00.000Z', 2);
    expect(days(alex)).toHaveLength(1);
  });

  it('leaves out what is muted', async () => {
    await wishes(alex, { muted: [ref.id] });
    await at('2026-11-25T07:30:00.000Z');
    expect(days(alex)).toEqual([]);
  });

  it('leaves out a line that rests, and brings it back at the very end of its snooze', async () => {
    const until = '2026-11-27T07:30:00.000Z';
    const snooze = { engagement: ref.id, kind: 'intent-missing', reason: 'Known', until } as const;
    await wishes(alex, { snoozes: [snooze] });
    await at('2026-11-26T07:30:00.000Z');
    expect(days(alex)).toEqual([]);
    await at('2026-11-27T07:30:00.000Z');
    expect(days(alex)).toEqual([oneThing]);
  });

  it('waits for the end of quiet hours on its day, and comes at its hour where they outlast it', async () => {
    await wishes(alex, { quietHours: { isOn: true, from: '16:00', to: '10:00' } });
    await at('2026-11-25T07:30:00.000Z');
    expect(days(alex)).toEqual([]);
    await at('2026-11-25T09:00:00.000Z');
    expect(days(alex)).toHaveLength(1);
    await wishes(alex, { myDay: { isOn: true, days: [4], at: '20:00' } });
    await at('2026-11-26T18:59:00.000Z');
    expect(days(alex)).toHaveLength(1);
    await at('2026-11-26T19:00:00.000Z');
    expect(days(alex)).toHaveLength(2);
    await at('2026-11-27T10:00:00.000Z');
    expect(days(alex)).toHaveLength(2);
  });

  it('shows what is so when it is sent, and is not sent when nothing is left', async () => {
    await wishes(alex, { quietHours: { isOn: true, from: '16:00', to: '10:00' } });
    await at('2026-11-25T07:30:00.000Z');
    await bench.happens(ref, { type: 'intent-confirmed' });
    await bench.reconcile(ref);
    await at('2026-11-25T09:00:00.000Z');
    expect(days(alex)).toEqual([]);
  });
});
