import type { ReportCounter } from './report-counter.ts';
import type { ReadinessFault } from './readiness-file.ts';
import type { SheetRow } from './read-sheet.ts';
import { columnsIn, kindOfTab, kindOfTable, missingIn } from './sheet-kinds.ts';

/** Titles and merged cells may stand above the headings, in this many rows. */
const headingRows = 15;
const shownHeadings = 60;

const cellsOf = ({ text, width }: SheetRow): readonly string[] =>
  Array.from({ length: width }, (_, column) => text(column));

/** Finds the headings of one sheet, then puts its rows into the counter. */
export class SheetOpening {
  readonly #name: string;
  readonly #counter: ReportCounter;
  #take: ((row: SheetRow) => void) | undefined;
  #looked = 0;
  #missing: readonly string[] | undefined;
  #rows = 0;

  constructor(name: string, counter: ReportCounter) {
    this.#name = name;
    this.#counter = counter;
  }

  /** Takes one row; `false` when the sheet is none of those that hold data. */
  readonly onRow = (row: SheetRow): boolean => {
    if (this.#take) {
      this.#rows += 1;
      this.#take(row);
      return true;
    }
    this.#looked += 1;
    this.#look(row);
    return this.isFound() || this.#looked < headingRows;
  };

  /** Why a sheet that should hold data gave none; `undefined` when it did, or is another. */
  fault(): ReadinessFault | undefined {
    const sheet = this.#name;
    if (this.#take) {
      return this.#rows === 0 ? { reason: 'no-readiness-rows', sheet } : undefined;
    }
    return this.#missing && { reason: 'readiness-columns-missing', sheet, columns: this.#missing };
  }

  /** Whether the headings of a table with readiness data were found. */
  isFound(): boolean {
    return this.#take !== undefined;
  }

  #look(row: SheetRow): void {
    const cells = cellsOf(row).map((cell) => cell.slice(0, shownHeadings));
    const columns = columnsIn(cells);
    const named = kindOfTab(this.#name);
    const kind = named ?? kindOfTable(columns);
    if (kind === undefined) return;
    const missing = missingIn(kind, columns);
    if (missing.length === 0) {
      this.#take = this.#counter.begin(this.#name, kind, columns);
    } else if (missing.length < (this.#missing?.length ?? 3)) {
      this.#missing = missing;
    }
  }
}
