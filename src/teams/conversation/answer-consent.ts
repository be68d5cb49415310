import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answerConsent, type Consent } from '../../application/hand-out/answer-hand-out.ts';
import type { Answer } from '../../application/answers.ts';
import { fileForms } from '../../application/hand-out/handing-out.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { about } from '../card-actions/card-data.ts';
import type { IncomingConsent } from '../incoming.ts';
import { meetSender, speakingOf } from './meet.ts';
import { oweAnswer } from './owe-answer.ts';
import type { ConversationParts } from './parts.ts';

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

/** Of one consent delivered twice, or of two at once, only one saves: what the other hears stands beside it. */
function matterOf({ activityId }: IncomingConsent, answer: Answer): string {
  const isAgain = answer.show === 'hand-out-ended' && answer.why === 'again';
  return `${isAgain ? 'again' : 'answer'}:${activityId}`;
}

async function carryOut(
  parts: ConversationParts,
  incoming: IncomingConsent,
  stored: StoredMember,
): Promise<void> {
  const { reach, replyToId } = incoming;
  const answer = await answerOf(parts, incoming, stored);
  await oweAnswer(parts, stored, matterOf(incoming, answer), answer);
  if (replyToId) await parts.removeOffer(reach, replyToId);
}

/**
 * Saves a file that somebody wants, or not; its offer goes. What came of it is owed like any notice. Teams knows
 * offers in the personal chat alone.
 */
export async function takeConsent(
  parts: ConversationParts,
  incoming: IncomingConsent,
): Promise<void> {
  if (!incoming.place.isPersonal) return;
  const stored = await meetSender(parts, incoming);
  parts.later(carryOut(parts, incoming, stored));
}
