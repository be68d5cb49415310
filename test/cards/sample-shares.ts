import type { Answer } from '../../src/application/answers.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Person } from '../../src/domain/people.ts';

const at = '2026-11-22T08:12:00.000Z';

/** Every card about sharing a status card. */
export function shareAnswers(engagement: Engagement, by: Person): Readonly<Record<string, Answer>> {
  const chats = ['19:a@thread.tacv2', '19:b@thread.v2'].map((conversation, index) => ({
    conversation,
    set: { by, at: `2026-11-1${index}T08:12:00.000Z` },
  }));
  return {
    'share, offered here': { show: 'share-offer', engagement, here: '19:a', chats: [] },
    'share, offered in private': { show: 'share-offer', engagement, here: null, chats },
    'share, nowhere': { show: 'share-offer', engagement, here: null, chats: [] },
    snapshot: { show: 'snapshot', engagement, by, at, chat: '19:a', ask: 'a' },
    shared: { show: 'shared' },
  };
}
