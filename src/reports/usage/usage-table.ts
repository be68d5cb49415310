import { normaliseHeading, readHeadings, type Headings } from './headings.ts';
import { countAppUsers } from './count-app-users.ts';
import { countLicensedUsers } from './count-licensed-users.ts';
import { countServices } from './count-services.ts';
import { recogniseReport } from './recognise-report.ts';
import { ReportStamp } from './report-stamp.ts';
import type { Counted, RowCounter, RowProblem } from './row-counter.ts';
import type { BrokenRow, BrokenRows, UnreadableReason, UsageReportName } from './usage-report.ts';

const countersOf: Readonly<
  Record<UsageReportName, (headings: Headings, stamp: ReportStamp) => RowCounter>
> = {
  getM365AppUserDetail: countAppUsers,
  getOffice365ActiveUserDetail: countLicensedUsers,
  getOffice365ServicesUserCounts: countServices,
};

const shownBrokenRows = 3;

/** What the rows of a recognised report came to. */
export interface TableOutcome extends Counted {
  readonly report: UsageReportName;
  readonly refreshDay: number | null;
  readonly rows: number;
  readonly deletedRows: number;
  readonly broken: BrokenRows;
}

/** Opens a table by its first row: the table to put further rows into, or why there is none. */
export function openUsageTable(
  headingCells: readonly string[],
): UsageTable | { readonly refusal: UnreadableReason } {
  const headings = readHeadings(headingCells);
  const recognised = recogniseReport(headings);
  return 'refusal' in recognised ? recognised : new UsageTable(recognised.report, headings);
}

/** Takes the rows of one usage report, counts them, and remembers only what is broken. */
export class UsageTable {
  readonly report: UsageReportName;
  readonly #headings: Headings;
  readonly #stamp: ReportStamp;
  readonly #counter: RowCounter;
  readonly #firstBroken: BrokenRow[] = [];
  #brokenCount = 0;
  #rows = 0;
  #deletedRows = 0;

  constructor(report: UsageReportName, headings: Headings) {
    this.report = report;
    this.#headings = headings;
    this.#stamp = new ReportStamp(headings);
    this.#counter = countersOf[report](headings, this.#stamp);
  }

  /** Takes one row; answers why the whole file is refused, when the row shows that. */
  take(cells: readonly string[], line: number): UnreadableReason | undefined {
    const problem = this.#checkLength(cells) ?? this.#stamp.check(cells);
    if (problem !== undefined && 'reason' in problem) {
      return { ...problem, found: this.report, line, bring: [this.report] };
    }
    const verdict = problem ?? this.#counter.count(cells);
    if (verdict === 'counted') this.#rows += 1;
    else if (verdict === 'deleted') this.#deletedRows += 1;
    else this.#noteBroken(verdict, cells, line);
    return undefined;
  }

  /** Notes that the file ends within a row. */
  noteCutOff(line: number): void {
    this.#addBroken({ line, fault: 'cut-off', column: null });
  }

  finish(): TableOutcome {
    return {
      ...this.#counter.finish(),
      report: this.report,
      refreshDay: this.#stamp.refreshDay ?? null,
      rows: this.#rows,
      deletedRows: this.#deletedRows,
      broken: { count: this.#brokenCount, first: this.#firstBroken },
    };
  }

  #checkLength(cells: readonly string[]): RowProblem | undefined {
    if (cells.length === this.#headings.count) return undefined;
    const fault = cells.length < this.#headings.count ? 'too-few-cells' : 'too-many-cells';
    return { fault, position: -1 };
  }

  #noteBroken(problem: RowProblem, cells: readonly string[], line: number): void {
    // Spreadsheets leave rows of nothing but delimiters behind; they say nothing.
    if (cells.every((cell) => cell.trim() === '')) return;
    const { fault, position } = this.#isHeadingAgain(cells)
      ? { fault: 'heading-again' as const, position: -1 }
      : problem;
    this.#addBroken({
      line,
      fault,
      column: position < 0 ? null : this.#headings.written(position),
    });
  }

  #isHeadingAgain(cells: readonly string[]): boolean {
    return cells.every(
      (cell, position) =>
        normaliseHeading(cell) === normaliseHeading(this.#headings.written(position)),
    );
  }

  #addBroken(row: BrokenRow): void {
    this.#brokenCount += 1;
    if (this.#firstBroken.length < shownBrokenRows) this.#firstBroken.push(row);
  }
}
