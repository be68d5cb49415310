import type { Answer } from '../../application/answers.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { oweDrawn } from '../../application/share/owe-drawn.ts';
import type { IncomingClick, IncomingText } from '../incoming.ts';
import type { ConversationParts } from './parts.ts';

/** Status cards go to chats; no person has such an id. */
const recipientOf = (chat: string) => ({ id: `chat:${chat}`, name: '' });

/**
 * Has a status card brought into the chat it is for, as a message that everybody there sees, as it is now. Any
 * other answer stays as it is.
 */
export async function shareIntoChat(
  parts: ConversationParts,
  { reach }: IncomingText | IncomingClick,
  { member }: StoredMember,
  answer: Answer,
): Promise<Answer> {
  if (answer.show !== 'snapshot') return answer;
  const { engagement, by, at, chat, ask } = answer;
  const { tenant, id, customer, revision } = engagement;
  const card = parts.draw(answer, member, parts.isAdministrator(member.id));
  const notice = {
    to: recipientOf(chat),
    matter: `share:${ask}`,
    seq: revision,
    at,
    reason: { why: 'shared', card, customer, by, reach: { ...reach, conversation: chat } },
    expires: null,
    breaksQuiet: true,
  } as const;
  await oweDrawn(parts.world, { about: 'engagement', tenant, id }, notice);
  return { show: 'shared' };
}
