import type { Actor, Role } from '../../people.ts';
import type { Instant, LocalDate } from '../../time.ts';
import type { Smes } from '../../request/roster.ts';
import type { Engagement } from '../engagement.ts';
import type { EngagementEvent } from '../events.ts';
import type { Refusal } from '../refusal.ts';

/** What a decision is made in: who acts, when, and what "today" is where they are. */
export interface Circumstances {
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: LocalDate;
  /** The revision of the card that was clicked; `null` for typed commands. */
  readonly seen: number | null;
  /** Who can be asked for help, for steps on a request; nobody where it is left out. */
  readonly smes?: Smes | undefined;
}

/** What comes of a command: events to record, or a refusal; never both. */
export type Decision =
  | {
      readonly kind: 'accepted';
      readonly events: readonly EngagementEvent[];
      readonly standingInFor: Role | null;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One noun's share of the decisions. */
export type Decide<C> = (
  engagement: Engagement,
  command: C,
  circumstances: Circumstances,
) => Decision;

/** The change is made. */
export function accept(...events: readonly EngagementEvent[]): Decision {
  return { kind: 'accepted', events, standingInFor: null };
}

/** The change is not made, and why. */
export function refuse(refusal: Refusal): Decision {
  return { kind: 'refused', refusal };
}

/** The first refusal among checks, or the outcome when all pass. */
export function unless(checks: readonly (Refusal | null)[], outcome: () => Decision): Decision {
  const refusal = checks.find((check) => check !== null);
  return refusal ? refuse(refusal) : outcome();
}
