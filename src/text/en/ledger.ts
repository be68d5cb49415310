import type { NoticeReason } from '../../domain/engagement/owing/owed.ts';
import type { Formats } from '../format.ts';

/** What a card is about, in a word or two; the recipient stands before it. */
const matters: Readonly<Record<NoticeReason['why'], string>> = {
  'intent-confirmed': 'intent',
  'target-set': 'target',
  'role-given': 'role given',
  'role-taken': 'role taken',
  'join-asked': 'somebody asks for a part',
  ended: 'end of the engagement',
  reopened: 'reopened',
  undone: 'taken back',
  'not-reached': 'somebody cannot be reached',
  'usage-red': 'usage warning',
  'usage-recovered': 'usage recovered',
  'usage-taken-back': 'usage warning taken back',
  'usage-corrected': 'usage corrected',
  'results-wanted': 'results wanted',
  request: 'request to an SME',
};

/** Why a card was not sent and need not be. */
const superseded: Readonly<Record<string, string>> = {
  newer: 'not sent: a newer card took its place',
  'no-part': 'not sent: no part in the engagement any more',
  expired: 'not sent: its time was over',
  'nothing-stands': 'not sent: the card it speaks of never came',
  'nothing-to-say': 'not sent: nothing was left to say',
  'summed-up': 'part of the card “What you missed”',
};

const refusedWith = /^status (?<status>\d{3})/u;

/** Why a card could not be sent; `detail` is the platform's word, or that of a fault of ours. */
function parkedWhy(detail: string): string {
  const status = refusedWith.exec(detail)?.groups?.['status'];
  if (status) return `Teams refused it (${status})`;
  return detail === 'expired' ? 'Teams could not be reached in time' : 'the bot could not make it';
}

/** What the cards about deliveries say. */
export const ledger = {
  title: 'What was sent',
  empty: 'Nothing was sent for this engagement yet.',
  row: (name: string, matter: string) => `${name}: ${matter}`,
  matters,
  aChat: 'a chat',
  ofPerson: {
    welcome: 'welcome',
    'my-day': 'My day',
    summary: 'what was missed',
    digest: 'weekly digest',
    retention: 'removal announced',
    feedback: 'feedback on the playbook',
    answer: 'answer in private',
    shared: 'status card',
    'file-unread': 'file not read',
    'not-shared': 'status card not shared',
  },
  sent: (when: string) => `sent ${when}`,
  updated: (when: string) => `card updated ${when}`,
  superseded: (why: string, when: string) => `${superseded[why] ?? 'not sent'} (${when})`,
  parked: (why: string, when: string) => `parked: ${parkedWhy(why)}, ${when}`,
  dropped: (when: string) => `given up by an administrator, ${when}`,
  pending: (when: string) => `on its way since ${when}`,
  waits: {
    quiet: (until: string) => `waiting: quiet hours until ${until}`,
    retry: (until: string) => `waiting: Teams did not take it, next try ${until}`,
    muted: (name: string) => `waiting: ${name} has muted this engagement`,
    'not-reachable': (name: string) => `waiting: ${name} has not installed the bot, or removed it`,
  },
  tries: (count: number, { count: format }: Formats) =>
    format(count, { one: 'try', other: 'tries' }),
  resent: (name: string, cards: number, { count }: Formats) =>
    cards === 0
      ? `No card of this engagement stands with ${name}, or it is on its way already.`
      : `${count(cards, { one: 'card is', other: 'cards are' })} on the way to ${name} again.`,
  resentLater: (name: string, cards: number, { count }: Formats) =>
    `${name} cannot be reached: ${count(cards, { one: 'card waits', other: 'cards wait' })} until the bot is installed.`,
  unknown: (said: string) =>
    said === ''
      ? 'That person has no part in this engagement.'
      : `Nobody with a part in this engagement is called ${said}.`,
  parkedTitle: 'Parked',
  parkedCount: (total: number, { count }: Formats) =>
    total === 0
      ? 'Everything could be delivered.'
      : `${count(total, { one: 'card', other: 'cards' })} could not be delivered.`,
  someEngagement: 'an engagement you have no part in',
  apart: 'no engagement',
  did: {
    released: 'It is on its way again.',
    expired: 'Its time is over, so it is not sent any more.',
    dropped: 'It is given up and will not be sent.',
    gone: 'Somebody has dealt with it already.',
  },
  decide:
    'Send it after all once the reason is out of the way, or give it up: then it is never sent, and the ledger says so.',
  facts: {
    to: 'To',
    about: 'About',
    of: 'Engagement',
    why: 'Why',
    tried: 'Tried',
    reason: 'Answer',
  },
};
