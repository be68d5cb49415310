import { ActivityTypes, type Activity } from 'botbuilder';
import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { FileCard } from './file-card.ts';

/** What a click is answered with: a card in place of the clicked one, or a sentence, with or without a new message. */
export type ClickReply =
  | { readonly card: OutgoingCard }
  | { readonly message: string; readonly posts?: OutgoingCard | FileCard };

/** The answer to an `Action.Execute`; its status is in the body, HTTP says 200 whenever the bot has processed it. */
export function clickAnswer(reply: ClickReply): Partial<Activity> {
  return 'card' in reply
    ? executeAnswer(200, 'application/vnd.microsoft.card.adaptive', reply.card.content)
    : executeAnswer(200, 'application/vnd.microsoft.activity.message', reply.message);
}

/** The answer to a click that came to nothing, with a sentence for who clicked. */
export function clickFault(statusCode: 400 | 500, message: string): Partial<Activity> {
  const code = statusCode === 400 ? 'BadRequest' : 'InternalServerError';
  return executeAnswer(statusCode, 'application/vnd.microsoft.error', { code, message });
}

/** The answer to what is invoked and means nothing to the bot: seen. */
export const seenAnswer: Partial<Activity> = {
  type: ActivityTypes.InvokeResponse,
  value: { status: 200 },
};

function executeAnswer(statusCode: number, type: string, value: unknown): Partial<Activity> {
  return {
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode, type, value } },
  };
}
