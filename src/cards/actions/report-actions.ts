import type { DraftRequest } from '../../application/files/usage-file.ts';
import type { PlanRequest, ResultsRequest } from '../../application/readiness/readiness-draft.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { About } from './about-engagement.ts';

/** A step on what was read from a file: `d` is the draft, `e` the engagement it is for. */
interface DraftStep {
  readonly verb: 'draft';
  readonly step: DraftRequest['step'];
  readonly d: string;
  readonly e?: EngagementId;
  readonly days?: NonNullable<DraftRequest['periodDays']>;
}

/** A step on a readiness report that was read: `d` is the draft, `e` the engagement it is for. */
interface ResultsStep {
  readonly verb: 'results';
  readonly step: ResultsRequest['step'];
  readonly d: string;
  readonly e?: EngagementId;
}

/** A step on a drafted checklist; what was typed on its page comes beside these. */
interface PlanStep extends About {
  readonly verb: 'plan';
  readonly step: PlanRequest['step'];
  readonly d: string;
  /** The page to show, counted from 0. */
  readonly page: number;
}

/** A step on a report that was read. */
export type ReportAction = DraftStep | ResultsStep | PlanStep;
