import type { Viewer } from '../application/answers.ts';
import type { EngagementLine } from '../application/engagement/lines.ts';
import type { OutgoingCard } from '../application/ports/messenger.ts';
import type { PersonReason } from '../application/ports/notices.ts';
import type { Engagement } from '../domain/engagement/engagement.ts';
import type { Instant } from '../domain/time.ts';
import { clip } from '../text/clip.ts';
import type { Words } from '../text/en.ts';
import { button, show } from './offers/button.ts';
import { draw } from './present.ts';
import { allReadable } from './plain-text.ts';
import { readerOf } from './reader.ts';
import { plainHead, section } from './views/frame.ts';
import { lineRow } from './views/lists/list-view.ts';
import { generalWays, messageView, saying } from './views/message-view.ts';

/** What somebody missed: how many engagements spoke to them, and those they still have a part in. */
export interface Missed {
  readonly engagements: number;
  readonly lines: readonly EngagementLine[];
}

/** Feedback as its owner is told of it. */
export type GivenFeedback = Omit<Extract<PersonReason, { why: 'feedback' }>, 'why'> & {
  readonly at: Instant;
};

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

/** What somebody thinks of the playbook, for its owner: their words, who and when. */
export function presentFeedback(given: GivenFeedback, viewer: Viewer, words: Words): OutgoingCard {
  const reader = readerOf(viewer, words);
  const { by, at, playbook, text } = allReadable(given);
  const { feedback } = words.delivery;
  const { when, day } = reader.formats;
  const message = {
    ...saying(plainHead(feedback.title), feedback.sentence(clip(by.name, 80))),
    more: [text, feedback.given(when(at), day(playbook))],
    quiet: feedback.reason,
    buttons: [button(words.buttons.playbook, { verb: 'playbook' })],
  };
  return draw('message', messageView(reader, message));
}

const mostMissed = 8;

/**
 * One card for all that was owed while somebody could not be reached: the engagements, each to be opened, and how many
 * there are beside those they still have a part in.
 */
export function presentMissed(missed: Missed, viewer: Viewer, words: Words): OutgoingCard {
  const reader = readerOf(viewer, words);
  const { summary } = words.delivery;
  const { engagements, lines } = missed;
  const [only, ...others] = lines.slice(0, mostMissed);
  const isOne = only !== undefined && others.length === 0 && engagements === 1;
  const rows = lines.slice(0, mostMissed).map((line) => lineRow(reader, line));
  const customer = clip(only?.customer ?? '', 80);
  const open = isOne
    ? [
        button(
          words.buttons.openCustomer(customer),
          show({ id: only.engagement }, { view: 'engagement' }),
        ),
      ]
    : [];
  const message = {
    ...saying(plainHead(summary.title), isOne ? summary.one(customer) : summary.intro(engagements)),
    sections: rows.length > 0 ? [section('', rows)] : [],
    quiet: summary.reason,
    buttons: [
      ...open,
      ...generalWays(reader),
      button(words.buttons.settings, { verb: 'settings' }),
    ],
  };
  return draw('message', messageView(reader, message));
}

/** A card that shows an administrator that they can be reached. */
export function presentTest(now: Instant, words: Words): OutgoingCard {
  const actor = { person: { id: '', name: '' }, isAdministrator: true };
  const reader = readerOf({ actor, language: words.language, timeZone: 'UTC', now }, words);
  const { title, card } = words.administration.check;
  return draw('message', messageView(reader, saying(plainHead(title), card.test)));
}

/** Tells whose engagement it was that it will be removed, and when. */
export function presentRetention(
  { customer, on }: Pick<Extract<PersonReason, { why: 'retention' }>, 'customer' | 'on'>,
  viewer: Viewer,
  words: Words,
): OutgoingCard {
  const reader = readerOf(viewer, words);
  const { title, sentence, why } = words.administration.retention;
  const said = sentence(clip(allReadable(customer), 100), reader.formats.day(on));
  const buttons = generalWays(reader).slice(0, 1);
  const message = { ...saying(plainHead(title), said), quiet: why, buttons };
  return draw('message', messageView(reader, message));
}

/** Tells who shared a status card that it could not be brought to its chat. */
export function presentNotShared(
  { customer }: Omit<Extract<PersonReason, { why: 'not-shared' }>, 'why'>,
  viewer: Viewer,
  words: Words,
): OutgoingCard {
  const reader = readerOf(viewer, words);
  const { notShared, notSharedWhy } = words.share;
  const head = plainHead(clip(allReadable(customer), 100));
  const message = { ...saying(head, notShared), quiet: notSharedWhy };
  return draw('message', messageView(reader, message));
}

/** Tells who handed in a file that it was not read to its end. */
export function presentFileUnread(
  { name }: Omit<Extract<PersonReason, { why: 'file-unread' }>, 'why'>,
  viewer: Viewer,
  words: Words,
): OutgoingCard {
  const reader = readerOf(viewer, words);
  const { unread, unreadWhy } = words.files;
  const said = saying(plainHead(clip(allReadable(name), 80)), unread);
  return draw('message', messageView(reader, { ...said, quiet: unreadWhy }));
}
