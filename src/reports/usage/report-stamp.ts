import { readDay, readPeriodDays, writeDay } from './cell-values.ts';
import { columns, type Headings } from './headings.ts';
import type { RowProblem } from './row-counter.ts';

/** Two different days or periods in one report. */
interface StampConflict {
  readonly reason: 'several-dates' | 'several-periods';
  readonly values: readonly [string, string];
}

/** The refresh date and the period that every row of a report repeats; the first readable row settles them. */
export class ReportStamp {
  refreshDay: number | undefined;
  periodDays: number | undefined;
  readonly #refreshColumn: number;
  readonly #periodColumn: number;
  #refreshCell: string | undefined;
  #periodCell: string | undefined;

  constructor(headings: Headings) {
    this.#refreshColumn = headings.find(...columns.refreshDate);
    this.#periodColumn = headings.find(...columns.period);
  }

  /** Checks a row against the rows before it; undefined when it agrees. */
  check(cells: readonly string[]): RowProblem | StampConflict | undefined {
    return this.#checkRefresh(cells) ?? this.#checkPeriod(cells);
  }

  #checkRefresh(cells: readonly string[]): RowProblem | StampConflict | undefined {
    const cell = cells[this.#refreshColumn];
    if (cell === undefined || cell === this.#refreshCell) return undefined;
    const day = readDay(cell);
    if (day === undefined) return { fault: 'not-a-date', position: this.#refreshColumn };
    if (this.refreshDay !== undefined && day !== this.refreshDay) {
      return { reason: 'several-dates', values: [writeDay(this.refreshDay), writeDay(day)] };
    }
    this.refreshDay = day;
    this.#refreshCell = cell;
    return undefined;
  }

  #checkPeriod(cells: readonly string[]): RowProblem | StampConflict | undefined {
    const cell = cells[this.#periodColumn];
    if (cell === undefined || cell === this.#periodCell) return undefined;
    const days = readPeriodDays(cell);
    if (days === undefined) return { fault: 'not-a-period', position: this.#periodColumn };
    if (this.periodDays !== undefined && days !== this.periodDays) {
      return { reason: 'several-periods', values: [`D${this.periodDays}`, `D${days}`] };
    }
    this.periodDays = days;
    this.#periodCell = cell;
    return undefined;
  }
}
