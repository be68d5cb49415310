/** By what names a reader of usage reports tells what it found. */
export interface ReportNames {
  /** What the file is in place of a CSV file. */
  readonly kind: string;
  /** A report that cannot give monthly active usage. */
  readonly other: string;
  readonly report: string;
  readonly broken: { readonly count: number };
}

/** Two values of what there may be one of, and the line of the second. */
interface Several<Reason, Report> {
  readonly reason: Reason;
  readonly found: Report;
  readonly values: readonly [string, string];
  readonly line: number;
}

/** Why a usage report gives no reading, with what a person needs to know to bring the right one. */
export type ReportFault<N extends ReportNames = ReportNames> =
  | { readonly reason: 'not-text'; readonly found: N['kind'] }
  | { readonly reason: 'too-large'; readonly maxBytes: number }
  | { readonly reason: 'row-too-long'; readonly line: number }
  | { readonly reason: 'unknown-report'; readonly columns: readonly string[] }
  | { readonly reason: 'other-report'; readonly found: N['other'] }
  | {
      readonly reason: 'columns-missing';
      readonly found: N['report'];
      readonly columns: readonly string[];
    }
  | { readonly reason: 'no-rows'; readonly found: N['report']; readonly deletedRows: number }
  | {
      readonly reason: 'only-broken-rows';
      readonly found: N['report'];
      readonly broken: N['broken'];
    }
  | Several<'several-dates', N['report']>
  | Several<'several-periods', N['report']>;

/** Why a workbook gives no readiness results: it cannot be opened, is made to hurt, or lacks what counts. */
export type WorkbookFault =
  | {
      readonly reason:
        | 'password-protected'
        | 'old-workbook'
        | 'binary-workbook'
        | 'corrupt-workbook'
        | 'zip-bomb'
        | 'too-many-texts';
    }
  | { readonly reason: 'no-readiness-sheet'; readonly sheets: readonly string[] }
  | {
      readonly reason: 'readiness-columns-missing';
      readonly sheet: string;
      readonly columns: readonly string[];
    }
  | { readonly reason: 'no-readiness-rows'; readonly sheet: string };

/** Why a file was not read at all. */
export interface UnreadFault {
  readonly reason:
    | 'out-of-time'
    | 'out-of-memory'
    /** The address is none from which files are taken. */
    | 'host-not-allowed'
    /** The address gave no file: too old, gone, moved elsewhere, or out of reach. */
    | 'not-fetched'
    /** It stopped coming before its end. */
    | 'broken-off'
    /** Too many files are being read. */
    | 'busy';
}

/** Why a file that somebody handed in gives nothing. */
export type FileFault<N extends ReportNames = ReportNames> =
  ReportFault<N> | WorkbookFault | UnreadFault;
