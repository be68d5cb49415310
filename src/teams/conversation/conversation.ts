import type { Answer } from '../../application/answers.ts';
import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { takeQuestion } from '../../application/people/remember.ts';
import type { Mention, Place } from '../../application/asker.ts';
import type { BotHandlers, Reply } from '../bot.ts';
import type { IncomingClick, IncomingInstall, IncomingMention, IncomingText } from '../incoming.ts';
import type { ClickReply } from '../sending/invoke-answer.ts';
import { plainText } from '../reading/plain-text.ts';
import { answerAskedBack } from './asked-back.ts';
import { answerClick } from './answer-click.ts';
import { takeConsent } from './answer-consent.ts';
import { answerInPrivate } from './answer-in-private.ts';
import { answerFiles } from './answer-file.ts';
import { answerWords } from './answer-words.ts';
import { answerSearch } from './answer-search.ts';
import { answerInstall } from './install.ts';
import { datesFor, meetSender, speakingOf } from './meet.ts';
import { offerBelow, offerCard } from './offer-file.ts';
import type { ConversationParts } from './parts.ts';
import { shareIntoChat } from './share-into-chat.ts';
import { chatOf, maySayHere } from './place.ts';
import { maySayToSmes } from './sme-place.ts';

const asTyped = { botMentions: [], keepsLines: false };

/** As it stands in the text that is read, so that it is found there. */
function mentionOf({ text, name, id }: IncomingMention): Mention {
  return { text: plainText(text, asTyped), name: plainText(name, asTyped), id };
}

function drawFor(parts: ConversationParts, stored: StoredMember, answer: Answer): OutgoingCard {
  return parts.draw(answer, stored.member, parts.isAdministrator(stored.member.id));
}

const placeOf = ({ place }: IncomingText | IncomingClick): Place => ({
  conversation: chatOf(place),
  isPersonal: place.isPersonal,
});

/** The card for here; where others read and may not, the answer goes to the personal chat. */
async function drawHere(
  parts: ConversationParts,
  incoming: IncomingText | IncomingClick,
  stored: StoredMember,
  answer: Answer,
): Promise<OutgoingCard> {
  const place = placeOf(incoming);
  const isHere = maySayHere(answer, place) || (await maySayToSmes(parts, place, stored, answer));
  if (isHere) return drawFor(parts, stored, answer);
  return drawFor(parts, stored, await answerInPrivate(parts, incoming, stored, answer));
}

async function onText(parts: ConversationParts, incoming: IncomingText): Promise<readonly Reply[]> {
  const { stored, asked } = await takeQuestion(parts.world, await meetSender(parts, incoming));
  const botMentions = incoming.mentions.filter(({ isBot }) => isBot).map(({ text }) => text);
  const said = plainText(incoming.text, { botMentions, keepsLines: true });
  const mentions = incoming.mentions.filter(({ isBot }) => !isBot).map(mentionOf);
  const how = { click: null, seen: null, said, mentions };
  const speaking = speakingOf(parts, incoming, stored, how);
  if (incoming.files.length > 0) return answerFiles(parts, incoming, speaking);
  const context = {
    said,
    dates: datesFor(parts, stored),
    mentions,
    conversation: chatOf(incoming.place),
    newId: parts.world.newId,
    chosen: { engagement: null, task: null },
    customers: null,
  };
  const answer =
    (await answerAskedBack(parts, speaking, context, asked)) ??
    (await answerWords(parts, speaking, context));
  if (answer.show === 'hand-out-offer') {
    return [{ to: 'here', card: offerCard(parts, stored, answer) }];
  }
  return [{ to: 'here', card: await drawHere(parts, incoming, stored, answer) }];
}

async function onClick(parts: ConversationParts, incoming: IncomingClick): Promise<ClickReply> {
  const { stored } = await takeQuestion(parts.world, await meetSender(parts, incoming));
  const clicked = await answerClick(parts, incoming, stored);
  const answer = await shareIntoChat(parts, incoming, stored, clicked);
  if (answer.show === 'hand-out-offer') return offerBelow(parts, stored, answer);
  return { card: await drawHere(parts, incoming, stored, answer) };
}

async function onInstall(
  parts: ConversationParts,
  incoming: IncomingInstall,
): Promise<readonly Reply[]> {
  const welcomed = await answerInstall(parts, incoming);
  if (!welcomed) return [];
  const hasEngagements = await hasAny(parts, welcomed);
  return [{ to: 'here', card: drawFor(parts, welcomed, { show: 'welcome', hasEngagements }) }];
}

async function hasAny({ world }: ConversationParts, { member }: StoredMember): Promise<boolean> {
  return (await world.lists.mine(member.tenant, member.id)).length > 0;
}

/** What the bot does with words, clicks and installations. */
export function converse(
  parts: ConversationParts,
): Pick<BotHandlers, 'onText' | 'onClick' | 'onConsent' | 'onSearch' | 'onInstall'> {
  return {
    onText: (incoming) => onText(parts, incoming),
    onClick: (incoming) => onClick(parts, incoming),
    onConsent: (incoming) => takeConsent(parts, incoming),
    onSearch: (incoming) => answerSearch(parts, incoming),
    onInstall: (incoming) => onInstall(parts, incoming),
  };
}
