import type { Answer } from '../../application/answers.ts';
import type { Place } from '../../application/asker.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';

/** A channel's conversation names the thread too; what is bound is the channel. */
export function chatOf({ conversation }: Pick<Place, 'conversation'>): string {
  return conversation.replace(/;messageid=.*$/u, '');
}

/** What says nothing of anybody's engagements. */
const saysNothingOfCustomers: ReadonlySet<Answer['show']> = new Set([
  'help',
  'welcome',
  'playbook',
  'feedback-thanks',
  'not-understood',
  'answered-privately',
  'shared',
  'hand-out-elsewhere',
  'fault',
]);

/** The engagement that an answer speaks of. */
export function engagementOf(answer: Answer): Engagement | null {
  return 'engagement' in answer && typeof answer.engagement === 'object' ? answer.engagement : null;
}

/** Those who read along until now read that they do no more. */
function wasReleasedHere(answer: Answer, { conversation }: Place): boolean {
  const { said = null } = answer.show === 'done' || answer.show === 'engagement' ? answer : {};
  return (said?.recorded ?? []).some(
    ({ event }) => event.type === 'chat-released' && event.conversation === conversation,
  );
}

/** Which of the engagements that are bound there was meant. */
function asksAmongBound(answer: Answer, { conversation }: Place): boolean {
  if (answer.show !== 'choose' || answer.choice.among !== 'customers') return false;
  return answer.choice.boundTo === conversation;
}

/** It speaks of what is bound there, or was until now. */
function isOfThisChat(answer: Answer, place: Place): boolean {
  const chats = engagementOf(answer)?.chats ?? [];
  const isBound = chats.some((chat) => chat.conversation === place.conversation);
  return isBound || wasReleasedHere(answer, place) || asksAmongBound(answer, place);
}

/** Whether an answer may be read by everybody there: only of an engagement whose FE or FM bound the chat to it. */
export function maySayHere(answer: Answer, place: Place): boolean {
  if (place.isPersonal || saysNothingOfCustomers.has(answer.show)) return true;
  // What it says where others read names nobody.
  if (answer.show === 'share-offer' && answer.here !== null) return true;
  return isOfThisChat(answer, place);
}
