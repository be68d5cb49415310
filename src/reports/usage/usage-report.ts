import type { ReportFault } from '../../domain/unreadable-file.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Measure, Workload } from '../../domain/usage/reading.ts';
import type { OtherKind, TextEncoding } from '../file-kind.ts';

/** The reports that give active usage, by their name in Microsoft Graph. */
export type UsageReportName =
  'getM365AppUserDetail' | 'getOffice365ServicesUserCounts' | 'getOffice365ActiveUserDetail';

/** Reports that are recognised and cannot give active usage: activations, daily counts, counts without seats. */
export type OtherReportName =
  | 'getOffice365ActivationsUserDetail'
  | 'getOffice365ActivationsUserCounts'
  | 'getOffice365ActivationCounts'
  | 'getM365AppUserCounts'
  | 'getM365AppPlatformUserCounts'
  | 'getOffice365ActiveUserCounts';

/** Active users of one workload, and the users the report counts them among. */
export interface WorkloadUsage {
  readonly workload: Workload;
  readonly active: number;
  /** The report's own denominator: its users, or those licensed for the workload. */
  readonly rows: number;
}

/**
 * How active users were counted:
 * `desktop-users`: rows with Windows or Mac = Yes, among all rows that are not deleted;
 * `licensed-users-active-in-30-days`: licensed users whose last activity lies in the 30 days that end
 * with the refresh date, both ends included, among the licensed users that are not deleted;
 * `service-counts`: the report's own counts, active among active and inactive.
 */
export type CountingRule = 'desktop-users' | 'licensed-users-active-in-30-days' | 'service-counts';

/** What is wrong with a row that was not counted. */
export type RowFault =
  | 'too-few-cells'
  | 'too-many-cells'
  | 'heading-again'
  | 'no-user'
  | 'not-a-date'
  | 'date-after-refresh'
  | 'not-a-period'
  | 'not-yes-or-no'
  | 'not-a-count'
  | 'row-again'
  | 'cut-off';

/** One row that was not counted: the line it ends on (the first line is 1) and the column at fault, as its heading reads. */
export interface BrokenRow {
  readonly line: number;
  readonly fault: RowFault;
  readonly column: string | null;
}

/** How many rows were not counted, and the first three of them. */
export interface BrokenRows {
  readonly count: number;
  readonly first: readonly BrokenRow[];
}

/** What a usage report says; nothing of a single user is in it. */
export interface UsageReport {
  readonly kind: 'usage-report';
  readonly report: UsageReportName;
  readonly workloads: readonly WorkloadUsage[];
  readonly counted: CountingRule;
  /** The period in days; null where the report does not say. */
  readonly periodDays: number | null;
  /** What the period makes of the figures (docs/rules.md §4); null where the period is not known. */
  readonly measure: Measure | null;
  /** The day the report speaks of (UTC); null where it carries none and somebody must say it. */
  readonly refreshDate: LocalDate | null;
  /** The newest activity in it: what to propose where the refresh date is missing. */
  readonly newestActivity: LocalDate | null;
  /** Rows counted, deleted users left out; deleted and broken rows are counted apart. */
  readonly rows: number;
  readonly deletedRows: number;
  readonly broken: BrokenRows;
  readonly areNamesConcealed: boolean;
  readonly encoding: TextEncoding;
  readonly bytes: number;
  /** Of the file as it came, in hexadecimal. */
  readonly sha256: string;
}

/**
 * A file that gives no reading: why, what was found, and which reports to bring instead.
 * A report speaks of one day and one period; where two are found in one file it is refused whole,
 * since the same user would be counted twice.
 */
export type UnreadableReport = { readonly kind: 'unreadable' } & UnreadableReason;

/** The reasons to refuse a file, each with what a person needs to know to bring the right one. */
export type UnreadableReason = { readonly bring: readonly UsageReportName[] } & ReportFault<{
  readonly kind: OtherKind;
  readonly other: OtherReportName;
  readonly report: UsageReportName;
  readonly broken: BrokenRows;
}>;

/** The reports to bring when a file is none of them. */
export const usableReports: readonly UsageReportName[] = [
  'getM365AppUserDetail',
  'getOffice365ActiveUserDetail',
  'getOffice365ServicesUserCounts',
];
