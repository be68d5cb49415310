import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

describe('“list”', () => {
  it('shows mine, page by page, those that go on first', async () => {
    const tenant = talk.tenant();
    for (let number = 1; number <= 19; number += 1) {
      const name = `Customer ${String(number).padStart(2, '0')}`;
      await tenant.engagement(name, { fe: number % 2 === 0 ? 'Lee' : 'Ada', fm: 'Kim' });
    }
    const kim = tenant.someone('Kim');
    const first = await kim.say('list');
    expect(first).toContain('19 engagements');
    expect(first).toContain('Page 1 of 3');
    expect(first).toContain('Customer 01');
    expect(first).not.toContain('Customer 09');
    expect(await kim.click('Next page')).toContain('Customer 09');
    expect(await kim.click('Next page')).toContain('Customer 19');
    expect(kim.titles()).not.toContain('Next page');
    expect(await kim.click('Previous page')).toContain('Page 2 of 3');
    expect(await kim.say('list 3')).toContain('Customer 19');
    expect(await kim.say('list page 99')).toContain('Page 3 of 3');
    await kim.say('customer 05');
    const id = String(kim.find('Tasks').data['e']);
    await kim.say('close they left');
    await tenant.list(id);
    expect(await kim.say('list')).not.toContain('Customer 05');
    expect(await kim.say('list 3')).toContain('Customer 05');
    expect(await tenant.someone('Ada').say('list')).toContain('10 engagements');
  });

  it('of nobody shows how to begin', async () => {
    const eve = talk.tenant().someone('Eve');
    expect(await eve.say('list')).toContain('You have no engagement yet');
    expect(await eve.click('New engagement')).toContain('Entitled seats');
  });

  it('opens an engagement from its row', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    await ada.say('list');
    expect(await ada.click('Contoso')).toMatch(/^Contoso\n[^]*mandatory tasks/u);
  });

  it('shows an engagement without FM or FE as such', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    expect(await tenant.someone('Ada').say('list')).toContain('No FM');
  });
});

describe('“history”', () => {
  it('shows who did what, newest first, page by page to the beginning', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    for (let number = 1; number <= 27; number += 1) await ada.say(`note number ${number}.`);
    const first = await ada.say('history');
    expect(first.indexOf('number 27.')).toBeLessThan(first.indexOf('number 26.'));
    expect(first).toContain('number 16.');
    expect(first).not.toContain('number 15.');
    expect(await ada.click('Older')).toContain('number 15.');
    const last = await ada.click('Older');
    expect(last).toContain('Engagement opened');
    expect(ada.titles()).not.toContain('Older');
    expect(await ada.click('Newest')).toContain('number 27.');
  });
});

describe('The data for FTOP', () => {
  it('shows what is missing, lets the right role write it, and is exported and marked as entered', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const [ada, kim] = [tenant.someone('Ada'), tenant.someone('Kim')];
    expect(await ada.say('data')).toContain('6 required fields are missing');
    await ada.click('L1 – Consumption Status');
    await ada.click('Save', { text: 'In production' });
    expect((await tenant.read(id)).fields.l1.text).toBe('In production');
    for (const said of [
      'data l2 E3, 1000',
      'data l3 Standalone',
      'data scenario New',
      'note they agreed',
    ])
      await ada.say(said);
    expect(await kim.say('data l3 Mine')).toContain('belongs to the FE, Ada');
    expect(await ada.say('data fm notes Mine')).toContain('belongs to the FM, Kim');
    expect(await kim.say('note managed')).toContain('Engagement Management Notes');
    expect(await ada.say('data')).toContain('Everything that is required is written');
    const text = await ada.say('data export');
    for (const each of ['In production', 'E3, 1000', 'Standalone', 'they agreed', 'managed'])
      expect(text).toContain(each);
    expect(await ada.click('Mark as entered into FTOP')).toContain('Entered into FTOP');
    expect((await tenant.read(id)).fields.l1.isInFtop).toBe(true);
    await ada.say('data l1 Rolling out');
    expect((await tenant.read(id)).fields.l1.isInFtop).toBe(false);
    expect(await ada.say('data')).toContain('changed since it was entered');
    expect(await ada.say('data l1 Rolling out')).toContain('what the field says already');
  });

  it('marks as entered only what stood on the card', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const [ada, kim] = [tenant.someone('Ada'), tenant.someone('Kim')];
    await ada.say('data l1 One');
    await ada.say('data l2 Two');
    await ada.say('data export');
    await kim.say('data l1 Changed meanwhile');
    await ada.click('Mark as entered into FTOP');
    const { fields } = await tenant.read(id);
    expect([fields.l1.isInFtop, fields.l2.isInFtop]).toEqual([false, true]);
  });
});

describe('The remediation checklist', () => {
  it('is shown page by page, and worked from its rows', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    for (let number = 1; number <= 12; number += 1)
      await ada.say(`remediation add Macro ${number}`);
    expect(await ada.say('items')).toContain('12 open of 12 items');
    await ada.click('Next page');
    await ada.click('12. Macro 12');
    await ada.click('Mark as resolved');
    expect((await tenant.read(id)).items[11]?.state).toBe('resolved');
    await ada.click('Reopen item');
    await ada.click('Accept as it is');
    expect(await ada.click('Accept as it is', { reason: '' })).toContain('Please fill this in');
    await ada.click('Accept as it is', { reason: 'agreed' });
    expect((await tenant.read(id)).items[11]).toMatchObject({
      state: 'accepted',
      reason: 'agreed',
    });
    await ada.click('Change item');
    await ada.click('Save item', { title: 'Macro twelve', owner: 'Lee', due: '2027-01-31' });
    expect((await tenant.read(id)).items[11]).toMatchObject({
      title: 'Macro twelve',
      owner: 'Lee',
    });
  });
});

describe('The playbook', () => {
  it('takes feedback', async () => {
    const ada = talk.tenant().someone('Ada');
    await ada.say('playbook');
    await ada.click('Give feedback');
    expect(await ada.click('Send feedback', { text: '  ' })).toContain('Please fill this in');
    expect(await ada.click('Send feedback', { text: 'The links are old' })).toContain('Thank you');
    expect(await ada.say('feedback more of the same')).toContain('Thank you');
  });
});
