import type { LocalDate } from '../time.ts';
import type { Joining } from './counts.ts';
import type { Finding } from './plan-checklist.ts';
import type { ReadFiles } from './read-files.ts';
import type { ReadinessReport } from './report.ts';

/** An item of a drafted checklist, with the problem it is about; `null` for one that a person thought of. */
export interface DraftedItem {
  readonly item: string;
  readonly title: string;
  readonly owner: string;
  readonly due: LocalDate | null;
  readonly finding: Finding | null;
}

/** What a drafted checklist changes, all at once. */
export interface ChecklistChange {
  readonly added: readonly DraftedItem[];
  readonly recounted: readonly { readonly item: string; readonly finding: Finding }[];
  readonly resolved: readonly string[];
  readonly reopened: readonly string[];
}

/** What a person does with a report and the checklist drafted from it (docs/rules.md §6). */
export type ReadinessCommand =
  /** `hash` of the file; `null` for counts that were typed. */
  | {
      readonly type: 'record-report';
      readonly report: ReadinessReport;
      readonly how: Joining;
      readonly hash: string | null;
    }
  | ({ readonly type: 'save-checklist' } & ChecklistChange)
  /** The examples of the customer's files and devices are let go. */
  | { readonly type: 'forget-readiness' };

/** What happened to a report and the checklist drafted from it. */
export type ReadinessEvent =
  | {
      readonly type: 'report-recorded';
      readonly report: ReadinessReport;
      readonly read: ReadFiles;
    }
  | ({ readonly type: 'checklist-drafted' } & ChecklistChange)
  | { readonly type: 'readiness-forgotten' };
