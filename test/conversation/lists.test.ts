import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { links } from './card.ts';
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

  it('says of each where it stands: state, band, phase, progress, next task and last progress', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    for (const said of ['done 3080', 'usage 500 of 1000']) await ada.say(said);
    await tenant.list(id);
    talk.pass({ minutes: 120 });
    expect((await ada.say('list')).split('\n').slice(2, 5)).toEqual([
      '●',
      'Contoso',
      'Active · AU 50.0% ◆ Yellow · Assess · 1 of 6 · Next: 4105 Readiness Toolkit · last progress today',
    ]);
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

describe('“tasks”', () => {
  it('shows each by phase, in order: state, who set it when, whether it must be, and whose it is', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    for (const said of ['done 3080', 'start 4105']) await ada.say(said);
    const at = 'Ada, today, then';
    const rows = (await ada.say('tasks'))
      .replaceAll(/\d+:\d\d [AP]M/gu, 'then')
      .split('\n')
      .filter((line) => line !== '›');
    expect(rows.slice(rows.indexOf('Assess'), -5)).toEqual([
      ...['Assess', '✔', '3080 Office 365 ProPlus Assessment Workshop'],
      ...[`Done (${at}) · mandatory · FE`, '○', '3738 Office 365 ProPlus - Deliver Pitch Deck'],
      ...['To do · mandatory · FM', '○', '3070 Create Remediation Checklist'],
      ...['To do · mandatory · FE', '◐', '4105 Office Readiness Toolkit'],
      ...[`In progress (${at}) · mandatory · FE`, 'Remediate', '○'],
      '3190 Confirm the customer reviews & resolved anything in the remediation checklist',
      ...['To do · mandatory · FE', 'Enable', '○', '1247 Deploy Office 365 ProPlus'],
      ...['To do · mandatory · FE', '○', '3650 Office ProPlus – OPP Acceleration'],
      'To do · optional · FM',
    ]);
  });

  it.each([
    ['task 3080', 'https://aka.ms/ftoppassessmentguidance'],
    ['task 1247', 'https://aka.ms/ftoppdeploymentguidance'],
  ])('has the guidance of a task on its card: %s', async (said, url) => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    await ada.say(said);
    expect(links(ada.card())).toEqual([url]);
  });
});

describe('The playbook', () => {
  it('shows its processes, pages, version and change log', async () => {
    const ada = talk.tenant().someone('Ada');
    const rows = (await ada.say('playbook')).split('\n').filter((line) => line !== '·');
    expect(rows.slice(rows.indexOf('Processes'), -1)).toEqual([
      ...['Processes', 'Conduct Services Workshops', 'Assess phase'],
      ...['Conduct Adoption & Change Management Customer Conversation', 'Assess phase'],
      ...['Conduct Technical Assessment', 'Assess phase', 'Enable Services', 'Enable phase'],
      ...['Change log', 'Version of March 5, 2020'],
      'March 5, 2020: task 4105, Office Readiness Toolkit, is added (published March 27, 2020)',
      'January 31, 2020: the workflow is revised (published January 31, 2020)',
      'October 25, 2019: the standalone scale approach begins (published December 6, 2019)',
    ]);
    expect(links(ada.card())).toEqual([
      'https://aka.ms/FastTrack/ProPlusWorkflow',
      'https://aka.ms/ftgetmodernplaybook',
      'https://aka.ms/ftoppmaudefinition',
      'https://aka.ms/ftcustomerhealthdefinition',
    ]);
  });

  it('takes feedback', async () => {
    const ada = talk.tenant().someone('Ada');
    await ada.say('playbook');
    await ada.click('Give feedback');
    expect(await ada.click('Send feedback', { text: '  ' })).toContain('Please fill this in');
    expect(await ada.click('Send feedback', { text: 'The links are old' })).toContain('Thank you');
    expect(await ada.say('feedback more of the same')).toContain('Thank you');
  });
});
