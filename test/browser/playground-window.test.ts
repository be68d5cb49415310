import { readFile, stat } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../../src/local/playground/playground.ts';
import { seat } from '../local/playground-people.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import { findUnusedPorts } from '../local/unused-ports.ts';
import { describeInChromium, launchChromium } from './chromium.ts';
import { startEchoBot, type EchoBot } from './echo-bot.ts';
import { openPlaygroundWindow, type PlaygroundPage } from './playground-window.ts';

/** The same value with every text replaced by its type: what a reader of activities relies on. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
}

/** The shape of an activity that was recorded once; other tests feed those to the bot. */
async function recordedShape(name: string): Promise<unknown> {
  const file = new URL(`../local/activities/${name}.json`, import.meta.url);
  return shapeOf(JSON.parse(await readFile(file, 'utf8')));
}

await describeInChromium('a chat window in Chromium', () => {
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
  let bot: EchoBot;
  let playground: Playground;
  let browser: Browser;
  let window: PlaygroundPage;

  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    const [botPort = 0, port = 0] = await findUnusedPorts(2);
    bot = await startEchoBot(botPort);
    playground = await startPlayground({
      botEndpoint: bot.endpoint,
      folder: folder.path,
      windows: [
        {
          name: 'fe',
          port,
          portVariable: 'PLAYGROUND_FE_PORT',
          tenantId: 'contoso-tenant',
          bot: { id: '28:playbook-fe', name: 'ProPlus Playbook' },
          ...seat(0),
        },
      ],
    });
    browser = await launchChromium();
    window = await openPlaygroundWindow(browser, playground.windows[0]?.url ?? '');
  });

  afterAll(async () => {
    await browser.close();
    await playground.stop();
    await bot.stop();
    await folder.remove();
  });

  test('tells the bot of its person as soon as a browser opens it', () => {
    expect(new Set(bot.heard.map(({ type }) => type))).toEqual(
      new Set(['installationUpdate', 'conversationUpdate']),
    );
    expect(bot.heard[0]).toMatchObject({
      from: { id: seat(0).person.id, aadObjectId: seat(0).person.objectId },
      conversation: { id: 'a:fe-personal', conversationType: 'personal' },
      recipient: { id: '28:playbook-fe' },
    });
  });

  test('a typed message reaches the bot and its answer is read', async () => {
    await window.say('done 3080');
    await window.waitForAnswer('Echo done 3080');
    expect(bot.heard.at(-1)).toMatchObject({ type: 'message', text: 'done 3080' });
    expect(shapeOf(bot.heard.at(-1))).toEqual(await recordedShape('personal-message'));
  });

  test('a form is filled in and sent with Action.Execute, and the fresh card takes its place', async () => {
    await window.say('form');
    const form = await window.waitForCard('A form');
    await window.fill('Reason', 'because');
    await window.fill('Seats', '640');
    await window.fillDate('Until', '2027-03-31');
    await window.choose('Person', 'Adele Vance');
    await window.tick('I am sure');
    await window.reveal('More');
    await form.getByText('Here is more').waitFor();
    await window.press('Send it');
    await window.waitForCard('Fresh');
    expect(shapeOf(bot.heard.at(-1))).toEqual(await recordedShape('personal-execute'));
    const data = {
      revision: 3,
      reason: 'because',
      seats: '640',
      until: '2027-03-31',
      person: 'adele',
      sure: 'true',
    };
    expect(bot.heard.at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      value: { action: { verb: 'form.send', data } },
    });
    expect(await window.isUnreachable()).toBe(false);
  });

  test('Action.Submit comes as a message without text, with its value', async () => {
    await window.say('form');
    await window.waitForCard('A form');
    await window.fill('Reason', 'old client');
    await window.press('Submit it');
    await window.waitForAnswer('Echo {');
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      value: { verb: 'form.submit', reason: 'old client' },
    });
    expect(bot.heard.at(-1)?.text).toBeUndefined();
  });

  test('in a group chat and a channel the bot hears what follows a mention', async () => {
    await window.open('Group Chat');
    await window.mention('ProPlus Playbook', 'status');
    await window.waitForAnswer('status');
    expect(bot.heard.at(-1)).toMatchObject({
      text: '<at>ProPlus Playbook</at> status',
      conversation: { conversationType: 'groupChat', isGroup: true },
    });

    await window.open('General');
    await window.mention('ProPlus Playbook', 'form');
    await window.waitForCard('A form');
    await window.press('Send it');
    await window.waitForCard('Fresh');
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      conversation: { conversationType: 'channel' },
    });
  });

  test('an answer that overtakes the post it answers is read all the same', async () => {
    await window.page.route('**/_conversation/v1/conversations/*/messages', async (route) => {
      const response = await route.fetch();
      // The bot has answered long before the page learns that its post is stored.
      await expect.poll(() => bot.heard.at(-1)?.text).toContain('overtaken');
      await window.page.waitForTimeout(300);
      await route.fulfill({ response });
    });
    await window.open('Customers');
    await window.mention('ProPlus Playbook', 'overtaken');
    await window.waitForAnswer('Echo overtaken');
    await window.page.unroute('**/_conversation/v1/conversations/*/messages');
  });

  test('a narrow window shows a whole card', async () => {
    await window.open('Personal Chat');
    await window.say('form');
    const form = await window.waitForCard('A form');
    await window.resize(640);
    const box = await form.boundingBox();
    expect(box?.x).toBeGreaterThan(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(640);
    await window.screenshot(`${folder.path}/narrow.png`);
    expect((await stat(`${folder.path}/narrow.png`)).size).toBeGreaterThan(5_000);
    await window.resize(1280);
    await window.say('still there');
    await window.waitForAnswer('Echo still there');
  });
});
