import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answerConsent, type Consent } from '../../application/hand-out/answer-hand-out.ts';
import type { Answer } from '../../application/answers.ts';
import { fileForms } from '../../application/hand-out/handing-out.ts';
import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { about } from '../card-actions/card-data.ts';
import type { IncomingConsent } from '../incoming.ts';
import { fileInfoCard, type FileCard } from '../sending/file-card.ts';
import { meetSender, speakingOf } from './meet.ts';
import type { ConversationParts } from './parts.ts';
import { withinPatience } from './within-patience.ts';

const contextShape = about.extend({ as: z.enum(fileForms) });

const notOurs: Answer = { show: 'not-understood', said: '' };

/** The offer itself, whatever id its answer is delivered under. */
function offerKey({ reach, replyToId, activityId }: IncomingConsent): string {
  const offer = `${reach.conversation} ${replyToId ?? activityId}`;
  return createHash('sha256').update(offer).digest('base64url').slice(0, 32);
}

/** What was said to which offer; `null` when it is none that we made. */
function consentIn(incoming: IncomingConsent): Consent | null {
  const { isAccepted, context, filePlace } = incoming;
  const read = contextShape.safeParse(context);
  if (!read.success || (isAccepted && !filePlace)) return null;
  const { e: id, as: form } = read.data;
  return { id, form, place: isAccepted ? filePlace : null, offered: offerKey(incoming) };
}

async function answerOf(
  parts: ConversationParts,
  incoming: IncomingConsent,
  stored: StoredMember,
): Promise<Answer> {
  const consent = consentIn(incoming);
  const how = { click: null, seen: null, said: '', mentions: [] };
  const speaking = speakingOf(parts, incoming, stored, how);
  return consent ? answerConsent(parts.world, speaking, consent) : notOurs;
}

function shown(
  { draw, isAdministrator }: ConversationParts,
  { member }: StoredMember,
  answer: Answer,
): OutgoingCard | FileCard {
  const card = draw(answer, member, isAdministrator(member.id));
  return answer.show === 'hand-out-saved' ? fileInfoCard(answer.place, card.summary) : card;
}

async function carryOut(parts: ConversationParts, incoming: IncomingConsent): Promise<void> {
  const { reach, replyToId } = incoming;
  const stored = await meetSender(parts, incoming);
  const answer = await answerOf(parts, incoming, stored);
  await parts.files.post(reach, shown(parts, stored, answer));
  if (replyToId) await parts.files.remove(reach, replyToId);
}

/** Saves a file that somebody wants, or not; its offer goes. Teams knows offers in the personal chat alone. */
export async function takeConsent(
  parts: ConversationParts,
  incoming: IncomingConsent,
): Promise<void> {
  if (!incoming.place.isPersonal) return;
  const work = carryOut(parts, incoming);
  const isDone = await withinPatience(
    work.then(() => true),
    parts.patienceMs,
  );
  if (!isDone) parts.later(work);
}
