import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../browser/chromium.ts';
import type { PlaygroundPage } from '../browser/playground-window.ts';
import { takePicture } from './pictures.ts';
import { openThreeWindows, type ThreeWindows } from './three-windows.ts';

const warning = 'Active usage is under 40%';
const recovery = 'Active usage has recovered';

await describeInChromium('the warning about usage in the chat windows', () => {
  let three: ThreeWindows;
  let fe: PlaygroundPage;
  let fm: PlaygroundPage;

  beforeAll(async () => {
    three = await openThreeWindows();
    ({ fe, fm } = three);
  }, 600_000);

  afterAll(async () => {
    await three.stop();
  }, 60_000);

  /** Each step may wait for others of this machine. */
  const patience = { timeout: 300_000 };

  test('the FE records 38 %, and FE and FM get the warning', patience, async () => {
    for (const window of [fe, fm]) await window.waitForAnswer('Welcome to ProPlus Playbook');
    await fe.say('contoso 380/1000');
    const card = await fe.waitForAnswer('Undo');
    expect(await card.innerText()).toContain('38.0%');
    for (const window of [fe, fm]) {
      const shown = await (await window.waitForAnswer(warning)).innerText();
      expect(shown).toContain('Contoso');
      expect(shown).toContain('▲ Red, 380 of 1,000 (38.0%)');
      expect(shown).toContain('20 users to Yellow');
    }
    await takePicture('usage-warning', fm.page);
  });

  test('the FE records 41 %, and both get the recovery', patience, async () => {
    await fe.say('contoso 410/1000');
    for (const window of [fe, fm]) {
      const shown = await (await window.waitForAnswer(recovery)).innerText();
      expect(shown).toContain('◆ Yellow');
    }
    await takePicture('usage-recovered', fm.page);
  });

  test('the usage card tells the whole of it', patience, async () => {
    await fm.say('usage');
    const card = await fm.waitForAnswer('291 users to Green');
    expect(await card.innerText()).toContain('41.0%');
    await takePicture('usage-card', fm.page);
  });

  test('a script brings 39 %, and both get the warning again', patience, async () => {
    const { port } = three;
    const answer = await fetch(`http://127.0.0.1:${port}/api/usage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'story' },
      body: JSON.stringify({
        readings: [
          { customer: 'Contoso', active: 390, date: new Date().toISOString().slice(0, 10) },
        ],
      }),
    });
    expect(await answer.json()).toMatchObject({ recorded: 1 });
    for (const window of [fe, fm]) await window.waitForCard('▲ Red, 390 of 1,000 (39.0%)');
  });
});
