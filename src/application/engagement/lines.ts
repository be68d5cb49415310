import type { AttentionFacts } from '../../domain/attention/attention-facts.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Role } from '../../domain/people.ts';
import type { Phase, TaskId } from '../../domain/playbook.ts';

/**
 * An engagement as a list shows it to one person: dates and counts rather than verdicts, since what is stale
 * or stalled depends on when the list is read.
 */
export interface EngagementLine extends AttentionFacts {
  readonly engagement: EngagementId;
  readonly customer: string;
  readonly roles: readonly Role[];
  readonly phase: Phase;
  readonly finished: number;
  readonly total: number;
  /** The next task of this person's roles. */
  readonly next: TaskId | null;
  /** The revision the line stems from; the newest wins. */
  readonly revision: number;
}
