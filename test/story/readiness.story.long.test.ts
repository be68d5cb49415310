import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { describeInChromium } from '../browser/chromium.ts';
import type { PlaygroundPage } from '../browser/playground-window.ts';
import { readBack } from '../reports/checklist/read-back.ts';
import { writeWorkbook } from '../reports/readiness/write-workbook.ts';
import { file, startFileServer, type FileServer } from '../teams/files/file-server.ts';
import { takePicture } from './pictures.ts';
import { openThreeWindows, type ThreeWindows } from './three-windows.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Yesterday everywhere: no time zone has it still to come. */
const reviewedOn = new Date(Date.now() - dayMs).toISOString().slice(0, 10);

const report = () =>
  writeWorkbook([
    {
      name: 'VBA Results',
      rows: [
        ['Guideline', 'Severity', 'Source File', 'Source File Hash', 'FileStatus', 'DeviceName'],
        ['Uses DAO 3.6', 'Significant remediation required', 'a.xlsm', 'h1', 'Has VBA', 'PC-1'],
        ['Command bars', 'Limited remediation required', 'b.xlsm', 'h2', 'Has VBA', 'PC-2'],
        [null, 'Ready to upgrade', 'c.xlsm', 'h3', 'Has VBA', 'PC-2'],
        [null, null, 'd.xlsx', 'h4', 'No VBA', 'PC-3'],
      ],
    },
  ]);

const base = z.record(z.string(), z.unknown());

/** Hands a file in as a client does, by the Playground's way for activities of one's own. */
async function handIn(window: PlaygroundPage, name: string, downloadUrl: string): Promise<void> {
  const route = new URL('/_internal/v1/customActivities', window.page.url());
  const template = new URL('customActivities/template?conversationId=a:fe-personal', route);
  const activity = base.parse(await (await fetch(template)).json());
  const content = { downloadUrl, uniqueId: name, fileType: 'xlsx' };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const sent = await fetch(route, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...activity,
      type: 'message',
      text: '',
      attachments: [{ contentType, name, content }],
    }),
  });
  expect(sent.status).toBe(200);
}

await describeInChromium('readiness in a chat window', () => {
  let three: ThreeWindows;
  let fe: PlaygroundPage;
  let server: FileServer;

  beforeAll(async () => {
    [three, server] = await Promise.all([openThreeWindows(), startFileServer()]);
    ({ fe } = three);
  }, 600_000);

  afterAll(async () => {
    await Promise.all([three.stop(), server.stop()]);
  }, 60_000);

  /** Each step may wait for others of this machine. */
  const patience = { timeout: 300_000 };

  test('the FE is asked for results when the workshop is done', patience, async () => {
    await fe.waitForCard('Welcome to ProPlus Playbook');
    await fe.say('contoso');
    await fe.waitForAnswer('Contoso');
    await fe.say('done workshop');
    await fe.waitForAnswer('3080 Assessment Workshop is done');
    await fe.card('What did the Office Readiness Toolkit find?').waitFor();
  });

  test(
    'a report that is dropped is shown, and saved for the customer it names',
    patience,
    async () => {
      await handIn(fe, 'readiness.xlsx', server.serving('/r.xlsx', file(await report())));
      await fe.card('2 files to remediate; 3 devices seen').waitFor();
      await takePicture('readiness', fe.page);
      await fe.press('Save for Contoso');
      await fe.waitForCard('4105 Readiness Toolkit is done');
    },
  );

  test('the checklist that is drafted from it is saved', patience, async () => {
    await fe.press('Draft the checklist');
    await fe.waitForCard('2 of 2 chosen');
    await fe.fill('1. What needs work', 'Invoices use DAO 3.6');
    await takePicture('readiness-draft', fe.page);
    await fe.press('Save checklist');
    await fe.waitForCard('2 added');
    await fe.waitForCard('Invoices use DAO 3.6');
  });

  test('its items are worked until the customer’s review is done', patience, async () => {
    await fe.say('remediation resolve 1');
    await fe.waitForAnswer('is resolved');
    await fe.say('done review');
    await fe.waitForAnswer('1 item is still open: “Command bars”');
    await fe.say('remediation accept 2 nobody uses them');
    await fe.waitForAnswer('is accepted as it is');
    await fe.say('done review');
    await fe.waitForAnswer('Customer review done');
    await fe.fillDate('The customer reviewed the list on', reviewedOn);
    await fe.press('Mark as done');
    await fe.waitForCard('3190 Customer Review is done, reviewed by the customer');
  });

  test('the customer gets it as a file: saved, and found by its link', patience, async () => {
    await fe.say('remediation');
    await fe.waitForAnswer('Remediation checklist');
    await fe.press('As a file');
    await fe.waitForCard('Contoso – remediation checklist');
    await takePicture('checklist-file', fe.page);
    await fe.press('Save');
    const saved = await fe.waitForCard('The file is saved.');
    const [asked] = await Promise.all([
      fe.page.context().waitForEvent('request', (each) => each.url().includes('/local/files/')),
      fe.reveal('Open the file', saved),
    ]);
    const answer = await fetch(asked.url());
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const { rows, suspicious } = readBack(new Uint8Array(await answer.arrayBuffer()));
    expect(suspicious).toEqual([]);
    expect(rows.slice(-2).map((row) => row.get('B'))).toEqual([
      'Invoices use DAO 3.6',
      'Command bars',
    ]);
  });
});
