import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newPrefix } from '../storage/test-storage.ts';
import { file, startFileServer, type FileServer } from '../teams/files/file-server.ts';
import { meetAda, type Met } from './met.ts';
import { invoices, usual, wages, workbook } from './small-report.ts';
import { startTalk, type Talk } from './talk.ts';

const storagePrefix = newPrefix();
let talk: Talk;
let server: FileServer;

beforeAll(async () => {
  // Drafts fall due by the clock: nobody else's may sweep these.
  const settings = { storagePrefix, filePatienceMs: 60_000 };
  [talk, server] = await Promise.all([startTalk(settings), startFileServer()]);
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await Promise.all([talk.stop(), server.stop()]);
});

const meet = async (): Promise<Met> => meetAda(talk.tenant());

let count = 0;

const handIn = async ({ ada }: Met, content: Uint8Array, text = '') => {
  count += 1;
  return ada.handIn('readiness.xlsx', server.serving(`/${count}.xlsx`, file(content)), text);
};

const read = async ({ tenant, contoso }: Met) => tenant.read(contoso.id);

describe('A readiness report that is handed in', () => {
  it('is shown before anything is saved, for the customer that is named', async () => {
    const met = await meet();
    const answer = await handIn(met, await workbook());
    expect(answer).toContain('Contoso');
    expect(answer).toContain('Nothing is saved until you say so');
    expect(answer).toContain('2 files to remediate; 4 devices seen');
    expect(answer).toContain('3 files scanned, 2 with macros');
    expect(answer).toContain('1 Significant remediation · 1 Limited remediation');
    expect(answer).toContain('1 file: 1 with a password');
    expect(answer).toContain('2 add-ins: 1 adopted and 1 to ask the provider about');
    expect(answer).toContain('6% of files have macros elsewhere; here 66.6%');
    expect(answer).toContain('0.2% of all files have issues elsewhere; here 66.6%');
    expect(answer).toContain('for example D:\\Finance\\invoices.xlsm');
    expect((await read(met)).readiness).toBeNull();
  });

  it('is saved for the engagement that is named, and finishes 4105', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    const saved = await met.ada.click('Save for Contoso');
    expect(saved).toContain('4105 Readiness Toolkit is done');
    const { readiness, tasks } = await read(met);
    expect(readiness?.counts).toEqual({
      devices: 4,
      filesScanned: 3,
      filesWithMacros: 2,
      significant: 1,
      limited: 1,
      unreadable: 1,
      addInsToContact: 1,
    });
    expect(tasks['4105'].state).toBe('done');
  });

  it('of another customer goes to that one: the engagement is named before saving', async () => {
    const met = await meet();
    const fabrikam = await met.tenant.engagement('Fabrikam', { fe: 'Ada' });
    await met.ada.say('contoso');
    expect(await handIn(met, await workbook())).toContain('[Save for Contoso]');
    expect(await met.ada.click('Another customer')).toContain('Fabrikam');
    expect(await met.ada.click('Fabrikam')).toContain('[Save for Fabrikam]');
    await met.ada.click('Save for Fabrikam');
    expect((await read(met)).readiness).toBeNull();
    expect((await met.tenant.read(fabrikam.id)).readiness?.counts.devices).toBe(4);
  });

  it('says what changed since the last, and is put in its place or added', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    const answer = await handIn(met, await workbook([wages]));
    expect(answer).toContain('files 3 → 1');
    expect(answer).toContain('significant 1 → 0');
    await met.ada.click('Add to the last');
    expect((await read(met)).readiness?.counts.filesScanned).toBe(4);
    await handIn(met, await workbook([wages]));
    await met.ada.click('Save in place of the last');
    expect((await read(met)).readiness?.counts.filesScanned).toBe(1);
  });

  it('of one part changes nothing of the others, which its card says before it is saved', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    const csv = [
      'Add-in Name,Add-in Publisher,Total Installs,Readiness status (64-bit)',
      'Ledger,Fabrikam,7,Adopted',
    ].join('\r\n');
    const url = server.serving('/add-ins.csv', file(csv));
    const shown = await met.ada.handIn('add-ins.csv', url);
    expect(shown).toContain('add-ins to ask about 1 → 0');
    expect(shown).not.toMatch(/files 3 →|devices 4 →/u);
    await met.ada.click('Save in place of the last');
    expect((await read(met)).readiness?.counts).toMatchObject({ filesScanned: 3, devices: 4 });
  });

  it('counts once, also when the very file is handed in and added again', async () => {
    const met = await meet();
    const [first, second] = [await workbook(), await workbook([wages])];
    await handIn(met, first);
    await met.ada.click('Save for Contoso');
    await handIn(met, second);
    const add = met.ada.find('Add to the last');
    await met.ada.press(add);
    const again = await handIn(met, second);
    expect(again).toContain('This file is among the results already');
    expect(met.ada.titles()).not.toContain('Add to the last');
    expect(await met.ada.press(add)).toContain('That file is among the results already');
    expect((await read(met)).readiness?.counts.filesScanned).toBe(4);
  });

  it('explains why nothing is known of add-ins since the toolkit’s end', async () => {
    const met = await meet();
    const answer = await handIn(met, await workbook(usual, 'Unknown'));
    expect(answer).toContain('retired on 31 March 2024');
    expect(answer).not.toContain('add-ins are adopted or supported elsewhere');
  });

  it('comes with 99 others: five are read, and the rest are named', async () => {
    const met = await meet();
    const url = server.serving('/many.xlsx', file(await workbook()));
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = Array.from({ length: 100 }, (_, at) => ({
      contentType,
      name: `report-${at}.xlsx`,
      content: { downloadUrl: url, uniqueId: `u${at}`, fileType: 'xlsx' },
    }));
    await met.ada.say('', { attachments });
    const chat = met.ada.chat();
    expect(chat.filter((card) => card.includes('2 files to remediate'))).toHaveLength(5);
    const left = chat.at(-1);
    expect(left).toContain('95 files were left out');
    for (const at of [5, 50, 99]) expect(left).toContain(`report-${at}.xlsx`);
    expect(left).not.toContain('report-4.xlsx');
  });

  it('can be discarded', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    expect(await met.ada.click('Discard')).toContain('nothing was saved');
    expect((await read(met)).readiness).toBeNull();
  });
});

describe('The checklist that is drafted from it', () => {
  async function drafted(): Promise<Met> {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    await met.ada.click('Draft the checklist');
    return met;
  }

  const titlesOf = async (met: Met) => (await read(met)).items.map(({ title }) => title);

  it('has an item for each guideline, add-in to ask about and for unreadable files', async () => {
    const met = await drafted();
    const saved = await met.ada.click('Save checklist');
    expect(saved).toContain('4 added');
    expect(await titlesOf(met)).toEqual([
      'DAO',
      'Contact the provider of Ledger (Fabrikam)',
      'Toolbars',
      'Look into the files that could not be read',
    ]);
    expect((await read(met)).tasks['3070'].state).toBe('done');
  });

  it('is dropped, worded and added to before it is saved', async () => {
    const met = await drafted();
    const { items } = await read(met);
    expect(items).toEqual([]);
    const card = JSON.stringify(met.ada.card());
    const dao = /keep-(?<key>g-[0-9a-f]{16})/u.exec(card)?.groups?.['key'] ?? '';
    await met.ada.click('Save checklist', {
      [`title-${dao}`]: 'Invoices use DAO',
      [`owner-${dao}`]: 'Lee',
      'keep-u': 'false',
      more: 'Ask about the printers',
    });
    const saved = (await read(met)).items;
    expect(saved.map(({ title }) => title)).toEqual([
      'Invoices use DAO',
      'Contact the provider of Ledger (Fabrikam)',
      'Toolbars',
      'Ask about the printers',
    ]);
    expect(saved[0]?.owner).toBe('Lee');
  });

  it('drops what reaches fewer devices than somebody says', async () => {
    const met = await drafted();
    expect(await met.ada.click('Drop what reaches fewer', { under: 2 })).toContain('2 of 4 chosen');
    await met.ada.click('Save checklist');
    expect(await titlesOf(met)).toEqual(['DAO', 'Contact the provider of Ledger (Fabrikam)']);
  });

  it('keeps what may reach any number, since the report names no devices', async () => {
    const met = await meet();
    await handIn(met, await workbook([invoices, { ...wages, device: '' }]));
    await met.ada.click('Save for Contoso');
    await met.ada.click('Draft the checklist');
    expect(await met.ada.click('Drop what reaches fewer', { under: 2 })).toContain('2 of 3 chosen');
    await met.ada.click('Save checklist');
    expect(await titlesOf(met)).toEqual(['Contact the provider of Ledger (Fabrikam)', 'Toolbars']);
  });

  it('keeps what was typed on a page when another is shown', async () => {
    const met = await meet();
    const many = Array.from({ length: 8 }, (_, at) => ({
      ...wages,
      file: `f${at}`,
      guideline: `Rule ${at}`,
    }));
    await handIn(met, await workbook(many));
    await met.ada.click('Save for Contoso');
    expect(await met.ada.click('Draft the checklist')).toContain('9 of 9 chosen · page 1 of 2');
    await met.ada.click('Next page', { more: 'One of mine' });
    expect(await met.ada.click('Previous page')).toContain('10 of 10 chosen · page 1 of 2');
    await met.ada.click('Save checklist');
    expect(await titlesOf(met)).toHaveLength(10);
  });

  it('of a newer report proposes, and takes nothing away that a person wrote', async () => {
    const met = await drafted();
    await met.ada.click('Save checklist');
    await met.ada.say('remediation add Ask about the printers');
    await met.ada.say('remediation resolve 1');
    await handIn(met, await workbook([invoices]));
    await met.ada.click('Save in place of the last');
    const plan = await met.ada.click('Draft the checklist');
    expect(plan).toContain('resolved before, and found again');
    expect(plan.match(/found no more/gu)).toHaveLength(2);
    expect(plan).toContain('0 of 3 chosen');
    await met.ada.click('Save checklist');
    const { items } = await read(met);
    expect(items.map(({ state }) => state)).toEqual(['resolved', 'open', 'open', 'open', 'open']);
  });

  it('is not offered of a report that another took the place of, nor twice', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    const stale = met.ada.find('Draft the checklist');
    await handIn(met, await workbook([wages]));
    await met.ada.click('Save in place of the last');
    expect(await met.ada.press(stale)).toContain('This draft is closed');
    await met.ada.say('readiness');
    await met.ada.click('Draft the checklist');
    const save = met.ada.find('Save checklist');
    expect(await met.ada.press(save)).toContain('2 added');
    expect(await met.ada.press(save)).toContain('This draft is closed');
    const stands = await met.ada.say('readiness');
    expect(met.ada.titles()).not.toContain('Draft the checklist');
    expect(stands).not.toContain('hand the report in again');
  });

  it('is drafted from what stands after an undo, and from nothing under typed counts', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    await handIn(met, await workbook([wages]));
    await met.ada.click('Save in place of the last');
    const undone = met.ada.find('Draft the checklist');
    await met.ada.click('Undo');
    expect(await met.ada.press(undone)).toContain('This draft is closed');
    await met.ada.say('readiness');
    expect(await met.ada.click('Draft the checklist')).toContain('4 of 4 chosen');
    const drafted = met.ada.find('Save checklist');
    await met.ada.say('readiness type');
    const none = { filesScanned: 0, filesWithMacros: 0, significant: 0, limited: 0 };
    await met.ada.click('Save results', { devices: 9, ...none, unreadable: 0, addInsToContact: 0 });
    expect((await read(met)).readiness?.counts.devices).toBe(9);
    expect(await met.ada.press(drafted)).toContain('This draft is closed');
    await met.ada.say('readiness');
    expect(met.ada.titles()).not.toContain('Draft the checklist');
  });

  it('of reports that were added to each other has the problems of all, in sums', async () => {
    const met = await meet();
    const reach = async () => Object.values((await read(met)).findings);
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    const south = { ...wages, file: 'south', device: 'PC-20' };
    await handIn(met, await workbook([south, { ...south, guideline: 'Forms' }]));
    expect(await met.ada.click('Add to the last')).toContain('2 files, 2 devices');
    expect(await met.ada.click('Draft the checklist')).toContain('5 of 5 chosen');
    await met.ada.click('Save checklist');
    expect(await titlesOf(met)).toEqual(expect.arrayContaining(['DAO', 'Toolbars', 'Forms']));
    await handIn(met, await workbook([{ ...wages, file: 'west', device: 'PC-30' }]));
    await met.ada.click('Add to the last');
    expect(await met.ada.click('Draft the checklist')).not.toContain('found no more');
    await met.ada.click('Save checklist');
    const toolbars = { severity: 'limited', files: 3, devices: 3 };
    expect(await reach()).toContainEqual(expect.objectContaining(toolbars));
    expect(await reach()).toContainEqual(expect.objectContaining({ kind: 'add-in', devices: 21 }));
  });

  it('is drafted by FE or FM, whoever brought the report', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    const kim = met.tenant.someone('Kim');
    await kim.say('readiness contoso');
    await kim.click('Draft the checklist');
    expect(await kim.click('Save checklist')).toContain('4 added');
    await met.ada.say('readiness');
    expect(met.ada.titles()).not.toContain('Draft the checklist');
  });

  it('is worked to the customer’s review', async () => {
    const met = await drafted();
    await met.ada.click('Save checklist');
    expect(await met.ada.say('done 3190')).toContain('4 items are still open');
    for (const number of [1, 2, 3]) await met.ada.say(`remediation resolve ${number}`);
    await met.ada.say('remediation accept 4 nobody needs them');
    await met.ada.say('done 3190');
    await met.ada.click('Mark as done', { reviewedOn: '2026-11-20' });
    expect((await read(met)).tasks['3190']).toMatchObject({
      state: 'done',
      reviewedOn: '2026-11-20',
    });
  });

  it('is filtered, shows how far it is, and can be told the customer', async () => {
    const met = await drafted();
    await met.ada.click('Save checklist');
    await met.ada.say('remediation resolve 1');
    const all = await met.ada.say('remediation');
    expect(all).toContain('▓▓░░░░░░░░ 3 open of 4 items');
    expect(all).toContain('Significant remediation, 1 file, 2 devices');
    expect(await met.ada.click('Open items only')).not.toContain('1. DAO');
    expect(await met.ada.say('remediation settled')).toContain('1. DAO');
    expect(await met.ada.say('remediation overdue')).toContain('Overdue items');
    await met.ada.say('note fe internal matters');
    const summary = await met.ada.say('remediation summary');
    expect(summary).toContain('Readiness of Contoso for Microsoft 365 Apps');
    expect(summary).toContain('3. Toolbars (Whoever maintains the macros)');
    expect(summary).toContain('1. DAO (Resolved, Whoever maintains the macros)');
    expect(summary).not.toContain('internal matters');
  });

  it('is nobody else’s to save', async () => {
    const met = await drafted();
    const stranger = met.tenant.someone('Eve');
    const answer = await stranger.press(met.ada.find('Save checklist'));
    expect(answer).not.toContain('DAO');
    expect(await titlesOf(met)).toEqual([]);
  });
});

describe('What is kept of a customer’s files', () => {
  it('is one example for each problem, apart from state and history, until it is forgotten', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    await met.ada.click('Draft the checklist');
    await met.ada.click('Save checklist');
    expect(await met.ada.say('readiness')).toContain('D:\\Finance\\invoices.xlsm');
    const { world } = talk.bot;
    const ref = { tenant: met.tenant.id, id: met.contoso.id };
    const history = await world.engagements.history(ref, null, 50);
    expect(JSON.stringify([await read(met), history])).not.toContain('Finance');
    expect(await met.ada.say('readiness forget')).toContain('are forgotten');
    expect(await met.ada.say('readiness')).not.toContain('Finance');
    expect(await world.examples.load(ref.tenant, ref.id)).toEqual({});
  });

  it('leaves with the report it stands in, but for problems on the checklist', async () => {
    const met = await meet();
    await handIn(met, await workbook());
    await met.ada.click('Save for Contoso');
    await met.ada.click('Draft the checklist');
    await met.ada.click('Drop what reaches fewer', { under: 2 });
    await met.ada.click('Save checklist');
    await handIn(met, await workbook([{ ...wages, file: 'bonus' }]));
    await met.ada.click('Save in place of the last');
    const { world } = talk.bot;
    const kept = async () =>
      JSON.stringify(await world.examples.load(met.tenant.id, met.contoso.id));
    // DAO is on the checklist; nobody kept an item for wages or for what could not be read.
    expect(await kept()).toMatch(/invoices/u);
    expect(await kept()).toMatch(/bonus/u);
    expect(await kept()).not.toMatch(/wages|locked/u);
    await met.ada.say('readiness forget');
    expect(await kept()).toBe('{}');
  });

  it('is forgotten in reports that wait for their checklist, too, of whoever brought them', async () => {
    const met = await meet();
    const kim = met.tenant.someone('Kim');
    for (const each of [met.ada, kim]) {
      await handIn({ ...met, ada: each }, await workbook());
      await each.click(each === kim ? 'Save in place of the last' : 'Save for Contoso');
    }
    expect(await met.ada.say('readiness')).toContain('Finance');
    expect(await met.ada.say('readiness forget')).toContain('are forgotten');
    for (const each of [met.ada, kim]) {
      expect(await each.say('readiness')).not.toContain('Finance');
      const plan = await each.click('Draft the checklist');
      expect(plan).toContain('DAO');
      expect(plan).not.toContain('Finance');
    }
  });
});

// The last of them: what waits for its checklist is gone for good when a day has passed.
describe('A day after the report was saved', () => {
  it('its checklist is drafted from the same report, handed in again', async () => {
    const met = await meet();
    const content = await workbook();
    await handIn(met, content);
    await met.ada.click('Save for Contoso');
    talk.pass({ minutes: 25 * 60 });
    expect(await met.ada.say('readiness')).toContain('hand the report in again');
    expect(met.ada.titles()).not.toContain('Draft the checklist');
    await handIn(met, content);
    await met.ada.click('Draft the checklist');
    await met.ada.click('Save checklist');
    expect((await read(met)).items).toHaveLength(4);
  });
});
