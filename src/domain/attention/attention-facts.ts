import type { EngagementState } from '../engagement/undoing/standing.ts';
import type { TaskProgress } from '../engagement/engagement.ts';
import type { Person, PersonId } from '../people.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Alert } from '../usage/alert/alert.ts';
import type { UsagePoint, UsageTarget } from '../usage/plan.ts';
import type { Workload } from '../usage/reading.ts';

/** The open remediation items that fall to one person. */
export interface OpenItems {
  /** `null` for those whose owner is nobody on the engagement: they fall to the FE. */
  readonly owner: PersonId | null;
  readonly count: number;
  readonly oldest: { readonly id: string; readonly title: string; readonly addedAt: Instant };
  /** The one to be done first; `null` when none has a date. */
  readonly firstDue: {
    readonly id: string;
    readonly title: string;
    readonly due: LocalDate;
  } | null;
}

/** A request to an SME that is not finished. */
export interface OpenRequest {
  readonly id: string;
  /** Whose it is. */
  readonly by: PersonId;
  readonly kind: string;
  readonly state: string;
  readonly since: Instant;
}

/**
 * Dates and counts of an engagement from which attention is computed when somebody reads (docs/rules.md §8):
 * what is stale, stalled or overdue depends on that moment, and is not stored.
 */
export interface AttentionFacts {
  readonly state: EngagementState;
  readonly fe: Person | null;
  readonly fm: Person | null;
  readonly openedAt: Instant;
  readonly intentAt: Instant | null;
  readonly target: UsageTarget;
  /** Where the expected line begins. */
  readonly planStart: UsagePoint | null;
  /** The newest monthly reading of Microsoft 365 Apps; `null` before the first. */
  readonly usage: UsagePoint | null;
  /** The newest monthly reading of every other workload that has one. */
  readonly otherUsage: readonly (UsagePoint & { readonly workload: Workload })[];
  /** The open warning; `null` without one. */
  readonly alert: Pick<Alert, 'openedAt' | 'isBeginning' | 'paused' | 'snoozes'> | null;
  /** How far 1247 has come, and since when. */
  readonly deployment: { readonly state: TaskProgress['state']; readonly since: Instant | null };
  /** When 3080 was done; `null` when it is not, or was bypassed. */
  readonly assessedAt: Instant | null;
  /** The toolkit's results are there, or nobody waits for them: 4105 is finished or not part of this playbook. */
  readonly hasReadiness: boolean;
  /** When the last mandatory task was finished; `null` while one is not. */
  readonly tasksFinishedAt: Instant | null;
  readonly items: readonly OpenItems[];
  readonly blocked: {
    readonly reason: string;
    readonly by: Person;
    readonly since: Instant;
  } | null;
  readonly waiting: {
    readonly what: string;
    readonly until: LocalDate;
    readonly by: Person;
    readonly since: Instant;
  } | null;
  readonly requests: readonly OpenRequest[];
  readonly progressAt: Instant;
  /** How often somebody said since the last progress that it goes on, and when last. */
  readonly wentOn: { readonly times: number; readonly at: Instant } | null;
}
