import type { WorkbookFault } from '../../domain/unreadable-file.ts';
import type { Problem, ReadinessReport } from '../../domain/readiness/report.ts';

/** The sheets of the toolkit's report that hold data, and the counts of Configuration Manager. */
export type SheetKind =
  | 'vba-results'
  | 'vba-remediation'
  | 'vba-references'
  | 'add-in-details'
  | 'by-computer-name'
  | 'device-counts';

/** One sheet that was read. */
export interface ReadSheet {
  readonly name: string;
  readonly kind: SheetKind;
  readonly rows: number;
}

/** What a readiness report says: counts, problems, and the one example shown for each. */
export interface ReadinessFile {
  readonly kind: 'readiness';
  readonly report: ReadinessReport;
  /** Those that reach furthest first. */
  readonly problems: readonly Problem[];
  /** How many more problems there are than are kept. */
  readonly moreProblems: number;
  /** A file or device for each problem, by its key. */
  readonly examples: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
  /** Rows of recognised sheets that name neither a file nor an add-in. */
  readonly emptyRows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that gives no readiness results, and why. */
export type UnreadableReadiness = { readonly kind: 'unreadable-readiness' } & ReadinessFault;

/** Why a file gives no readiness results. */
export type ReadinessFault =
  | WorkbookFault
  | { readonly reason: 'too-large'; readonly maxBytes: number }
  /** An archive of other files. */
  | { readonly reason: 'not-text'; readonly found: 'zip' };

/** A file that cannot be read, thrown out of the depths of reading and answered at its top. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly fault: ReadinessFault;

  constructor(fault: ReadinessFault) {
    super(fault.reason);
    this.fault = fault;
  }
}
