import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { describe, expect, it } from 'vitest';
import { readInWorker } from '../../../src/reports/read-in-worker.ts';
import { Unreadable } from '../../../src/reports/readiness/readiness-file.ts';
import { SharedTexts } from '../../../src/reports/readiness/shared-texts.ts';
import { read } from './expect-counts.ts';
import { inOneSheet, ole, workbookOfEmptyTexts, zipBomb, zipOf } from './odd-workbooks.ts';
import { asExcel, workbookStream, writeWorkbook, type Cell } from './write-workbook.ts';

const headings = ['Guideline', 'Severity', 'Source File', 'Source File Hash', 'FileStatus'];

const results = (...rows: readonly (readonly Cell[])[]) =>
  writeWorkbook([{ name: 'VBA Results', rows: [headings, ...rows] }]);

const row = (severity: string): readonly Cell[] => ['DAO', severity, 'a.xlsm', 'h1', 'Has VBA'];

const reasonOf = async (bytes: Uint8Array): Promise<unknown> => {
  const answer = await read(bytes);
  return answer.kind === 'unreadable-readiness' ? answer.reason : answer;
};

describe('A workbook that cannot be read', () => {
  it('is told: protected with a password', async () => {
    expect(await reasonOf(ole('EncryptedPackage'))).toBe('password-protected');
  });

  it('is told: of an old Excel', async () => {
    expect(await reasonOf(ole('Workbook'))).toBe('old-workbook');
  });

  it('is told: binary', async () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    const bytes = await zipOf({ '_rels/.rels': rels, 'xl/workbook.bin': 'x' });
    expect(await reasonOf(bytes)).toBe('binary-workbook');
  });

  it.each([0.3, 0.6, 0.9, 0.99])('is told: cut off after a share of %d', async (share) => {
    const whole = await results(row('Limited remediation required'));
    expect(await reasonOf(whole.subarray(0, whole.length * share))).toBe('corrupt-workbook');
  });

  it('is told: XML that is broken off, or bytes that were changed', async () => {
    const cut = await zipOf(inOneSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1'));
    expect(await reasonOf(cut)).toBe('corrupt-workbook');
    const changed = Buffer.from(await results(row('Limited remediation required')));
    changed.fill(0xff, 500, 700);
    expect(await reasonOf(changed)).toBe('corrupt-workbook');
  });

  it('is told: no workbook at all', async () => {
    const archive = await zipOf({ 'data.csv': 'a,b' });
    expect(await read(archive)).toMatchObject({ reason: 'not-text', found: 'zip' });
    const document = await zipOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<d/>',
    });
    expect(await reasonOf(document)).toBe('corrupt-workbook');
  });

  it('is told: none of its sheets is one of the toolkit', async () => {
    const bytes = await writeWorkbook([{ name: 'Sheet1', rows: [['a', 'b']] }]);
    expect(await read(bytes)).toMatchObject({ reason: 'no-readiness-sheet', sheets: ['Sheet1'] });
  });

  it('is told with the columns that are missing', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'VBA Results',
        rows: [
          ['Guideline', 'Severity', 'Module'],
          ['DAO', 'x', 'y'],
        ],
      },
    ]);
    expect(await read(bytes)).toMatchObject({
      reason: 'readiness-columns-missing',
      sheet: 'VBA Results',
      columns: ['Source File Hash'],
    });
  });

  it.each([
    ['Guideline,Severity,Source,Name,Hash of it', ['Source File Hash']],
    ['FileStatus;Source File', ['Severity']],
    ['Name of add-in,Add-in Publisher,Total Installs', ['Add-in Name']],
    ['Ready to upgrade,Needs review', ['Not assessed']],
  ])('is told with them as CSV, too: %s', async (headingsOf, columns) => {
    expect(await read(Buffer.from(`${headingsOf}\r\n1,2,3\r\n`))).toMatchObject({
      ...{ reason: 'readiness-columns-missing', sheet: 'CSV', columns },
    });
  });

  it('is none when one heading is all that it has of the toolkit', async () => {
    const answer = await read(Buffer.from('Severity,b,c\r\n1,2,3\r\n'));
    expect(answer).toMatchObject({ kind: 'unreadable', reason: 'unknown-report' });
  });

  it('is told: headings and no rows', async () => {
    expect(await reasonOf(await results())).toBe('no-readiness-rows');
  });
});

describe('A workbook that is made to hurt', () => {
  it('is not unpacked when it unpacks to far more than it is', async () => {
    expect(await reasonOf(await zipBomb())).toBe('zip-bomb');
  });

  it('is not believed when it lies about its size', async () => {
    const bytes = Buffer.from(await results(row('Limited remediation required')));
    // The list at the end names the sheet once more; its size stands 22 bytes before its name.
    bytes.writeUInt32LE(5, bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 22);
    expect(await reasonOf(bytes)).toBe('corrupt-workbook');
  });

  it('is stopped when one text never ends', async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${'x'.repeat(9_000_000)}`;
    const zip = new ZipFile();
    const parts = inOneSheet(sheet);
    for (const [path, text] of Object.entries(parts)) {
      zip.addBuffer(Buffer.from(text), path, { compress: false });
    }
    zip.end();
    expect(await reasonOf(await buffer(Readable.from(zip.outputStream)))).toBe('zip-bomb');
  });

  it('is told: more texts than are held at once, by their number', async () => {
    // Without letters six million texts are soon read; by their weight: memory.long.test.ts.
    const most = 6_000_000;
    expect(await reasonOf(await buffer(workbookOfEmptyTexts(most + 1)))).toBe('too-many-texts');
  });

  it('is told: more texts than are held at once, by their weight', () => {
    const texts = new SharedTexts();
    const text = '語'.repeat(300);
    const most = Math.floor((176 * 1024 ** 2) / Buffer.byteLength(text));
    for (let many = 0; many < most; many += 1) texts.add(text);
    expect(texts.at(most - 1)).toBe(text);
    expect(() => {
      texts.add(text);
    }).toThrow(Unreadable);
  });

  it('with a million empty rows is read within bounds', { timeout: 120_000 }, async () => {
    function* rows() {
      yield headings;
      yield row('Limited remediation required');
      for (let number = 0; number < 1_000_000; number += 1) yield [];
    }
    const source = workbookStream([{ name: 'VBA Results', rows: rows() }]);
    const answer = await readInWorker(
      { reader: 'any', source, limits: { maxBytes: 256 * 1024 ** 2 } },
      { timeoutMilliseconds: 110_000, heapMegabytes: 64 },
    );
    expect(answer).toMatchObject({ kind: 'readiness', report: { files: { scanned: 1 } } });
  });
});

describe('A workbook that is odd', () => {
  it('with an unknown severity keeps it under its own name', async () => {
    const answer = await read(await results(row('Severity of tomorrow')));
    expect(answer).toMatchObject({
      report: { files: { otherSeverities: [{ name: 'Severity of tomorrow', count: 1 }] } },
    });
  });

  it('with links outside is read without following them', async () => {
    const sheets = [{ name: 'VBA Results', rows: [headings, row('Ready to upgrade')] }];
    const bytes = await writeWorkbook(sheets, { ...asExcel, hasExternalLink: true });
    expect(await read(bytes)).toMatchObject({ report: { files: { scanned: 1 } } });
  });

  it('with days as texts and as numbers, and one in a heading, is read like any other', async () => {
    const sheets = [
      {
        name: 'Add-in Details',
        rows: [
          [
            ...['Add-in Name', 'Total Installs', 'Readiness status (32-bit)', 'Remarks'],
            'Add-in used since 11/1/2026',
          ],
          ['Ledger', 7, 'Contact software provider', '2026-11-02', 46_327],
          ['Solver', '8', 'Adopted', 46_328, '02.11.2026'],
        ],
      },
    ];
    expect(await read(await writeWorkbook(sheets))).toMatchObject({
      problems: [{ name: 'Ledger', devices: 7 }],
      report: { addIns: { total: 2, states: { adopted: 1, 'contact-provider': 1 } } },
    });
  });

  it('with numbers as texts and a merged title is read like any other', async () => {
    const sheets = [
      {
        name: 'Add-in Details',
        rows: [
          ['Add-in Name', 'Total Installs', 'Readiness status (32-bit)'],
          ['Ledger', '1,234', 'Contact software provider'],
        ],
      },
    ];
    const style = { ...asExcel, areNumbersTexts: true, hasMergedTitle: true };
    const answer = await read(await writeWorkbook(sheets, style));
    expect(answer).toMatchObject({ problems: [{ name: 'Ledger', devices: 1234 }] });
  });
});
