import type { Answer } from '../../application/answers.ts';
import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { wordsFor } from '../../text/languages.ts';
import { consentCard, type FileCard } from '../sending/file-card.ts';
import type { ClickReply } from '../sending/invoke-answer.ts';
import type { ConversationParts } from './parts.ts';

/** The offer of a file. */
type Offer = Extract<Answer, { readonly show: 'hand-out-offer' }>;

/** Teams' own card that asks for consent; a card of ours where the client knows none. */
export function offerCard(
  { draw, isAdministrator, hasFileCards }: ConversationParts,
  { member }: StoredMember,
  offer: Offer,
): OutgoingCard | FileCard {
  const card = draw(offer, member, isAdministrator(member.id));
  const { engagement, form, name, bytes } = offer;
  const context = { e: engagement.id, as: form };
  return hasFileCards ? consentCard({ name, bytes, summary: card.summary }, context) : card;
}

/** A consent cannot take the place of the card that was clicked: it comes as a message of its own. */
export function offerBelow(
  parts: ConversationParts,
  stored: StoredMember,
  offer: Offer,
): ClickReply {
  const { wishes, platform } = stored.member;
  const message = wordsFor(wishes.language ?? platform.locale).handOut.below;
  return { message, posts: offerCard(parts, stored, offer) };
}
