import type { Viewer } from '../application/answers.ts';
import type { OutgoingCard } from '../application/ports/messenger.ts';
import type { Engagement } from '../domain/engagement/engagement.ts';
import type { Words } from '../text/en.ts';
import { button, show } from './offers/button.ts';
import { draw } from './present.ts';
import { readerOf } from './reader.ts';
import { plainHead } from './views/frame.ts';
import { generalWays, messageView, saying } from './views/message-view.ts';

/** What is left of a card when a newer one of its matter came: its customer and where to look. */
export function presentShrunk(
  engagement: Engagement | null,
  viewer: Viewer,
  words: Words,
): OutgoingCard {
  const reader = readerOf(viewer, words);
  const head = plainHead(engagement?.customer ?? words.answers.welcome.title);
  const open = engagement
    ? [button(words.buttons.engagement, show(engagement, { view: 'engagement' }))]
    : [];
  const message = { ...saying(head, words.delivery.shrunk), buttons: open };
  return draw('message', messageView(reader, message));
}

/** One card for all that was owed while somebody could not be reached: how many engagements, and the list. */
export function presentMissed(engagements: number, viewer: Viewer, words: Words): OutgoingCard {
  const reader = readerOf(viewer, words);
  const { summary } = words.delivery;
  const message = {
    ...saying(plainHead(summary.title), summary.intro(engagements)),
    quiet: summary.reason,
    buttons: generalWays(reader),
  };
  return draw('message', messageView(reader, message));
}
