import { reachFirst } from '../../domain/readiness/reach.ts';
import type { DeviceStates, FileCounts } from '../../domain/readiness/report.ts';
import { AddInCounter, readCount } from './count-add-ins.ts';
import { FileCounter, type Found } from './count-files.ts';
import { Fingerprints } from './fingerprints.ts';
import type { ReadinessFile, ReadSheet, SheetKind } from './readiness-file.ts';
import type { SheetRow } from './read-sheet.ts';
import type { Columns } from './sheet-kinds.ts';

/** Problems that a draft can hold; a checklist takes 300 items. */
const mostProblems = 250;
const biggestShown = 3;

/** A report without what only the whole file tells. */
export type CountedReport = Omit<ReadinessFile, 'kind' | 'bytes' | 'sha256'>;

/** Counts the sheets of one report, row by row. */
export class ReportCounter {
  readonly #devices = new Fingerprints();
  readonly #results = new FileCounter(this.#devices);
  readonly #remediation = new FileCounter(this.#devices);
  readonly #proposals = new Fingerprints();
  readonly #addIns = new AddInCounter(this.#devices);
  readonly #sheets: ReadSheet[] = [];
  #states: DeviceStates | null = null;
  #emptyRows = 0;

  /** Begins a sheet; its rows go into what is answered. */
  begin(name: string, kind: SheetKind, columns: Columns): (row: SheetRow) => void {
    const sheet = { name, kind, rows: 0 };
    this.#sheets.push(sheet);
    return (row) => {
      if (this.#take(row, kind, columns)) sheet.rows += 1;
      else this.#emptyRows += 1;
    };
  }

  finish(): CountedReport {
    const files = this.#files();
    const hasAddIns = this.#has('add-in-details') || this.#has('by-computer-name');
    const found = [...this.#found(files), ...(hasAddIns ? this.#addIns.problems() : [])].sort(
      (one, other) => reachFirst(one.problem, other.problem),
    );
    const kept = found.slice(0, mostProblems);
    return {
      report: {
        devices: this.#states ? sumOf(this.#states) : this.#devices.count,
        files,
        addIns: hasAddIns ? this.#addIns.counts() : null,
        deviceStates: this.#states,
        areNamesConcealed: this.#results.areNamesConcealed || this.#remediation.areNamesConcealed,
        biggest: kept.slice(0, biggestShown).map(({ problem }) => problem),
      },
      problems: kept.map(({ problem }) => problem),
      moreProblems: found.length - kept.length,
      examples: Object.fromEntries(
        kept.flatMap(({ problem, example }) => (example === '' ? [] : [[problem.key, example]])),
      ),
      sheets: this.#sheets,
      emptyRows: this.#emptyRows,
    };
  }

  #take(row: SheetRow, kind: SheetKind, columns: Columns): boolean {
    switch (kind) {
      case 'vba-results':
        return this.#results.take(row, columns);
      case 'vba-remediation':
        return this.#takeProposal(row, columns);
      case 'add-in-details':
      case 'by-computer-name':
        return this.#addIns.take(row, columns);
      case 'device-counts':
        this.#states = statesIn(row, columns, this.#states);
        return true;
      case 'vba-references':
        return true;
    }
  }

  /** Rows without proposed code are of the other sheet's kind and say nothing more here. */
  #takeProposal(row: SheetRow, columns: Columns): boolean {
    const { hash, file, proposed } = columns;
    const text = (position: number | undefined) =>
      position === undefined ? '' : row.text(position);
    const name = text(hash) || text(file);
    if (text(proposed) !== '' && name !== '') this.#proposals.numberOf(name.toLowerCase());
    return this.#remediation.take(row, columns);
  }

  #has(kind: SheetKind): boolean {
    return this.#sheets.some((sheet) => sheet.kind === kind && sheet.rows > 0);
  }

  /** The remediation sheet alone speaks for the files only where the results are not there. */
  #counter(): FileCounter | null {
    if (this.#has('vba-results')) return this.#results;
    return this.#has('vba-remediation') ? this.#remediation : null;
  }

  #files(): FileCounts | null {
    return this.#counter()?.counts(this.#proposals.count) ?? null;
  }

  #found(files: FileCounts | null): readonly Found[] {
    return this.#counter()?.problems(files?.unreadable ?? 0) ?? [];
  }
}

const sumOf = ({ notAssessed, ready, needsReview }: DeviceStates): number =>
  notAssessed + ready + needsReview;

function statesIn(row: SheetRow, columns: Columns, before: DeviceStates | null): DeviceStates {
  const count = (position: number | undefined): number =>
    position === undefined ? 0 : readCount(row.text(position));
  return {
    notAssessed: (before?.notAssessed ?? 0) + count(columns.notAssessed),
    ready: (before?.ready ?? 0) + count(columns.ready),
    needsReview: (before?.needsReview ?? 0) + count(columns.needsReview),
  };
}
