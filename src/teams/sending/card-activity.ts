import { ActivityTypes, type Activity } from 'botbuilder';
import type { OutgoingCard } from '../../application/ports/messenger.ts';

/** A message that is a card alone: text beside a card makes Teams split it into two. */
export function cardActivity({ content, summary }: OutgoingCard): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** A message that is one sentence. */
export function textActivity(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}
