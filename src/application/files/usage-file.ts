import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { ReadinessFacts } from '../readiness/readiness-draft.ts';
import type { FileFault, ReportNames } from '../../domain/unreadable-file.ts';
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

/** Why a file gives nothing, and which reports to bring instead. */
export type UnreadableFile = FileFault<ReportNames & { readonly broken: BrokenRows }> & {
  readonly bring: readonly UsageReportName[];
};

/** What became of a file that somebody handed in. */
export type FileOutcome =
  | { readonly kind: 'read'; readonly file: UsageFile }
  | { readonly kind: 'readiness'; readonly file: ReadinessFacts }
  | { readonly kind: 'unreadable'; readonly why: UnreadableFile };

/** After this long a file is answered, whatever came of it; cards say the same in minutes. */
export const fileLimitMs = 10 * 60 * 1000;

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
  put(draft: Draft): Promise<void>;
  /** `null` when there is none any more. */
  load(tenant: string, person: PersonId, id: string, now: Instant): Promise<Draft | null>;
  remove(draft: Draft): Promise<void>;
  /** Lets those of a person go that have waited for too long. */
  sweep(tenant: string, person: PersonId, now: Instant): Promise<void>;
}

/** The periods in days that Microsoft makes reports of. */
export const reportPeriods = [7, 30, 90, 180] as const;

/**
 * What can be done with a draft. `ask-date` opens the form for the day that the file does not name; `set-date`
 * takes it, `set-period` the period that it does not name.
 */
export const draftSteps = [
  'show',
  'save',
  'save-rows',
  'discard',
  'ask-date',
  'set-date',
  'set-period',
] as const;

/** A step on a draft. */
export interface DraftRequest {
  readonly ask: 'draft';
  readonly draft: string;
  readonly step: (typeof draftSteps)[number];
  readonly engagement: EngagementId | null;
  readonly date: LocalDate | null;
  readonly periodDays: (typeof reportPeriods)[number] | null;
}
