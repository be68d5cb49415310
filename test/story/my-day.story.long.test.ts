import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../browser/chromium.ts';
import type { PlaygroundPage } from '../browser/playground-window.ts';
import { openWithMovedClock, type MovedClock } from './moved-clock.ts';

/** A Monday morning. */
const monday = '2026-11-23T09:00:00.000Z';

/** Longer than three looks at what is due and into the queue. */
const whileMs = 4_000;

const thatIntends = 'Alex Moreau confirmed that the customer intends to deploy';
const theTarget = 'Alex Moreau set the target: 75%';

await describeInChromium('my day, a mute and quiet hours in two chat windows', () => {
  let moved: MovedClock;
  let fe: PlaygroundPage;
  let fm: PlaygroundPage;

  beforeAll(async () => {
    moved = await openWithMovedClock(monday);
    ({ fe, fm } = moved);
  }, 600_000);

  afterAll(async () => {
    await moved.stop();
  }, 60_000);

  /** Each step may wait for others of this machine. */
  const patience = { timeout: 300_000 };

  async function open(customer: string): Promise<void> {
    await fe.say(`new ${customer}`);
    await fe.waitForCard('New engagement');
    await fe.fill('Entitled seats', '1200');
    await fe.choose('The other of FE and FM', 'Alex Moreau');
    await fe.press('Open engagement');
    await fe.waitForCard('The engagement is open');
    await fm.waitForCard('Kim Larsen made you FastTrack Manager (FM)');
  }

  const times = async (window: PlaygroundPage, text: string): Promise<number> =>
    window.card(text).count();

  test('my day arrives when its hour has come, and not before', patience, async () => {
    await fe.waitForCard('Welcome to ProPlus Playbook');
    await fm.waitForCard('Welcome to ProPlus Playbook');
    for (const window of [fe, fm]) {
      await window.say('time zone UTC');
      await window.waitForAnswer('Saved.');
    }
    await open('Fabrikam');
    moved.setTime('2026-11-25T08:29:00.000Z');
    await wait(whileMs);
    expect(await times(fm, '1 thing wants your attention')).toBe(0);
    moved.setTime('2026-11-25T08:30:00.000Z');
    await fm.waitForCard('1 thing wants your attention');
    await fm.waitForCard('You get this once a working day');
  });

  test('a mute holds back, and what it held comes once afterwards', patience, async () => {
    await fe.say('mute fabrikam');
    await fe.waitForAnswer('You hear no more of it');
    await fm.say('intent');
    await fm.waitForAnswer('intent to deploy is confirmed');
    await wait(whileMs);
    expect(await times(fe, thatIntends)).toBe(0);
    await fe.say('open fabrikam');
    await fe.waitForAnswer('confirmed');
    await fe.say('unmute fabrikam');
    await fe.waitForAnswer('You hear of it again');
    await fe.waitForCard(thatIntends);
    await wait(whileMs);
    expect(await times(fe, thatIntends)).toBe(1);
  });

  test('quiet hours hold back, and what they held comes once afterwards', patience, async () => {
    moved.setTime('2026-11-25T20:00:00.000Z');
    await fm.say('fabrikam target 75% by 2027-06-30');
    await fm.waitForAnswer('The target is 75%');
    await wait(whileMs);
    expect(await times(fe, theTarget)).toBe(0);
    moved.setTime('2026-11-26T08:00:00.000Z');
    await fe.waitForCard(theTarget);
    await wait(whileMs);
    expect(await times(fe, theTarget)).toBe(1);
  });
});
