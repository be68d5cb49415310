import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { inOneSheet, ole, zipBomb, zipOf } from '../reports/readiness/odd-workbooks.ts';
import { asExcel, writeWorkbook, type Cell } from '../reports/readiness/write-workbook.ts';
import { newPrefix } from '../storage/test-storage.ts';
import { file, startFileServer, type FileServer } from '../teams/files/file-server.ts';
import { meetAda, type Met } from './met.ts';
import { personOf, startTalk, type Talk } from './talk.ts';

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

const headings = 'Report Refresh Date,User Principal Name,Report Period,Windows,Mac,Mobile,Web';

/** Rows of a report of Microsoft 365 Apps; each of them is active. */
const rows = (many: number, day = '2026-11-20', name = 'user'): readonly string[] =>
  Array.from({ length: many }, (_, row) => `${day},${name}${row}@contoso.example,30,Yes,No,No,No`);

const report = (lines: readonly string[]): string => [headings, ...lines].join('\r\n');

const meet = async (): Promise<Met> => meetAda(talk.tenant());

let count = 0;

const address = (content: string | Uint8Array): string =>
  server.serving(`/odd-${(count += 1)}.csv`, file(content));

const readings = async ({ tenant, contoso }: Met) => (await tenant.read(contoso.id)).readings;

const patience = { timeout: 60_000 };

describe('A usage report that is odd', () => {
  it('may be written in Windows’ own letters', patience, async () => {
    const met = await meet();
    const content = Buffer.from(report(rows(380, '2026-11-20', 'Jörg-Müßig')), 'latin1');
    expect(await met.ada.handIn('usage.csv', address(content))).toContain('380 of 1,000');
  });

  it('holds formulas that nobody reckons and nobody sees', patience, async () => {
    const met = await meet();
    const formula = '=HYPERLINK("http://evil.example","x")';
    const cell = `"${formula.replaceAll('"', '""')}"`;
    const lines = [`2026-11-20,${cell},30,Yes,No,No,No`, '2026-11-20,a@b.c,30,=1+1,No,No,No'];
    const answer = await met.ada.handIn('usage.csv', address(report([...rows(400), ...lines])));
    expect(answer).toContain('401 of 1,000');
    expect(answer).toContain('1 row: line 403');
    expect(answer).not.toMatch(/HYPERLINK|evil|=1\+1/u);
  });

  it('may speak of more users than there are seats, which is marked', patience, async () => {
    const met = await meet();
    await met.ada.handIn('usage.csv', address(report(rows(1200))));
    await met.ada.click('Save, of entitled seats');
    expect(await met.ada.say('usage')).toContain('Over 100%: please check the figures');
    expect(await readings(met)).toMatchObject([{ figure: { active: 1200, seats: 1000 } }]);
  });

  it(
    'of a day that has not come yet is not saved, which the card says before',
    patience,
    async () => {
      const met = await meet();
      const answer = await met.ada.handIn('usage.csv', address(report(rows(380, '2027-01-04'))));
      expect(answer).toContain('has not come yet');
      expect(answer).not.toContain('known already');
      expect(await met.ada.click('Save, of entitled seats')).toContain('has not come yet');
      expect(await readings(met)).toEqual([]);
    },
  );

  it(
    'for an engagement that has ended changes nothing, and the card says why',
    patience,
    async () => {
      const met = await meet();
      await met.tenant.someone('Kim').say('close: the customer left');
      const answer = await met.ada.handIn('usage.csv', address(report(rows(380))), 'contoso');
      expect(answer).toContain('Reopen it to go on');
      expect(answer).not.toContain('known already');
    },
  );
});

describe('A usage report that does not name its day', () => {
  const undated = (many: number): string =>
    ['User Principal Name,Last Activity Date,Report Period,Windows,Mac,Mobile,Web']
      .concat(
        Array.from(
          { length: many },
          (_, row) => `user${row}@contoso.example,2026-11-18,30,Yes,No,No,No`,
        ),
      )
      .join('\r\n');

  /** Handed in by somebody with two customers, chosen on the card. */
  async function chosen(): Promise<Met & { readonly fabrikam: Engagement }> {
    const met = await meet();
    const fabrikam = await met.tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    await met.ada.handIn('usage.csv', address(undated(480)));
    const answer = await met.ada.click('Fabrikam');
    expect(answer).toContain('not in the file, please say it');
    expect(met.ada.titles()).not.toContain('Save, of entitled seats');
    await met.ada.click('Say the day');
    return { ...met, fabrikam };
  }

  it('is saved with the day that is said, for the customer chosen before', patience, async () => {
    const met = await chosen();
    const dated = await met.ada.click('Go on', { date: '2026-11-20' });
    expect(dated).toContain('Fabrikam');
    expect(dated).toContain('Fri, Nov 20');
    await met.ada.click('Save, of entitled seats');
    const { readings: kept } = await met.tenant.read(met.fabrikam.id);
    expect(kept).toMatchObject([{ date: '2026-11-20', figure: { active: 480, seats: 1000 } }]);
    expect(await readings(met)).toEqual([]);
  });

  it('is shown again when the question for its day is cancelled', patience, async () => {
    const met = await chosen();
    const back = await met.ada.click('Cancel');
    expect(back).toContain('Fabrikam');
    expect(back).toContain('not in the file, please say it');
    await met.ada.click('Say the day');
    await met.ada.click('Go on', { date: '2026-11-20' });
    expect(met.ada.titles()).toContain('Save, of entitled seats');
  });

  it('is asked for its day again when that has not come yet', patience, async () => {
    const met = await chosen();
    const again = await met.ada.click('Go on', { date: '2027-01-04' });
    expect(again).toContain('has not come yet. Choose today or an earlier day.');
    expect(again).toContain('Fabrikam');
    const dated = await met.ada.click('Go on', { date: '2026-11-21' });
    expect(dated).toContain('Fabrikam');
    expect(met.ada.titles()).toContain('Save, of entitled seats');
  });
});

describe('A usage report that does not name its period', () => {
  const unperioded = ['Report Refresh Date,User Principal Name,Windows,Mac,Mobile,Web']
    .concat(Array.from({ length: 480 }, (_, row) => `2026-11-20,user${row}@c.example,Yes,No,No,No`))
    .join('\r\n');

  it.each([
    ['30 days, monthly', 'monthly'],
    ['90 days, kept under its own name, makes no band', 'D90'],
  ])('is saved with the period that is said: %s', patience, async (period, measure) => {
    const met = await meet();
    const answer = await met.ada.handIn('usage.csv', address(unperioded));
    expect(answer).toContain('Which period does the report cover?');
    expect(met.ada.titles()).not.toContain('Save, of entitled seats');
    const said = await met.ada.click(period);
    expect(said).not.toContain('Which period');
    await met.ada.click('Save, of entitled seats');
    expect(await readings(met)).toMatchObject([{ measure, date: '2026-11-20' }]);
  });
});

describe('A readiness workbook that is odd', () => {
  const columns = ['Guideline', 'Severity', 'Source File', 'Source File Hash', 'FileStatus'];
  const found = (severity: string): readonly Cell[] => ['DAO', severity, 'a', 'h1', 'Has VBA'];
  const results = (headings: readonly Cell[], severity: string, hasMergedTitle = false) =>
    writeWorkbook([{ name: 'VBA Results', rows: [headings, found(severity)] }], {
      ...asExcel,
      hasMergedTitle,
    });

  it.each([
    ['has a password', async () => ole('EncryptedPackage'), 'protected with a password'],
    ['is a zip bomb', zipBomb, 'unpacks to far more than any report holds'],
    [
      'is broken off',
      async () => zipOf(inOneSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1')),
      'it is broken, or no workbook',
    ],
    [
      'lacks a column',
      async () => results(['Guideline', 'Severity', 'Module'], 'Limited remediation required'),
      'The sheet VBA Results lacks Source File Hash',
    ],
  ])('and %s is told so on its card, and nothing is saved', patience, async (_, make, told) => {
    const met = await meet();
    const answer = await met.ada.handIn('readiness.xlsx', address(await make()));
    expect(answer).toContain(told);
    expect(met.ada.titles()).not.toContain('Save for Contoso');
    expect(
      await talk.bot.world.readinessDrafts.all(met.tenant.id, personOf('Ada').id, talk.now()),
    ).toEqual([]);
    expect((await met.tenant.read(met.contoso.id)).readiness).toBeNull();
  });

  it(
    'and comes as the toolkit’s own JSON is told in which forms it is read',
    patience,
    async () => {
      const { ada } = await meet();
      const answer = await ada.handIn('report.json', address('[{"DeviceName":"PC-1"}]'));
      expect(answer).toContain('the Readiness Toolkit’s report as its Excel workbook or as CSV');
    },
  );

  it('and has a merged title is read', patience, async () => {
    const { ada } = await meet();
    const merged = await results(columns, 'Limited remediation required', true);
    const answer = await ada.handIn('readiness.xlsx', address(merged));
    expect(answer).toContain('1 file to remediate');
    expect(ada.titles()).toContain('Save for Contoso');
  });

  it('and knows a severity that nobody documented shows it by its own name', patience, async () => {
    const { ada } = await meet();
    const odd = await results(columns, 'Severity of tomorrow');
    const answer = await ada.handIn('readiness.xlsx', address(odd));
    expect(answer).toContain('1 file scanned, 1 with macros');
    expect(answer).toContain('1 “Severity of tomorrow”');
  });
});

describe('While two files are read', () => {
  it('a third waits for its turn, and the bot goes on answering', patience, async () => {
    const held: (() => void)[] = [];
    const mets = await Promise.all([meet(), meet(), meet()]);
    const answers = mets.map(({ ada }) =>
      ada.handIn(
        'usage.csv',
        server.serving(`/held-${(count += 1)}.csv`, (response) => {
          held.push(() => response.end(report(rows(410))));
        }),
      ),
    );
    await expect.poll(() => held, { timeout: 30_000 }).toHaveLength(2);
    const before = performance.now();
    expect(await (await meet()).ada.say('help')).toContain('usage');
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(held).toHaveLength(2);
    held[0]?.();
    await expect.poll(() => held, { timeout: 30_000 }).toHaveLength(3);
    for (const release of held) release();
    for (const answer of await Promise.all(answers)) expect(answer).toContain('410 of 1,000');
  });
});
