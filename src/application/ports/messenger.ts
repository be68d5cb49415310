import type { Reach } from '../people/member.ts';

/** A card on its way: Adaptive Card JSON, and the sentence a notification shows. */
export interface OutgoingCard {
  readonly content: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

/** What the platform answered to one attempt. */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly activity: string }
  /** Asked to wait; `retryAfterMs` is `null` when it did not say how long. */
  | { readonly outcome: 'throttled'; readonly status: number; readonly retryAfterMs: number | null }
  /** Nothing was accepted: try again later. */
  | { readonly outcome: 'unavailable'; readonly detail: string }
  /** It may have been accepted: the answer was lost or too late. */
  | { readonly outcome: 'unanswered'; readonly detail: string }
  /** The person cannot be reached until they install or unblock the bot. */
  | { readonly outcome: 'unreachable'; readonly status: number; readonly why: string }
  /** The activity to update is gone; post anew. */
  | { readonly outcome: 'activity-gone' }
  /** The card itself is at fault. */
  | { readonly outcome: 'rejected'; readonly status: number; readonly detail: string };

/** Sends cards to conversations: one attempt a call, never a retry of its own, always with a time limit. */
export interface Messenger {
  /** Posts a new message. */
  post(to: Reach, card: OutgoingCard): Promise<SendOutcome>;
  /** Replaces the card of a message that stands. */
  update(to: Reach, activity: string, card: OutgoingCard): Promise<SendOutcome>;
}
