import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { Said } from '../answers.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import type { PlanEntry } from './plan-entries.ts';
import type { Examples, ReadinessDraft } from './readiness-draft.ts';

/** What the bot answers about readiness results and the checklist drafted from them. */
export type ReadinessShown =
  /** Results that stand, or the question for them. */
  | {
      readonly show: 'readiness';
      readonly engagement: Engagement;
      readonly examples: Examples;
      /** A report of the person's, or of FE and FM, from which a checklist can be drafted. */
      readonly draft: ReadinessDraft | null;
      /** A checklist was saved from a report that the results are of. */
      readonly isDrafted: boolean;
      readonly said: Said | null;
    }
  /** A report that was read and is not saved. */
  | {
      readonly show: 'readiness-file';
      readonly draft: ReadinessDraft;
      /** `null` while nobody said for which engagement; `lines` are those to choose from. */
      readonly engagement: Engagement | null;
      readonly lines: readonly EngagementLine[];
    }
  /** A page of a drafted checklist. */
  | {
      readonly show: 'plan';
      readonly engagement: Engagement;
      readonly draft: ReadinessDraft;
      readonly page: number;
      readonly pages: number;
      readonly entries: readonly PlanEntry[];
      readonly kept: number;
      readonly total: number;
      /** Problems that the reports found beyond what a draft holds. */
      readonly moreProblems: number;
      readonly refusal: Refusal | null;
    }
  /** More files at once than are read; `left` are the names of the others. */
  | { readonly show: 'too-many-files'; readonly read: number; readonly left: readonly string[] };
