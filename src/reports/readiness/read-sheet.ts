import { readXml } from './read-xml.ts';
import type { SharedTexts } from './shared-texts.ts';

/** One row of a sheet as it passes by: what a column holds, as text without blanks around it. */
export interface SheetRow {
  readonly text: (column: number) => string;
  /** One more than the last column that holds something. */
  readonly width: number;
}

/** Takes one row; answers `false` to stop looking at rows. */
export type OnRow = (row: SheetRow) => boolean;

/** Excel has 16,384 columns; a report has thirty. */
const mostColumns = 256;

const letterA = 65;

/** The column of `AB12`, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & 0xdf) - letterA;
    if (letter < 0 || letter > 25) break;
    column = 26 * column + letter + 1;
  }
  return column - 1;
}

type CellKind = 'shared' | 'text';

/** The cells of one row; used again for each row, since a million of them pass by. */
class PassingRow implements SheetRow {
  width = 0;
  readonly #texts: SharedTexts;
  readonly #values: string[] = [];
  readonly #kinds: CellKind[] = [];

  constructor(texts: SharedTexts) {
    this.#texts = texts;
  }

  clear(): void {
    this.width = 0;
  }

  put(column: number, kind: CellKind, value: string): void {
    if (column >= mostColumns) return;
    for (let gap = this.width; gap < column; gap += 1) this.#values[gap] = '';
    this.#values[column] = value;
    this.#kinds[column] = kind;
    this.width = Math.max(this.width, column + 1);
  }

  readonly text = (column: number): string => {
    const value = column < this.width ? (this.#values[column] ?? '') : '';
    const isShared = value !== '' && this.#kinds[column] === 'shared';
    return (isShared ? this.#texts.at(Number(value)) : value).trim();
  };
}

/** Reads the rows of a sheet, keeping none of them; rows without a cell are left out. Throws `Unreadable`. */
export async function readSheet(
  chunks: AsyncIterable<Buffer>,
  texts: SharedTexts,
  onRow: OnRow,
): Promise<void> {
  const row = new PassingRow(texts);
  let isWanted = true;
  let column = -1;
  let kind: CellKind = 'text';
  let value = '';
  let isValue = false;
  await readXml(chunks, {
    open: (name, { r, t }) => {
      if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r);
        kind = t === 's' ? 'shared' : 'text';
        value = '';
      } else if (name === 'row') {
        row.clear();
        column = -1;
      }
      isValue = name === 'v' || name === 't';
    },
    close: (name) => {
      if (name === 'c' && value !== '') row.put(column, kind, value);
      else if (name === 'row' && isWanted && row.width > 0) isWanted = onRow(row);
      isValue = false;
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
  });
}
