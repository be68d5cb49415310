import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { forgetEngagement } from '../../src/storage/engagements/forget-engagement.ts';
import { digestStore } from '../../src/storage/people/digest-store.ts';
import { words } from '../conversation/card.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Weekly } from './weekly.ts';

let storage: Storage;
let weekly: Weekly;
let ref: EngagementRef;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

/** Alex is FM of an engagement whose FE is Kim; both live in Berlin. It is Monday, 11:00 there. */
beforeEach(async () => {
  weekly = new Weekly(storage);
  await weekly.knows(kim);
  await weekly.knows(alex);
  ref = await weekly.bench.opens();
  await weekly.bench.reconcile(ref);
});

/** The next Monday at 09:00 in Berlin. */
const nextMonday = '2026-11-30T08:00:00.000Z';
const mondayAfter = '2026-12-07T08:00:00.000Z';

const digests = (person = alex): readonly string[] => weekly.posts(person, 'Weekly digest');
const card = (): string => (weekly.drawn ? words(weekly.drawn.content) : '');

describe('The weekly digest', () => {
  it('comes to the FM on Monday at 09:00 in their own time zone, and to nobody else', async () => {
    await weekly.at('2026-11-30T07:59:59.999Z', [alex, kim]);
    expect(digests()).toEqual([]);
    await weekly.at(nextMonday, [alex, kim]);
    expect(digests()).toEqual(['post Weekly digest: 1 engagement under way']);
    expect(digests(kim)).toEqual([]);
  });

  it('takes the place of that day’s My day', async () => {
    await weekly.at('2026-11-27T08:00:00.000Z', [alex]);
    expect(weekly.posts(alex, 'My day')).toHaveLength(1);
    await weekly.at('2026-11-30T07:30:00.000Z', [alex]);
    await weekly.at(nextMonday, [alex]);
    expect(weekly.posts(alex, 'My day')).toHaveLength(1);
    expect(digests()).toHaveLength(1);
    expect(card()).toContain('1 line waits in My day');
  });

  it('comes once a week, however many processes look, and again the next week', async () => {
    await weekly.at(nextMonday, [alex], 5);
    await weekly.at('2026-11-30T08:01:00.000Z', [alex], 5);
    expect(digests()).toHaveLength(1);
    await weekly.at(mondayAfter, [alex], 3);
    expect(digests()).toHaveLength(2);
  });

  it('comes once after a stop of weeks that ends within the day of the latest', async () => {
    await weekly.at('2026-12-14T15:00:00.000Z', [alex]);
    await weekly.at('2026-12-14T15:01:00.000Z', [alex]);
    expect(digests()).toHaveLength(1);
  });

  it('does not come a day late', async () => {
    await weekly.at('2026-12-01T08:00:00.000Z', [alex]);
    expect(digests()).toEqual([]);
    await weekly.at(mondayAfter, [alex]);
    expect(digests()).toHaveLength(1);
  });

  it('that could not be sent for 24 hours is not sent any more', async () => {
    weekly.bench.told.tell({ outcome: 'unavailable', detail: 'status 503' });
    await weekly.at(nextMonday, [alex]);
    weekly.bench.told.calls.length = 0;
    await weekly.at('2026-12-01T08:00:01.000Z', [alex]);
    expect(digests()).toEqual([]);
  });

  it('comes on the day and at the hour that the FM wishes, or not at all', async () => {
    await weekly.knows(alex, { digest: { isOn: true, day: 3, at: '14:15' } });
    await weekly.at(nextMonday, [alex]);
    expect(digests()).toEqual([]);
    await weekly.at('2026-12-02T13:15:00.000Z', [alex]);
    expect(digests()).toHaveLength(1);
    await weekly.knows(alex, { digest: { isOn: false, day: 3, at: '14:15' } });
    await weekly.at('2026-12-09T13:15:00.000Z', [alex]);
    expect(digests()).toHaveLength(1);
  });

  it('moved to an earlier hour is not lost in a stop that spans both hours', async () => {
    await weekly.knows(alex, { digest: { isOn: true, day: 1, at: '08:30' } });
    await weekly.at('2026-11-30T09:00:00.000Z', [alex]);
    await weekly.at('2026-11-30T09:01:00.000Z', [alex], 2);
    expect(digests()).toHaveLength(1);
  });

  it('whose day is a day off comes when the quiet hours end', async () => {
    await weekly.knows(alex, { workingDays: [3, 4, 5] });
    await weekly.at(nextMonday, [alex]);
    await weekly.at('2026-12-02T06:59:00.000Z', [alex]);
    expect(digests()).toEqual([]);
    await weekly.at('2026-12-02T07:00:00.000Z', [alex]);
    expect(digests()).toHaveLength(1);
  });

  it('keeps its hour over a change of the clocks', async () => {
    await weekly.at('2027-03-22T08:00:00.000Z', [alex]);
    await weekly.at('2027-03-29T06:59:59.000Z', [alex]);
    expect(digests()).toHaveLength(1);
    await weekly.at('2027-03-29T07:00:00.000Z', [alex]);
    expect(digests()).toHaveLength(2);
  });

  it('is none for an FM without an engagement under way', async () => {
    await weekly.bench.happens(ref, { type: 'closed', reason: 'They left' });
    await weekly.bench.reconcile(ref);
    await weekly.at(nextMonday, [alex]);
    expect(digests()).toEqual([]);
  });

  it('leaves out what the FM muted', async () => {
    const other = await weekly.bench.opens({ customer: 'Fabrikam' });
    await weekly.bench.reconcile(other);
    await weekly.knows(alex, { muted: [ref.id] });
    await weekly.at(nextMonday, [alex]);
    expect(card()).toContain('Fabrikam');
    expect(card()).not.toContain('Contoso');
  });

  it('says why it came and how to stop it', async () => {
    await weekly.at(nextMonday, [alex]);
    expect(card()).toMatch(/once a week as the FM[^]*“digest off”/u);
  });

  it('waits while the FM cannot be reached, and no week is made up for', async () => {
    await weekly.bench.knows(alex, { reachability: { state: 'unknown' } });
    await weekly.at(nextMonday, [alex]);
    expect(digests()).toEqual([]);
    await weekly.knows(alex);
    await weekly.at('2026-12-04T10:00:00.000Z', [alex]);
    expect(digests()).toEqual([]);
    await weekly.at(mondayAfter, [alex]);
    expect(digests()).toHaveLength(1);
  });
});

describe('What changed since the last digest', () => {
  it('is told of each engagement and of all together', async () => {
    const other = await weekly.bench.opens({ customer: 'Fabrikam' });
    await weekly.bench.reconcile(other);
    await weekly.at(nextMonday, [alex]);
    expect(card()).toContain('Your first digest');
    await weekly.bench.happens(ref, { type: 'blocked', reason: 'Legal' });
    await weekly.bench.happens(other, { type: 'closed', reason: 'They left' });
    const third = await weekly.bench.opens({ customer: 'Litware' });
    for (const each of [ref, other, third]) await weekly.bench.reconcile(each);
    await weekly.at(mondayAfter, [alex]);
    expect(card()).toContain('1 newly blocked, 1 new, and 1 ended or handed over');
    expect(card()).toMatch(/Contoso[^]*Blocked: Legal[^]*Changed: now blocked/u);
    expect(card()).toMatch(/Litware[^]*Changed: new here/u);
  });

  it('is told by the same comparison when the digest is drawn again', async () => {
    await weekly.at(nextMonday, [alex]);
    await weekly.bench.happens(ref, { type: 'blocked', reason: 'Legal' });
    await weekly.bench.reconcile(ref);
    weekly.bench.told.tell({ outcome: 'throttled', status: 429, retryAfterMs: 1_000 });
    await weekly.at(mondayAfter, [alex]);
    await weekly.at('2026-12-07T08:00:02.000Z', [alex]);
    expect(digests()).toHaveLength(3);
    expect(card()).toContain('1 newly blocked');
  });

  it('is still told of the others when an engagement was forgotten, of which no word stays', async () => {
    const other = await weekly.bench.opens({ customer: 'Fabrikam' });
    await weekly.bench.reconcile(other);
    await weekly.at(nextMonday, [alex]);
    await forgetEngagement(storage, other);
    expect(JSON.stringify(await digestStore(storage).load(other.tenant, alex.id))).not.toContain(
      other.id,
    );
    await weekly.bench.happens(ref, { type: 'blocked', reason: 'Legal' });
    await weekly.bench.reconcile(ref);
    await weekly.at(mondayAfter, [alex]);
    expect(card()).toContain('1 newly blocked');
    expect(card()).not.toContain('Your first digest');
  });

  it('is nothing when nothing happened', async () => {
    await weekly.at(nextMonday, [alex]);
    await weekly.at('2026-11-30T09:00:00.000Z', [alex]);
    await weekly.bench.reconcile(ref);
    await weekly.at(mondayAfter, [alex]);
    expect(card()).toMatch(/Since [^]*: (?:nothing changed|1 newly)/u);
  });

  it('takes some characters an engagement to remember', async () => {
    await weekly.at(nextMonday, [alex]);
    const kept = await digestStore(storage).load(weekly.bench.tenant, alex.id);
    expect(kept?.memory).toMatchObject({ period: '2026-W49', before: null });
    expect(JSON.stringify(kept?.memory.last.shown).length).toBeLessThan(40);
  });
});
