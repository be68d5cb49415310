import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';
import { until } from './until.ts';

let talk: Talk;
let tenant: Tenant;
let ada: Someone;
let kim: Someone;

beforeAll(async () => {
  talk = await startTalk();
});

afterAll(async () => {
  expect(talk.faults).toEqual([]);
  await talk.stop();
});

beforeEach(async () => {
  tenant = talk.tenant();
  ada = tenant.someone('Ada');
  kim = tenant.someone('Kim');
  await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
});

describe('The answer to a change offers what comes next:', () => {
  it('the target once the intent is confirmed, by word and by button', async () => {
    await kim.say('intent');
    expect(kim.titles().slice(0, 2)).toEqual(['Undo', 'Set target']);
    await kim.say('undo');
    await kim.say('status');
    await kim.click('Confirm intent');
    expect(kim.titles().filter((title) => /^(?:Undo|Set target|Start)/u.test(title))).toEqual([
      'Undo',
      'Set target',
      'Start 3738 Pitch Deck',
    ]);
  });

  it('nothing more about the target when it has its day', async () => {
    await kim.say('target 75% by 2027-06-30');
    await kim.say('intent');
    expect(kim.titles()).not.toContain('Set target');
  });

  it('the checklist’s end once it has an item, then the review once none is open', async () => {
    await ada.say('remediation add Invoice macro');
    expect(ada.titles().slice(0, 2)).toEqual(['Undo', 'Done: 3070 Remediation Checklist']);
    await ada.click('Done: 3070 Remediation Checklist');
    await ada.say('remediation add Payroll add-in');
    expect(ada.titles()).not.toContain('Customer reviewed it');
    await ada.say('remediation resolve 1');
    expect(ada.titles()).not.toContain('Customer reviewed it');
    await ada.say('remediation resolve 2');
    expect(ada.titles().slice(0, 2)).toEqual(['Undo', 'Customer reviewed it']);
  });

  it('the same on the card of an item', async () => {
    await ada.say('remediation add Invoice macro');
    await ada.say('checklist done');
    await ada.say('remediation');
    await ada.click('1. Invoice macro');
    await ada.click('Mark as resolved');
    expect(ada.titles().slice(0, 2)).toEqual(['Undo', 'Customer reviewed it']);
  });
});

describe('What is said', () => {
  it('ends in one stop, whatever the reason ends in', async () => {
    const answer = await ada.say('bypass toolkit Covered by the dashboard.');
    expect(answer).toContain('“Covered by the dashboard.”');
    expect(answer).not.toContain('.”.');
    expect(await ada.say('undo')).toMatch(/Taken back: [^.]+\.\s/u);
  });

  it('of a bypassed toolkit is not that results are missing', async () => {
    expect(await ada.say('task 4105')).toContain('not there yet');
    await ada.say('bypass toolkit Covered by the dashboard.');
    expect(await ada.say('task 4105')).not.toContain('not there yet');
  });
});

describe('"next" of the FM', () => {
  it('is not the optional task before it is suggested', async () => {
    await kim.say('intent');
    await kim.say('pitch done');
    expect(await kim.say('next')).not.toContain('3650 OPP Acceleration');
    expect(kim.titles().join()).not.toContain('3650');
  });

  it('is the optional task once the deployment is done and usage is not Green', async () => {
    await kim.say('intent');
    await kim.say('pitch done');
    await ada.say('deployed 900');
    await ada.say('done deploy');
    expect(await kim.say('next')).toContain('3650');
    expect(kim.titles().join()).toContain('3650');
    await ada.say('usage 80%');
    expect(await kim.say('next')).not.toContain('3650');
  });
});

describe('Entitled seats', () => {
  it('are not fewer than the deployed ones, and the answer offers to correct either', async () => {
    await ada.say('deployed 640');
    const answer = await ada.say('seats 600');
    expect(answer).toContain('640 seats are deployed, more than the 600 you said are entitled');
    expect(ada.titles()).toEqual(
      expect.arrayContaining(['Record deployed seats', 'Correct entitled seats']),
    );
    expect(await ada.say('seats 640')).not.toContain('more than');
  });
});

describe('A name of more than 200 characters', () => {
  it('is refused with what to do, when somebody is assigned', async () => {
    const answer = await ada.say(`assign fm ${'Kimberley '.repeat(30)}`);
    expect(answer).toContain('200 fit. Shorten it');
  });
});

describe('What somebody missed', () => {
  it('names its customer and opens it', async () => {
    await tenant.introduce('Max');
    await ada.say('assign fta Max');
    const max = tenant.someone('Max');
    await max.speaker.install();
    await until(() => max.chat().some((card) => card.includes('What you missed')));
    const card = max.chat().find((each) => each.includes('What you missed')) ?? '';
    expect(card).toContain('Something concerned you in Contoso');
    expect(card).toContain('[Open Contoso]');
  });
});
