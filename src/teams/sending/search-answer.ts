import { ActivityTypes, type Activity } from 'botbuilder';
import type { OutgoingCard } from '../../application/ports/messenger.ts';

/** One line of what was found, and the card that it posts. */
export interface SearchHit {
  readonly title: string;
  readonly text: string;
  readonly card: OutgoingCard;
}

/** What was found, and what is said when that is nothing. */
export interface SearchReply {
  readonly hits: readonly SearchHit[];
  readonly nothing: string;
}

function attachmentOf({ title, text, card }: SearchHit): Record<string, unknown> {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card.content,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title, text },
    },
  };
}

function answerWith(composeExtension: Readonly<Record<string, unknown>>): Partial<Activity> {
  return {
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { composeExtension } },
  };
}

/** The answer to a search: a list to choose from, or a sentence. */
export function searchAnswer({ hits, nothing }: SearchReply): Partial<Activity> {
  if (hits.length === 0) return answerWith({ type: 'message', text: nothing });
  const attachments = hits.map(attachmentOf);
  return answerWith({ type: 'result', attachmentLayout: 'list', attachments });
}

/** The answer to a search that came to nothing by a fault. */
export function searchFault(sentence: string): Partial<Activity> {
  return answerWith({ type: 'message', text: sentence });
}
