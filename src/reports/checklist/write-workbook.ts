import writeXlsxFile, { type Cell, type CellObject } from 'write-excel-file/node';
import type { Sheet, SheetCell } from './sheet.ts';

/** What Excel takes in one cell. */
const cellCharacters = 32_767;

/** Excel reads `_x0041_` in a text as the letter A; its first `_` written so stays what it is. */
const encoded = /_(?=x[\dA-Fa-f]{4}_)/gu;

/** Names that every object has: the library looks texts up in one and would find these there. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

function textIn(text: string): string {
  const whole = text
    .slice(0, cellCharacters)
    .replaceAll(encoded, '_x005F_')
    // The library drops it from a text; what a wrong encoding left of a name is to be seen.
    .replaceAll('\uFFFD', '_xFFFD_')
    .toWellFormed();
  return inherited.has(whole) ? `${whole} ` : whole;
}

const textCell = (text: string, style: Omit<CellObject, 'value' | 'type'>): Cell =>
  text === '' ? { ...style } : { ...style, type: String, value: textIn(text) };

function cellOf(cell: SheetCell): Cell {
  const style = { alignVertical: 'top' } as const;
  if (cell === null) return null;
  if (typeof cell === 'number') return { ...style, type: Number, value: cell };
  if (typeof cell === 'string') return textCell(cell, { ...style, wrap: true });
  const value = new Date(`${cell.day}T00:00:00Z`);
  return { ...style, type: Date, value, format: 'yyyy-mm-dd', align: 'left' };
}

/** Headings as they stand out; what is above the table runs on over the columns beside it. */
const headed = { fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const;

function aboveCell(cell: SheetCell, isTitle: boolean): Cell {
  if (typeof cell !== 'string') return cellOf(cell);
  return textCell(cell, isTitle ? { fontWeight: 'bold' } : {});
}

/** A table as a workbook for Excel: every text is a text, every day a day; no formula, no link, nothing from outside. */
export async function writeWorkbook(sheet: Sheet): Promise<Buffer> {
  const { name, above, headings, widths, rows } = sheet;
  const cells = [
    ...above.map((line, at) => line.map((cell) => aboveCell(cell, at === 0))),
    [],
    headings.map((heading) => textCell(heading, headed)),
    ...rows.map((row) => row.map(cellOf)),
  ];
  const columns = widths.map((width) => ({ width }));
  return writeXlsxFile(cells, { sheet: name, columns, orientation: 'landscape' }).toBuffer();
}
