import type { BoundChat, Engagement } from '../../domain/engagement/engagement.ts';
import type { Person } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';

/** Who will see what, before a status card is shared. */
export interface ShareOffer {
  readonly show: 'share-offer';
  readonly engagement: Engagement;
  /** The chat it was asked in, where others read; `null` in the personal chat. */
  readonly here: string | null;
  /** The chats it can be shared into from the personal chat: those that are bound. */
  readonly chats: readonly BoundChat[];
}

/** A status card as it is shared: a snapshot with its date. */
export interface SnapshotAnswer {
  readonly show: 'snapshot';
  readonly engagement: Engagement;
  readonly by: Person;
  readonly at: Instant;
  /** The conversation it is to stand in. */
  readonly chat: string;
  /** Known again when the same ask arrives twice. */
  readonly ask: string;
}

/** The status card is on its way. */
export interface SharedAnswer {
  readonly show: 'shared';
}
