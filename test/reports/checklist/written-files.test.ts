import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet, SheetCell } from '../../../src/reports/checklist/sheet.ts';
import { writeCsv } from '../../../src/reports/checklist/write-csv.ts';
import { writeWorkbook } from '../../../src/reports/checklist/write-workbook.ts';
import { readBack } from './read-back.ts';

const sheetOf = (...rows: readonly (readonly SheetCell[])[]): Sheet => ({
  name: 'Checklist',
  above: [['Contoso'], [null, 'As of', { day: '2026-11-22' }]],
  headings: ['What', 'Files', 'Due'],
  widths: [40, 8, 12],
  rows,
});

const firstRow = 4;

async function inWorkbook(text: string): Promise<unknown> {
  return readBack(await writeWorkbook(sheetOf([text]))).rows[firstRow]?.get('A');
}

function inCsv(text: string): string | undefined {
  const rows = parse(writeCsv(sheetOf([text])), { bom: true, relaxColumnCount: true });
  return rows.at(-1)?.[0];
}

const awkward: readonly (readonly [string, string])[] = [
  ['of 10,000 characters', 'Ä'.repeat(10_000)],
  ['with emoji', 'Macro 👩‍👩‍👧 of Ada 🇩🇪'],
  ['that runs right to left', 'مرحبا بالعالم 123'],
  ['that would end a section of XML', ']]><c t="s"/>&amp;&#x41;'],
  ['that Excel would decode', 'The name is _x0041_ and _x000D_'],
  ['with quotation marks and commas', 'He said, "no"; and left'],
  ['of several lines', 'first\nsecond\nthird'],
  ['that a wrong encoding left', 'M\uFFFDller'],
  ['that every object knows', 'constructor'],
  ['that is a prototype', '__proto__'],
];

describe('A text in a file that is handed out', () => {
  it.each(awkward)('stays what it is: one %s', async (_, text) => {
    expect(String(await inWorkbook(text)).trimEnd()).toBe(text);
    expect(inCsv(text)).toBe(text);
  });

  it.each(['=HYPERLINK("https://files.example","x")', '+1', '-1+1', '@SUM(A1)', '\tx', '＝1+1'])(
    'is never a formula: %s',
    async (text) => {
      const { rows, suspicious } = readBack(await writeWorkbook(sheetOf([text])));
      expect([rows[firstRow]?.get('A'), suspicious]).toEqual([text, []]);
      expect(inCsv(text)).toBe(`'${text}`);
    },
  );

  it('is never a formula when it begins with the end of a line', () => {
    expect(inCsv('\rcmd')).toBe("'\rcmd");
  });

  it('loses what no workbook may hold, and half a character', async () => {
    expect(await inWorkbook('a\u0000b\u0007c\u001Bd\uFFFEe')).toBe('abcde');
    expect(await inWorkbook('half \uD83D of it')).toBe('half  of it');
  });

  it('is cut where a cell of Excel ends', async () => {
    expect(String(await inWorkbook('x'.repeat(40_000)))).toHaveLength(32_767);
  });

  it('is read back whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        async (text) => {
          fc.pre(text.trim() !== '');
          expect(String(await inWorkbook(text)).trimEnd()).toBe(text.trimEnd());
          expect([text, `'${text}`]).toContain(inCsv(text));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('A number and a day', () => {
  const sheet = sheetOf(['Macro', 12, { day: '2026-12-01' }]);

  it('are a number and a day in the workbook', async () => {
    const { rows } = readBack(await writeWorkbook(sheet));
    expect([...(rows[firstRow]?.values() ?? [])]).toEqual(['Macro', 12, { day: '2026-12-01' }]);
    expect(rows[1]?.get('C')).toEqual({ day: '2026-11-22' });
  });

  it('are written in CSV as every program reads them', () => {
    const text = writeCsv(sheet).toString();
    expect(text.startsWith('\uFEFFContoso\r\n')).toBe(true);
    expect(text.endsWith('Macro,12,2026-12-01\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });
});
