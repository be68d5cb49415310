import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { ReadinessFacts } from '../readiness/readiness-draft.ts';
import type { Measure, Workload } from '../../domain/usage/reading.ts';

/** The reports that give active usage, by Microsoft's name. */
export type UsageReportName =
  'getM365AppUserDetail' | 'getOffice365ServicesUserCounts' | 'getOffice365ActiveUserDetail';

/** One row that was not counted, and why. */
export interface BrokenRow {
  readonly line: number;
  readonly fault: string;
  readonly column: string | null;
}

/** How many rows were not counted, and the first of them. */
export interface BrokenRows {
  readonly count: number;
  readonly first: readonly BrokenRow[];
}

/** What a usage report says; nothing of a single user is in it. */
export interface UsageFile {
  readonly report: UsageReportName;
  readonly workloads: readonly {
    readonly workload: Workload;
    readonly active: number;
    readonly rows: number;
  }[];
  readonly counted: 'desktop-users' | 'licensed-users-active-in-30-days' | 'service-counts';
  readonly periodDays: number | null;
  readonly measure: Measure | null;
  readonly refreshDate: LocalDate | null;
  readonly newestActivity: LocalDate | null;
  readonly rows: number;
  readonly deletedRows: number;
  readonly broken: BrokenRows;
  readonly areNamesConcealed: boolean;
  readonly sha256: string;
}

/** Two values of what there may be one of, and the line of the second. */
interface Several<R> {
  readonly reason: R;
  readonly values: readonly [string, string];
  readonly line: number;
}

/** Why a file gives no reading. */
export type UnreadableFile = (
  | { readonly reason: 'not-text'; readonly found: string }
  | { readonly reason: 'too-large'; readonly maxBytes: number }
  | { readonly reason: 'row-too-long'; readonly line: number }
  | { readonly reason: 'unknown-report'; readonly columns: readonly string[] }
  | { readonly reason: 'other-report'; readonly found: string }
  | {
      readonly reason: 'columns-missing';
      readonly found: string;
      readonly columns: readonly string[];
    }
  | { readonly reason: 'no-rows'; readonly found: string; readonly deletedRows: number }
  | { readonly reason: 'only-broken-rows'; readonly found: string; readonly broken: BrokenRows }
  | Several<'several-dates'>
  | Several<'several-periods'>
  /** A workbook that cannot be opened, or is made to hurt. */
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
  | { readonly reason: 'no-readiness-rows'; readonly sheet: string }
  | { readonly reason: 'out-of-time' | 'out-of-memory' }
  /** The address is none from which files are taken. */
  | { readonly reason: 'host-not-allowed' }
  /** The address gave no file: too old, gone, moved elsewhere, or out of reach. */
  | { readonly reason: 'not-fetched' }
  /** It stopped coming before its end. */
  | { readonly reason: 'broken-off' }
  /** Too many files are being read. */
  | { readonly reason: 'busy' }
) & { readonly bring: readonly UsageReportName[] };

/** What became of a file that somebody handed in. */
export type FileOutcome =
  | { readonly kind: 'read'; readonly file: UsageFile }
  | { readonly kind: 'readiness'; readonly file: ReadinessFacts }
  | { readonly kind: 'unreadable'; readonly why: UnreadableFile };

/** Fetches a file and reads it, within limits of size, time and number; what can go wrong is in the outcome. */
export type ReadFile = (downloadUrl: string) => Promise<FileOutcome>;

/** What a file says, waiting for somebody to save it. */
export interface Draft {
  readonly id: string;
  readonly tenant: string;
  readonly person: PersonId;
  /** The file's name as it was handed in. */
  readonly name: string;
  readonly file: UsageFile;
  readonly at: Instant;
}

/** How long a draft waits, in milliseconds. */
export const draftMs = 24 * 60 * 60 * 1000;

/** Drafts of a person; whoever asks is the person. */
export interface DraftStore {
  /** Keeps it, and lets those go that have waited for too long. */
  put(draft: Draft): Promise<void>;
  /** `null` when there is none any more. */
  load(tenant: string, person: PersonId, id: string, now: Instant): Promise<Draft | null>;
  remove(draft: Draft): Promise<void>;
}

/** A step on a draft. */
export interface DraftRequest {
  readonly ask: 'draft';
  readonly draft: string;
  /** `ask-date` opens the form for the day that the file does not name; `set-date` takes it. */
  readonly step: 'show' | 'save' | 'save-rows' | 'discard' | 'ask-date' | 'set-date';
  readonly engagement: EngagementId | null;
  readonly date: LocalDate | null;
}
