import { stringify } from 'csv-stringify/sync';
import type { Sheet, SheetCell } from './sheet.ts';

const textOf = (cell: SheetCell): string => {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
};

/**
 * A table as CSV: UTF-8 with its mark, commas, lines that end as Excel ends them, days as `2026-11-22`. A text that
 * Excel would take for a formula begins with an apostrophe.
 */
export function writeCsv({ above, headings, rows }: Sheet): Buffer {
  const lines = [...above, [], headings, ...rows].map((cells) => cells.map(textOf));
  const csv = stringify(lines, { bom: true, record_delimiter: 'windows', escape_formulas: true });
  return Buffer.from(csv);
}
