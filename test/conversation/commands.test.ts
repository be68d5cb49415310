import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputValues } from './card.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

interface Given {
  readonly tenant: Tenant;
  /** The FE. */
  readonly ada: Someone;
  /** The FM. */
  readonly kim: Someone;
  readonly read: () => Promise<Engagement>;
}

async function contoso(): Promise<Given> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim', fta: 'Toni' });
  return {
    tenant,
    ada: tenant.someone('Ada'),
    kim: tenant.someone('Kim'),
    read: () => tenant.read(id),
  };
}

describe('Every command of the FE', () => {
  const steps: readonly (readonly [said: string, says: string, holds: Partial<Engagement>])[] = [
    ['start 3080', '3080 Assessment Workshop is in progress', {}],
    ['done 3080', '3080 Assessment Workshop is done', {}],
    ['reopen 3080', '3080 Assessment Workshop is open again', {}],
    ['bypass workshop: the partner held it', 'is bypassed: “the partner held it”', {}],
    ['pilot 20 users in Berlin', 'A pilot is recorded', {}],
    ['deployed 640 of 1000', 'Deployed: 640 seats', {}],
    ['deployed 650/1000', 'Deployed: 650 seats', {}],
    ['seats 2.000', 'Entitled: 2,000 seats', { entitledSeats: 2000 }],
    ['blocked legal says no', 'Blocked: “legal says no”', {}],
    ['unblocked', 'No longer blocked', { blocked: null }],
    ['waiting for legal until tomorrow', 'Waiting until', {}],
    ['waiting over', 'No longer waiting', { waiting: null }],
    ['note they want a call', 'A note is added to Technical Enablement Notes', {}],
    ['data l1 In production', 'L1 – Consumption Status is written', {}],
    ['data entered', 'Entered into FTOP', {}],
    ['remediation add Invoice macro by friday', 'Item “Invoice macro” is on the checklist', {}],
    ['remediation resolve 1', 'Item “Invoice macro” is resolved', {}],
    ['remediation reopen 1', 'Item “Invoice macro” is open again', {}],
    ['remediation accept 1 the customer agrees', 'is accepted as it is', {}],
    ['undo', 'Taken back: accepting an item', {}],
  ];

  it('says what it did, under the customer’s name, with a way to take it back', async () => {
    const { ada, read } = await contoso();
    let revision = (await read()).revision;
    for (const [said, says, holds] of steps) {
      const answer = await ada.say(said);
      expect(answer).toMatch(/^Contoso\n/u);
      expect(answer).toContain(says);
      const now = await read();
      expect([said, now.revision]).toEqual([said, revision + 1]);
      expect(now).toMatchObject(holds);
      if (said !== 'undo')
        expect([said, ada.titles()]).toEqual([said, expect.arrayContaining(['Undo'])]);
      revision = now.revision;
    }
    const { waiting, items, deployed } = await read();
    expect(waiting).toBeNull();
    expect(deployed?.seats).toBe(650);
    expect(items[0]).toMatchObject({ state: 'open', due: '2026-11-27' });
  });

  it.each([
    ['help', 'What you can say'],
    ['help usage', 'usage 380 of 1000'],
    ['help bypass', 'bypass 3070 <reason>'],
    ['help Mondays', 'What you can say'],
    ['list', 'My engagements'],
    ['open contoso', 'mandatory tasks finished'],
    ['status', 'mandatory tasks finished'],
    ['tasks', '1247 Deploy'],
    ['task 3080', '3080 Office 365 ProPlus Assessment Workshop'],
    ['next', 'Next step'],
    ['remediation', 'Remediation checklist'],
    ['history', 'History'],
    ['data', 'Data for FTOP'],
    ['data export', 'Copy for FTOP'],
    ['playbook', 'Standalone Scale Approach'],
    ['readiness', 'No results of the Office Readiness Toolkit yet'],
    ['readiness type', 'Readiness results'],
    ['feedback', 'Feedback on the playbook'],
  ])('that shows changes nothing: %s', async (said, says) => {
    const { ada, read } = await contoso();
    expect(await ada.say(said)).toContain(says);
    expect(await ada.say(said.toUpperCase())).toContain(says);
    expect((await read()).revision).toBe(1);
  });
});

describe('Every command of the FM', () => {
  it('says what it did', async () => {
    const { kim, read } = await contoso();
    expect(await kim.say('intent')).toContain('intent to deploy is confirmed');
    expect(await kim.say('target 38,5 % by 31 mar')).toContain('The target is 38.5%');
    expect((await read()).target).toMatchObject({ percent: 38.5, by: '2027-03-31' });
    expect(await kim.say('done pitch')).toContain('3738 Pitch Deck is done');
    expect(await kim.say('skip 3650')).toContain('3650 OPP Acceleration is bypassed');
    expect(await kim.say('note fm: call them')).toContain('Engagement Management Notes');
    expect(await kim.say('complete')).toContain('Not finished yet');
    expect(await kim.say('close the customer left')).toContain('Closed early: “the customer left”');
    expect((await read()).ended?.how).toBe('closed');
    expect(await kim.say('reopen')).toContain('The engagement is open again');
    expect(await kim.say('reopen')).toContain('is open, so there is nothing to reopen');
    expect((await read()).ended).toBeNull();
  });

  it('refused to the FE names the FM', async () => {
    const { ada, read } = await contoso();
    for (const said of [
      'intent',
      'target 70% by 31 mar',
      'done pitch',
      'close they left',
      'complete',
    ])
      expect([said, await ada.say(said)]).toEqual([said, expect.stringContaining('the FM, Kim')]);
    expect((await read()).revision).toBe(1);
  });

  it('is refused to everybody once the engagement has ended, before a form is filled in', async () => {
    const { ada, kim } = await contoso();
    await kim.say('close they left');
    for (const said of ['blocked', 'deployed', 'remediation add', 'waiting'])
      expect([said, await ada.say(said)]).toEqual([said, expect.stringContaining('is closed')]);
    expect(await ada.say('note')).toContain('Add note');
  });

  it('refused to the FE is refused before a form is filled in', async () => {
    const { ada } = await contoso();
    for (const said of ['target', 'target 70%', 'close'])
      expect([said, await ada.say(said)]).toEqual([said, expect.stringContaining('the FM, Kim')]);
  });
});

describe('What a command lacks', () => {
  it.each([
    ['blocked', 'Mark as blocked', { reason: 'legal' }, 'Blocked: “legal”'],
    ['waiting for legal', 'Mark as waiting', { until: '2026-12-01' }, 'Waiting until'],
    ['waiting until friday', 'Mark as waiting', { what: 'legal' }, 'Waiting until'],
    ['deployed', 'Save deployed seats', { seats: 640 }, 'Deployed: 640 seats'],
    ['seats', 'Save entitled seats', { seats: '900' }, 'Entitled: 900 seats'],
    ['note', 'Add note', { text: 'called' }, 'A note is added'],
    ['data l1', 'Save', { text: 'In production' }, 'L1 – Consumption Status is written'],
    ['remediation add', 'Add item', { title: 'Macro' }, 'Item “Macro” is on the checklist'],
    ['bypass 3080', 'Bypass', { reason: 'held' }, 'is bypassed: “held”'],
    ['remediation add Macro by 31 feb', 'Add item', { due: '2027-02-28' }, 'Item “Macro”'],
  ])('is asked for, filled with what was said: %s', async (said, submit, inputs, says) => {
    const { ada, read } = await contoso();
    await ada.say(said);
    expect((await read()).revision).toBe(1);
    expect(await ada.click(submit, inputs)).toContain(says);
    expect((await read()).revision).toBe(2);
  });

  it('keeps what was said in the form', async () => {
    const { ada, kim } = await contoso();
    await ada.say('waiting for legal until 31 feb');
    expect(inputValues(ada.card())).toMatchObject({ what: 'legal', until: '31 feb' });
    expect(await kim.say('target 65% by 31 feb')).toContain('is not in the calendar');
    expect(inputValues(kim.card())).toMatchObject({ percent: '65%', by: '31 feb' });
    await ada.say('seats 12,x');
    expect(inputValues(ada.card())).toEqual({ seats: '12,x' });
  });

  it.each([
    ['waiting for legal until 1 jan 2020', { what: 'legal', until: '2020-01-01' }],
    ['remediation add Macro by 1 jan 2020', { title: 'Macro', due: '2020-01-01' }],
    ['target 65% by 1 jan 2020', { percent: 65, by: '2020-01-01' }],
    ['usage 380 of 1000 on 2030-01-01', { active: 380, seats: 1000, date: '2030-01-01' }],
  ])('keeps what was said when it cannot be taken: %s', async (said, kept) => {
    const { kim, read } = await contoso();
    expect(await kim.say(said)).toMatch(/has passed|has not come yet/u);
    expect(inputValues(kim.card())).toMatchObject(kept);
    expect((await read()).revision).toBe(1);
  });

  it('a task is chosen from the list, and the command carried out', async () => {
    const { ada, read } = await contoso();
    expect(await ada.say('done')).toContain('Which task?');
    await ada.click('3080 Assessment Workshop');
    expect((await read()).tasks['3080'].state).toBe('done');
  });
});

describe('What is wrong', () => {
  it.each([
    ['seats 0', 'lies between 1 and'],
    ['seats -5', 'lies between 1 and'],
    ['seats 12.5', 'is a whole number'],
    ['seats 99999999999', 'lies between 1 and'],
    ['deployed 64%', '“64%” is not a number'],
    ['deployed -5', 'lies between 0 and'],
    ['deployed 1001', 'more than the 1,000 seats'],
    ['deployed 640 of 900', 'You said 640 of 900, but 1,000 seats'],
    ['waiting for legal until 1 jan 2020', 'has passed'],
    ['waiting for legal until 31 feb', 'not in the calendar'],
    ['remediation add Macro by 1 jan 2020', 'has passed'],
    ['remediation resolve 7', 'no longer on the checklist'],
    ['done 9999', 'There is no task 9999'],
    ['reopen 3080', 'is open, so there is nothing to reopen'],
    ['unblocked', 'It is not blocked'],
    ['waiting over', 'not waiting for anything'],
    ['undo', 'You changed nothing here'],
    ['data entered', 'Nothing is written yet'],
    ['reopen', 'the FM, Kim'],
    ['data l2', 'L2 – Entitlements'],
    ['done fabrikam 3080', 'No such engagement'],
  ])('is said with the remedy, and nothing changes: %s', async (said, says) => {
    const { ada, read } = await contoso();
    await ada.say('contoso');
    expect([said, await ada.say(said)]).toEqual([said, expect.stringContaining(says)]);
    expect((await read()).revision).toBe(1);
  });
});

describe('Undo', () => {
  it('on the card takes the change back', async () => {
    const { ada, read } = await contoso();
    await ada.say('done 3080');
    expect(await ada.click('Undo')).toContain('Taken back: finishing a task');
    expect((await read()).tasks['3080'].state).toBe('to-do');
  });

  it('reaches ten minutes back and no further', async () => {
    const { ada, read } = await contoso();
    await ada.say('done 3080');
    talk.pass({ minutes: 10 });
    await ada.click('Undo');
    expect((await read()).tasks['3080'].state).toBe('to-do');
    await ada.say('done 3080');
    talk.pass({ minutes: 10, seconds: 1 });
    expect(await ada.click('Undo')).toContain('in the last ten minutes');
    expect((await read()).tasks['3080'].state).toBe('done');
  });

  it('is not offered for what somebody else did', async () => {
    const { ada, kim } = await contoso();
    await kim.say('intent');
    await ada.say('status');
    expect(ada.titles()).not.toContain('Undo');
    expect(await ada.say('undo')).toContain('You changed nothing here');
  });
});
