import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestClock } from '../../src/application/digest/bring-digest.ts';
import { myDayClock } from '../../src/application/my-day/bring-my-day.ts';
import type { StoredMember } from '../../src/application/ports/ports.ts';
import type { Wishes } from '../../src/domain/wishes.ts';
import { dueStore } from '../../src/storage/notices/due-store.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { inputValues } from './card.ts';
import type { Someone } from './someone.ts';
import { allShown, untilAllShown } from './until-shown.ts';
import { until } from './until.ts';
import { personOf, startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
let tenant: Tenant;
let ada: Someone;

beforeAll(async () => {
  talk = await startTalk({ hasQuietHours: true });
});
afterAll(async () => {
  await talk.stop();
});

beforeEach(() => {
  tenant = talk.tenant();
  ada = tenant.someone('Ada');
});

async function readAda(): Promise<StoredMember> {
  const stored = await talk.bot.world.people.load(tenant.id, personOf('Ada').id);
  if (!stored) throw new Error('Ada is not known');
  return stored;
}

const wishes = async (): Promise<Wishes> => (await readAda()).member.wishes;

/** Ada wishes so, however that came to be. */
async function wish(but: Partial<Wishes>): Promise<void> {
  const { member, version } = await readAda();
  const changed = { ...member, wishes: { ...member.wishes, ...but } };
  await talk.bot.world.people.save(changed, version);
}

const stands = (card: string, ...texts: readonly string[]): void => {
  for (const text of texts) expect(card).toContain(text);
};

describe('Settings', () => {
  it('are one form, filled as they stand, and read back when saved', async () => {
    await tenant.introduce('Kim');
    stands(await ada.say('settings'), 'Settings', 'My day', 'Quiet from', 'Days I work');
    const saved = await ada.click('Save settings', {
      myDayAt: '9 am',
      myDayDays: '1,2,3',
      quietFrom: '20',
      quietTo: '7:30',
      workingDays: '1,2,3,4',
      timeZone: 'Europe/Berlin',
      language: 'en-GB',
      'usualFm-typed': 'Kim',
    });
    stands(saved, 'Saved', 'Monday, Tuesday, and Wednesday at 09:00', '20:00 to 07:30', 'Kim');
    expect(await wishes()).toMatchObject({
      myDay: { isOn: true, days: [1, 2, 3], at: '09:00' },
      quietHours: { isOn: true, from: '20:00', to: '07:30' },
      workingDays: [1, 2, 3, 4],
      timeZone: 'Europe/Berlin',
      usualFm: personOf('Kim'),
    });
    await ada.say('new Contoso');
    expect(inputValues(ada.card())).toMatchObject({ other: personOf('Kim').id });
  });

  it('come back filled, with what cannot be read marked at its input', async () => {
    await ada.say('settings');
    const back = await ada.click('Save settings', { myDayAt: 'noonish', timeZone: 'Berlin time' });
    stands(back, '“noonish” is not a time of day', '“Berlin time” is not a time zone', 'Settings');
  });

  it.each<[string, Partial<Wishes>]>([
    ['my day off', { myDay: { isOn: false, days: null, at: '08:30' } }],
    ['my day 9:00', { myDay: { isOn: true, days: null, at: '09:00' } }],
    ['quiet 18-8', { quietHours: { isOn: true, from: '18:00', to: '08:00' } }],
    ['quiet hours 20:30 to 7', { quietHours: { isOn: true, from: '20:30', to: '07:00' } }],
    ['quiet off', { quietHours: { isOn: false, from: '18:00', to: '08:00' } }],
    ['time zone Europe/Berlin', { timeZone: 'Europe/Berlin' }],
  ])('can be typed: %s', async (said, wished) => {
    stands(await ada.say(said), 'Saved');
    expect(await wishes()).toMatchObject(wished);
  });

  it('that cannot be read bring the form', async () => {
    stands(await ada.say('time zone Mars'), '“Mars” is not a time zone', 'Settings');
    stands(await ada.say('quiet sometimes'), 'not a time of day');
  });
});

describe('What quiet hours hold back', () => {
  it('comes at once when the person wishes no quiet hours any more', async () => {
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const kim = tenant.someone('Kim');
    await ada.say('quiet 9-8');
    await kim.say('intent contoso');
    await until(async () => (await kim.say('delivery')).includes('quiet hours'));
    expect(allShown(ada, 'confirmed that the customer')).toEqual([]);
    await ada.say('quiet off');
    await untilAllShown(ada, 'confirmed that the customer');
  });
});

describe('A muted engagement', () => {
  it('is muted and heard of again by a word, and named in the settings', async () => {
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    stands(await ada.say('mute contoso'), 'Contoso', 'You hear no more of it');
    expect((await wishes()).muted).toEqual([id]);
    await ada.say('quiet on');
    stands(await ada.say('quiet off'), 'Contoso: tap to hear of it again');
    stands(await ada.say('unmute contoso'), 'You hear of it again', 'your quiet hours let it');
    expect((await wishes()).muted).toEqual([]);
  });

  it('is one of 200 at most, and one more is refused', async () => {
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    await ada.say('settings');
    const muted = Array.from({ length: 200 }, (_, index) => `e-${index}`);
    await wish({ muted });
    stands(await ada.say('mute contoso'), 'Not muted: you have muted 200 engagements');
    expect((await wishes()).muted).toEqual(muted);
    await wish({ muted: muted.slice(1) });
    stands(await ada.say('mute contoso'), 'You hear no more of it');
    expect((await wishes()).muted).toEqual([...muted.slice(1), id]);
  });

  it('is still shown by "today" and "open"', async () => {
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    await ada.say('mute contoso');
    talk.pass({ minutes: 15 * 24 * 60 });
    stands(await ada.say('today'), 'Contoso', 'Stalled');
    stands(await ada.say('open contoso'), 'Contoso');
  });

  it('cannot be muted by somebody without a part in it', async () => {
    await tenant.engagement('Contoso', { fe: 'Kim', fm: 'Lee' });
    const answer = await ada.say('mute contoso');
    expect(answer).not.toContain('You hear no more');
  });
});

describe('The day and hour chosen in the form', () => {
  it('are those at which My day and the digest come', async () => {
    // Bots of other tests, whose clocks are ahead, must not find what falls due here.
    const prefix = newPrefix();
    const dues = dueStore(await connectTestStorage({ prefix }));
    const pauses = { pollMs: { least: 20, most: 100 }, dueLookMs: 100 };
    const own = await startTalk({ storagePrefix: prefix, pauses });
    const isDue = async (at: string, kind: string): Promise<boolean> => {
      const looks = Array.from({ length: dues.shards }, (_, shard) => dues.dueBy(shard, at, 100));
      return (await Promise.all(looks)).flat().some((due) => due.at === at && due.kind === kind);
    };
    const setTime = (at: string): void => {
      own.pass({ seconds: (Date.parse(at) - Date.parse(own.now())) / 1_000 });
    };
    const place = own.tenant();
    const [lee, kim] = [place.someone('Lee'), place.someone('Kim')];
    await place.engagement('Contoso', { fe: 'Lee', fm: 'Kim' });
    const wished = { timeZone: 'Europe/Berlin', myDayDays: '4', myDayAt: '10:15' };
    for (const person of [lee, kim]) {
      await person.say('settings');
      const digest = { digestDay: '3', digestAt: '14:30' };
      stands(await person.click('Save settings', { ...wished, ...digest }), 'Saved');
    }
    // Wednesday 14:30 and, once it has stalled, Thursday 10:15 in Berlin; wishes never said were at 9:00 and 8:30.
    await until(() => isDue('2026-11-25T13:30:00.000Z', digestClock));
    setTime('2026-11-25T13:29:59.000Z');
    await pause(200);
    expect(allShown(kim, 'Weekly digest')).toEqual([]);
    setTime('2026-11-25T13:30:00.000Z');
    await untilAllShown(kim, 'Weekly digest');
    setTime('2026-12-10T09:14:59.000Z');
    await until(() => isDue('2026-12-10T09:15:00.000Z', myDayClock));
    expect(allShown(lee, 'once a working day')).toEqual([]);
    setTime('2026-12-10T09:15:00.000Z');
    await untilAllShown(lee, 'once a working day');
    await own.stop();
  });
});
