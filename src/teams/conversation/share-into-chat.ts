import type { Answer } from '../../application/answers.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import type { IncomingClick, IncomingText } from '../incoming.ts';
import type { ConversationParts } from './parts.ts';

/**
 * Posts a status card into the chat it is for, as a message that everybody there sees; whoever shared it is told
 * what came of it. Any other answer stays as it is.
 */
export async function shareIntoChat(
  parts: ConversationParts,
  { reach }: IncomingText | IncomingClick,
  { member }: StoredMember,
  answer: Answer,
): Promise<Answer> {
  if (answer.show !== 'snapshot') return answer;
  const card = parts.draw(answer, member, parts.isAdministrator(member.id));
  const isDelivered = await parts.whisper({ ...reach, conversation: answer.chat }, card);
  return { show: 'shared', isDelivered };
}
