import type { View } from '../../application/view.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';

/** Which engagement a card is about. */
export interface About {
  readonly e: EngagementId;
}

/** A change on an engagement: `r` is the revision the card was drawn from, `back` the card the answer replaces. */
export interface Change extends About {
  readonly r: number;
  readonly back?: View;
}
