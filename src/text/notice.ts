import type { EngagementEvent } from '../domain/engagement/events.ts';
import type { RequestAudience, RequestNews } from '../domain/engagement/owing/owe-request.ts';
import type { Person, Role } from '../domain/people.ts';
import type { RequestKind, RequestState } from '../domain/request/request.ts';
import type { WarningReason } from '../domain/usage/alert/alert.ts';

/** What a notice about a request says. */
export interface RequestTold {
  readonly by: string;
  readonly news: RequestNews;
  readonly as: RequestAudience;
  readonly kind: RequestKind;
  readonly isUrgent: boolean;
  readonly state: RequestState;
  /** Empty while nobody holds it. */
  readonly holder: string;
}

/** Why a card comes unasked, with who did it and what stands now. */
export type Notice =
  | { readonly why: 'intent-confirmed'; readonly by: string }
  | { readonly why: 'target-set'; readonly by: string; readonly target: string }
  | { readonly why: 'role-given'; readonly by: string; readonly role: Role }
  | {
      readonly why: 'role-taken';
      readonly by: string;
      readonly role: Role;
      readonly to: Person | null;
    }
  | { readonly why: 'join-asked'; readonly by: string }
  | { readonly why: 'ended'; readonly by: string; readonly how: 'complete' | 'closed' }
  | { readonly why: 'reopened'; readonly by: string }
  | { readonly why: 'undone'; readonly by: string; readonly what: EngagementEvent['type'] }
  | { readonly why: 'not-reached'; readonly by: string; readonly person: Person }
  | {
      readonly why: 'usage-red';
      readonly by: string;
      readonly reason: WarningReason;
      /** The figure now, and the one from which it fell; empty where there is none. */
      readonly usage: string;
      readonly was: string;
    }
  | { readonly why: 'usage-recovered'; readonly by: string; readonly usage: string }
  | { readonly why: 'usage-taken-back'; readonly by: string }
  | { readonly why: 'usage-corrected'; readonly by: string; readonly usage: string }
  | { readonly why: 'results-wanted'; readonly by: string }
  | ({ readonly why: 'request' } & RequestTold);
