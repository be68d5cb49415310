import type { Activity } from 'botbuilder';
import type { Reach } from '../../application/people/member.ts';
import type { Messenger, SendOutcome } from '../../application/ports/messenger.ts';
import { cardActivity } from './card-activity.ts';
import { ConnectorFault } from './send-outcome.ts';
import type { TurnAdapter } from '../turn-adapter.ts';

/**
 * Sends cards by the connector, outside any turn. A message that Teams split has no id: it counts as sent, with an empty
 * one.
 */
export function createMessenger(adapter: Pick<TurnAdapter, 'connectTo'>): Messenger {
  return {
    post: (to, card) =>
      attempt(async () => {
        const { conversations } = await adapter.connectTo(to.serviceUrl);
        return conversations.sendToConversation(to.conversation, addressed(to, cardActivity(card)));
      }),
    update: async (to, activity, card) => {
      const outcome = await attempt(async () => {
        const { conversations } = await adapter.connectTo(to.serviceUrl);
        const replacement = { ...addressed(to, cardActivity(card)), id: activity };
        return conversations.updateActivity(to.conversation, activity, replacement);
      });
      return outcome.outcome === 'sent' ? { ...outcome, activity } : outcome;
    },
  };
}

/**
 * Takes a message away, by the connector, outside any turn.
 * @throws ConnectorFault when it stays.
 */
export type RemoveMessage = (from: Reach, activity: string) => Promise<void>;

/** Takes messages away, one attempt each. */
export function createRemoval(adapter: Pick<TurnAdapter, 'connectTo'>): RemoveMessage {
  return async ({ serviceUrl, conversation }, activity) => {
    const { conversations } = await adapter.connectTo(serviceUrl);
    await conversations.deleteActivity(conversation, activity);
  };
}

/** What is not an answer of the service is a fault of ours, and thrown. */
async function attempt(call: () => Promise<{ readonly id?: string }>): Promise<SendOutcome> {
  try {
    const { id } = await call();
    return { outcome: 'sent', activity: id ?? '' };
  } catch (error) {
    if (error instanceof ConnectorFault) return error.failure;
    throw error;
  }
}

/** The id stands for names that nobody looks at: empty texts are refused by Agents Playground. */
function addressed(to: Reach, message: Partial<Activity>): Partial<Activity> {
  const { conversation: id } = to;
  const isShared = id.includes('@thread');
  return {
    ...message,
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    from: { id: to.bot, name: to.bot },
    recipient: { id: to.user, name: to.user },
    conversation: isShared
      ? { id, name: id, isGroup: true, conversationType: 'channel' }
      : { id, name: id, isGroup: false, conversationType: 'personal' },
  };
}
