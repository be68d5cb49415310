import { readCsvRows } from '../csv-rows.ts';
import type { TextFile } from '../text-file.ts';
import { Unreadable } from './readiness-file.ts';
import { ReportCounter, type CountedReport } from './report-counter.ts';
import type { SheetRow } from './read-sheet.ts';
import { columnsIn, kindOfTable } from './sheet-kinds.ts';
import { SheetOpening } from './table-opening.ts';

/** Statements and proposed code stand in a row: a cell of Excel holds 32,767 characters. */
const maxRowBytes = 1024 ** 2;

/** Spreadsheets of some countries write semicolons or tabs; the heading shows which. */
export function delimiterOf(line: string): string {
  const counted = [',', ';', '\t'].map((each) => ({ each, count: line.split(each).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).each;
}

/** Whether a line holds the headings of a sheet with readiness data. */
export function isReadinessHeading(line: string): boolean {
  const cells = line.split(delimiterOf(line)).map((cell) => cell.replaceAll('"', ''));
  return kindOfTable(columnsIn(cells)) !== undefined;
}

const rowOf = (cells: readonly string[]): SheetRow => ({
  width: cells.length,
  text: (column) => (cells[column] ?? '').trim(),
});

/** Reads a sheet that was saved as CSV; `delimiter` separates its cells. Throws `Unreadable`. */
export async function readReadinessCsv(file: TextFile, delimiter: string): Promise<CountedReport> {
  const counter = new ReportCounter();
  const opening = new SheetOpening('CSV', counter);
  const { end } = await readCsvRows(file.chunks, { delimiter, maxRowBytes }, (cells) =>
    opening.onRow(rowOf(cells)),
  );
  const isBroken = end === 'cut-off' || end === 'row-too-long' || file.hasZeroBytes();
  if (isBroken) throw new Unreadable({ reason: 'corrupt-workbook' });
  const fault = opening.fault();
  if (fault) throw new Unreadable(fault);
  if (!opening.isFound()) throw new Unreadable({ reason: 'no-readiness-sheet', sheets: [] });
  return counter.finish();
}
