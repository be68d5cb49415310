import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { EngagementState } from '../../domain/engagement/undoing/standing.ts';
import type { Person, Role } from '../../domain/people.ts';
import type { Phase, TaskId } from '../../domain/playbook.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { Figure } from '../../domain/usage/figure.ts';

/**
 * An engagement as a list shows it to one person: dates and counts rather than verdicts, since what is stale
 * or stalled depends on when the list is read.
 */
export interface EngagementLine {
  readonly engagement: EngagementId;
  readonly customer: string;
  readonly roles: readonly Role[];
  readonly state: EngagementState;
  readonly phase: Phase;
  readonly finished: number;
  readonly total: number;
  /** The next task of this person's roles. */
  readonly next: TaskId | null;
  readonly isBlocked: boolean;
  readonly isWaiting: boolean;
  readonly fe: Person | null;
  readonly fm: Person | null;
  /** The newest monthly reading of Microsoft 365 Apps; `null` before the first. */
  readonly usage: { readonly figure: Figure; readonly date: LocalDate } | null;
  readonly progressAt: Instant;
  /** The revision the line stems from; the newest wins. */
  readonly revision: number;
}
