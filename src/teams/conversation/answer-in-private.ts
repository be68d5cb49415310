import type { Answer } from '../../application/answers.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { oweAnswer } from './owe-answer.ts';
import type { ConversationParts } from './parts.ts';

/**
 * Has an answer brought to somebody's personal chat that may not stand where they asked; what is said there
 * instead.
 */
export async function answerInPrivate(
  parts: ConversationParts,
  { activityId }: { readonly activityId: string },
  stored: StoredMember,
  answer: Answer,
): Promise<Answer> {
  const isOnItsWay = stored.member.reachability.state === 'reachable';
  if (isOnItsWay) await oweAnswer(parts, stored, `answer:${activityId}`, answer);
  return { show: 'answered-privately', isOnItsWay };
}
