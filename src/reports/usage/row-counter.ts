import { isConcealedName, readDay, readFlag, writeDay } from './cell-values.ts';
import { columns, type Headings } from './headings.ts';
import type { CountingRule, RowFault, WorkloadUsage } from './usage-report.ts';
import type { LocalDate } from '../../domain/time.ts';

/** What is wrong with a row, and the position of the column at fault (-1: the row as a whole). */
export interface RowProblem {
  readonly fault: RowFault;
  readonly position: number;
}

/** What became of one row. */
export type RowVerdict = 'counted' | 'deleted' | RowProblem;

/** What a counter knows once the last row has passed. */
export interface Counted {
  readonly workloads: readonly WorkloadUsage[];
  readonly counted: CountingRule;
  readonly periodDays: number | null;
  readonly newestActivity: LocalDate | null;
  readonly areNamesConcealed: boolean;
}

/** Counts the rows of one kind of report and keeps none of them. */
export interface RowCounter {
  count(cells: readonly string[]): RowVerdict;
  finish(): Counted;
}

/** The columns that say whose row it is: who was deleted, and whether names are concealed. */
export class UserColumns {
  areNamesConcealed = false;
  readonly #user: number;
  readonly #isDeleted: number;
  readonly #deletedDate: number;

  constructor(headings: Headings) {
    this.#user = headings.find(...columns.user);
    this.#isDeleted = headings.find(...columns.isDeleted);
    this.#deletedDate = headings.find(...columns.deletedDate);
  }

  /** Whether the row stands for a user who still exists; `counted` means: go on counting it. */
  read(cells: readonly string[]): RowVerdict {
    const user = (cells[this.#user] ?? '').trim();
    if (user === '') return { fault: 'no-user', position: this.#user };
    const isDeleted = this.#readDeleted(cells);
    if (isDeleted === undefined) return { fault: 'not-yes-or-no', position: this.#isDeleted };
    this.areNamesConcealed ||= isConcealedName(user);
    return isDeleted ? 'deleted' : 'counted';
  }

  #readDeleted(cells: readonly string[]): boolean | undefined {
    if (this.#isDeleted >= 0) return readFlag(cells[this.#isDeleted] ?? '');
    return this.#deletedDate >= 0 && (cells[this.#deletedDate] ?? '').trim() !== '';
  }
}

/** The newest of the days that rows speak of. */
export class NewestDay {
  #newest = '';

  /** Takes a cell that may hold a day; what is none is passed over, since nothing is counted by it. */
  see(cell: string): void {
    if (cell <= this.#newest) return;
    const day = readDay(cell);
    if (day !== undefined) this.#newest = writeDay(day);
  }

  get(): LocalDate | null {
    return this.#newest === '' ? null : this.#newest;
  }
}
