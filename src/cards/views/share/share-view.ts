import type { ShareOffer, SnapshotAnswer } from '../../../application/share/share-answer.ts';
import { localDateOf } from '../../../domain/calendar/time-zones.ts';
import { progressOf } from '../../../domain/engagement/undoing/standing.ts';
import { roles } from '../../../domain/people.ts';
import { clip } from '../../../text/clip.ts';
import { button, show } from '../../offers/button.ts';
import type { Reader, Scene } from '../../reader.ts';
import { fact, targetText } from '../engagement/engagement-facts.ts';
import { customerHead, plainHead } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import { bandTones, oppStanding, usageText } from '../usage/usage-figures.ts';
import type { Button, Fact } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

const nameCharacters = 60;

/** A snapshot is read on other days: nothing in it is "yesterday" or "you". */
function timeless(scene: Scene): Scene {
  const { formats } = scene;
  return { ...scene, formats: { ...formats, day: formats.date, when: formats.stamp } };
}

/** What everybody may read: no reasons, no notes, no data for FTOP. */
function snapshotFacts(scene: Scene): readonly Fact[] {
  const { engagement, words, formats } = scene;
  const { facts } = words.cards;
  const { finished, total } = progressOf(engagement);
  const people = roles.flatMap((role) => {
    const person = engagement.people[role];
    const { label } = words.names.roles[role];
    return person ? [fact(label, clip(person.name, nameCharacters))] : [];
  });
  return [
    fact(words.share.progress, words.names.tasksDone(finished, total, formats)),
    fact(facts.usage, usageText(scene), bandTones[oppStanding(scene).band]),
    fact(facts.target, targetText(scene)),
    ...people,
  ];
}

/** The compact status card, as it is shared. */
export function snapshotView(scene: Scene, { by, at }: SnapshotAnswer): MessageView {
  const fixed = timeless(scene);
  const quiet = fixed.words.share.asOf(fixed.formats.stamp(at), clip(by.name, nameCharacters));
  return messageView(fixed, {
    ...saying(customerHead(fixed), ''),
    facts: snapshotFacts(fixed),
    quiet,
  });
}

/** Teams names channels so that they can be told from group chats. */
const isChannel = (conversation: string): boolean =>
  /@thread\.(?:tacv2|skype)$/u.test(conversation);

function chatWays(scene: Scene, { engagement, chats }: ShareOffer): readonly Button[] {
  const { words, formats, viewer } = scene;
  const { into } = words.share;
  return chats.map(({ conversation, set }) => {
    const day = formats.day(localDateOf(set.at, viewer.timeZone));
    const title = isChannel(conversation) ? into.channel(day) : into.group(day);
    return button(title, { verb: 'share', e: engagement.id, chat: conversation });
  });
}

/** In the personal chat: the card itself, who will see it, and the chats there are. */
function offerView(scene: Scene, answer: ShareOffer): MessageView {
  const { engagement, words } = scene;
  const { share, buttons } = words;
  const isAnywhere = answer.chats.length > 0;
  return messageView(scene, {
    ...saying(customerHead(scene), isAnywhere ? share.whoThere : share.nowhere),
    facts: snapshotFacts(timeless(scene)),
    quiet: share.lasts,
    buttons: [
      ...chatWays(scene, answer).slice(0, 5),
      button(buttons.engagement, show(engagement, { view: 'engagement' })),
    ],
  });
}

/** Where others read: who will see what, without a word about the customer. */
function offerHereView(reader: Reader, { engagement }: ShareOffer): MessageView {
  const { share, buttons } = reader.words;
  return messageView(reader, {
    ...saying(plainHead(share.title), share.whoHere),
    more: [share.lasts],
    buttons: [button(buttons.shareHere, { verb: 'share', e: engagement.id, chat: 'here' })],
  });
}

/** Who will see the status card, before it is shared. */
export function shareOfferView(scene: Scene, answer: ShareOffer): MessageView {
  return answer.here === null ? offerView(scene, answer) : offerHereView(scene, answer);
}

/** The status card is on its way. */
export function sharedView(reader: Reader): MessageView {
  const { share } = reader.words;
  return messageView(reader, saying(plainHead(share.title), share.onItsWay));
}
