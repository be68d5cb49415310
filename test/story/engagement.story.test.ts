import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../browser/chromium.ts';
import type { PlaygroundPage } from '../browser/playground-window.ts';
import { takePicture } from './pictures.ts';
import { openThreeWindows, type ThreeWindows } from './three-windows.ts';

const dayMs = 24 * 60 * 60 * 1000;
const year = new Date().getUTCFullYear() + 1;

const target = { said: `${year}-06-30`, day: `June 30, ${year}`, shown: `75% by June 30, ${year}` };

/** Yesterday everywhere: no time zone has it still to come. */
const reviewedOn = new Date(Date.now() - dayMs).toISOString().slice(0, 10);

/** What a person reads of the engagement, but for what is theirs alone to press and who of its people they are. */
async function statusOf(window: PlaygroundPage): Promise<readonly string[]> {
  await window.say('fabrikam');
  const card = await window.waitForAnswer('mandatory tasks finished');
  const lines = (await card.innerText()).split('\n').map((line) => line.replace(' (you)', ''));
  const end = lines.findIndex((line) => line.startsWith('FTOP data'));
  return lines.slice(lines.indexOf('Fabrikam'), end).filter((line) => !/^[\s›]*$/u.test(line));
}

await describeInChromium('an engagement in three chat windows', () => {
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

  test('whoever opens a window is welcomed', patience, async () => {
    await fe.waitForCard('Welcome to ProPlus Playbook');
    await fm.waitForAnswer('Welcome to ProPlus Playbook');
  });

  test('the FE opens an engagement with the form, and the FM gets the role', patience, async () => {
    await fe.say('new Fabrikam');
    await fe.waitForCard('New engagement');
    await fe.fill('Entitled seats', '1200');
    await fe.choose('The other of FE and FM', 'Alex Moreau');
    await fe.fill('Engagement scenario', 'Office 2016 to Microsoft 365 Apps, in three waves');
    await fe.press('Open engagement');
    await fe.waitForCard('The engagement is open');
    await fm.waitForCard('Kim Larsen made you FastTrack Manager (FM)');
  });

  test('the intent that the FM confirms reaches the FE as a card', patience, async () => {
    await fm.press('Confirm intent');
    await fm.waitForCard('intent to deploy is confirmed');
    await fe.waitForCard('Alex Moreau confirmed that the customer intends to deploy');
  });

  test('the target that the FM sets reaches the FE as a newer card', patience, async () => {
    await fm.say(`target 75% by ${target.said}`);
    await fm.waitForAnswer(`The target is 75% monthly active usage by ${target.day}`);
    await takePicture('story-fm', fm.page);
    await fe.waitForCard(`Alex Moreau set the target: ${target.shown}`);
    await fe.card('There is a newer card about this below').waitFor();
  });

  test('FE and FM finish their tasks by button and by word', patience, async () => {
    await fe.say('tasks');
    await fe.waitForAnswer('3080 Office 365 ProPlus Assessment Workshop');
    await fe.press('Start 3080 Assessment Workshop');
    await fe.waitForCard('3080 Assessment Workshop is in progress');
    await fe.press('Done: 3080 Assessment Workshop');
    // The question for results follows at once and is the newest card then.
    await fe.card('3080 Assessment Workshop is done').waitFor();
    await fm.say('pitch done');
    await fm.waitForAnswer('3738 Pitch Deck is done');
  });

  test('a mandatory task is bypassed with a written reason only', patience, async () => {
    await fe.say('bypass toolkit');
    await fe.waitForAnswer('Write down why it may be bypassed');
    await fe.fill('Reason', 'Covered by the Configuration Manager readiness dashboard');
    await fe.press('Bypass');
    await fe.waitForCard('4105 Readiness Toolkit is bypassed');
    await fe.waitForCard('Covered by the Configuration Manager readiness dashboard');
  });

  test('the customer’s review waits for every open item and takes its date', patience, async () => {
    await fe.say('remediation add Invoice macro uses an old reference by friday');
    await fe.waitForAnswer('is on the checklist');
    await fe.say('checklist done');
    await fe.waitForAnswer('3070 Remediation Checklist is done');
    await fe.say('done review');
    await fe.waitForAnswer('1 item is still open: “Invoice macro uses an old reference”');
    await fe.say('remediation resolve 1');
    await fe.waitForAnswer('is resolved');
    await fe.say('done review');
    await fe.waitForAnswer('Customer review done');
    await fe.fillDate('The customer reviewed the list on', reviewedOn);
    await fe.press('Mark as done');
    await fe.waitForCard('3190 Customer Review is done, reviewed by the customer');
  });

  test('both see the same, before and after a restart of the bot', patience, async () => {
    const before = await statusOf(fe);
    expect(before).toContain('5 of 6 mandatory tasks finished');
    expect(before.join(' ')).toContain(target.shown);
    const managers = await statusOf(fm);
    await three.restartBot();
    expect(await statusOf(fe)).toEqual(before);
    expect(await statusOf(fm)).toEqual(managers);
    const facts = (lines: readonly string[]) => lines.slice(lines.indexOf('Engineer'));
    expect(facts(managers)).toEqual(facts(before));
    await takePicture('story-fe', fe.page);
  });

  test('a card from before the restart still works', patience, async () => {
    const notice = fe.card('Alex Moreau set the target');
    await fe.press('Tasks', notice);
    // The answer takes the place of the card.
    await expect.poll(() => notice.count(), { timeout: 15_000 }).toBe(0);
  });

  test('the usage that the FE records warns the FM at once', patience, async () => {
    await fe.say('usage fabrikam 380 of 1200');
    await fe.waitForAnswer('The usage warning opens');
    await fm.waitForCard('Active usage is under 40%');
  });

  test('the FM sees all engagements by attention, and what was sent of one', patience, async () => {
    await fm.say('portfolio');
    const portfolio = await fm.waitForAnswer('2 engagements under way');
    expect(await portfolio.innerText()).toMatch(/Fabrikam[^]*Contoso/u);
    await takePicture('portfolio', portfolio);
    await fm.say('delivery fabrikam');
    const sent = await fm.waitForAnswer('What was sent');
    expect(await sent.innerText()).toMatch(/Kim Larsen: target[^]*sent/u);
  });

  test(
    'the FM reads the week in the digest, and narrows the portfolio on its card',
    patience,
    async () => {
      await fm.say('digest');
      const digest = await fm.waitForAnswer('Weekly digest');
      expect(await digest.innerText()).toContain('31.7%');
      await takePicture('digest', digest);
      await fm.say('portfolio red');
      const red = await fm.waitForAnswer('1 of 2 engagements');
      expect(await red.innerText()).not.toContain('Contoso');
    },
  );

  test('whoever has no part in it learns nothing of it', patience, async () => {
    await three.sme.say('fabrikam');
    const answer = await three.sme.waitForAnswer(/understand|No such engagement/u);
    expect(await answer.innerText()).not.toContain('Alex Moreau');
  });
});
