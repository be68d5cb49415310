import { afterAll, beforeAll, test } from 'vitest';
import { describeInChromium } from '../browser/chromium.ts';
import type { PlaygroundPage } from '../browser/playground-window.ts';
import { takePicture } from './pictures.ts';
import { openThreeWindows, type ThreeWindows } from './three-windows.ts';

await describeInChromium('a request to a Get Modern SME in three chat windows', () => {
  let three: ThreeWindows;
  let fe: PlaygroundPage;
  let fm: PlaygroundPage;
  let sme: PlaygroundPage;

  beforeAll(async () => {
    three = await openThreeWindows();
    ({ fe, fm, sme } = three);
    for (const window of [fe, fm, sme]) await window.waitForAnswer('Welcome to ProPlus Playbook');
  }, 600_000);

  afterAll(async () => {
    await three.stop();
  }, 60_000);

  /** Each step may wait for others of this machine. */
  const patience = { timeout: 300_000 };

  test(
    'the FE asks with the form made ready, and the SME’s window shows the card',
    patience,
    async () => {
      await fe.say('usage contoso 380 of 1000');
      await fe.waitForAnswer('380 of 1,000');
      await fe.say('blocked contoso: macros stop in Excel');
      await fe.waitForAnswer('Blocked');
      await fe.say('sme contoso');
      await fe.waitForAnswer('Made ready from what I know');
      await fe.press('Ask now');
      await fe.waitForCard('A Get Modern SME for Office 365 ProPlus is asked');
      await sme.waitForCard('Help with Office 365 ProPlus is needed');
      await sme.waitForCard('macros stop in Excel');
      await takePicture('request-sme', sme.page);
    },
  );

  test('the SME accepts, and FE and FM see who helps', patience, async () => {
    await sme.press('Accept');
    await sme.waitForCard('The request is accepted');
    await fe.waitForCard('Sam Okafor helps with Office 365 ProPlus');
    await fm.waitForCard('Sam Okafor helps with Office 365 ProPlus');
    await takePicture('request-fm', fm.page);
  });

  test('the SME resolves it, the FE confirms', patience, async () => {
    await sme.press('Resolve');
    await sme.fill('Your answer', 'Sign the macros with the customer’s certificate.');
    await sme.press('Resolve');
    await sme.waitForCard('The request is resolved');
    await fe.waitForCard('Sam Okafor resolved your request');
    await takePicture('request-fe', fe.page);
    await fe.press('Confirm');
    await fe.waitForCard('The request is confirmed as resolved');
    await sme.card('Confirmed').waitFor();
  });
});
