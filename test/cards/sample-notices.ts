import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import { presentNotice } from '../../src/cards/present-notice.ts';
import type { NoticeReason, Owed } from '../../src/domain/engagement/owing/owed.ts';
import type { Person } from '../../src/domain/people.ts';
import { en } from '../../src/text/en.ts';
import { fe, fm, fta, now, stories, stranger, type Story } from './sample-engagements.ts';
import { requestReasons, withRequests } from './sample-requests.ts';
import { viewerOf, type Sample } from './sample-viewer.ts';

/** Every reason but usage and requests. */
export const plainReasons: readonly NoticeReason[] = [
  { why: 'intent-confirmed' },
  { why: 'target-set' },
  { why: 'role-given', role: 'fe' },
  { why: 'role-taken', role: 'fe', to: fta },
  { why: 'role-taken', role: 'fe', to: null },
  { why: 'join-asked' },
  { why: 'ended' },
  { why: 'reopened' },
  { why: 'undone', what: 'target-set' },
  { why: 'not-reached', person: fta },
];

const figure = { kind: 'counts', active: 450, seats: 1000 } as const;

/** Every reason about usage, and the question for results. */
export const usageReasons: readonly NoticeReason[] = [
  { why: 'usage-red', reason: 'opened', reading: 'r2', since: null },
  { why: 'usage-red', reason: 'fell', reading: 'r2', since: figure },
  { why: 'usage-red', reason: 'snooze-over', reading: 'r2', since: null },
  { why: 'usage-recovered', reading: 'r2' },
  { why: 'usage-taken-back' },
  { why: 'usage-corrected', reading: 'r2' },
  { why: 'results-wanted' },
];

/** A notice as it is owed to somebody. */
export function noticeOf(reason: NoticeReason, to: Person, { engagement }: Story): OutgoingCard {
  const owed: Owed = { to, matter: 'matter', seq: 3, by: fm, at: now, reason };
  return presentNotice(owed, engagement, viewerOf(to), en);
}

/** Every card about the usage warning, to FE and FM, while it is open, closed, and without a reading. */
function usageNotices(): readonly Sample[] {
  const { warned, measured, fresh } = stories;
  return usageReasons.flatMap((reason) =>
    [warned, measured, fresh].flatMap((story, index) =>
      [fe, fm].map((to) => ({
        name: `notice ${reason.why} ${index}, ${to.name}`,
        card: noticeOf(reason, to, story),
      })),
    ),
  );
}

/** Every card about a request, to SMEs, to those who ask, and to administrators. */
function requestNotices(): readonly Sample[] {
  const { stuck } = stories;
  const written = { text: 'How do we sign macros?', asker: fe, sme: stranger };
  const story = { ...stuck, engagement: withRequests(stuck.engagement, written) };
  return requestReasons.map((reason) => ({
    name: `notice request ${reason.news} as ${reason.as}`,
    card: noticeOf(reason, reason.as === 'engaged' ? fe : stranger, story),
  }));
}

function plainNotices(): readonly Sample[] {
  return plainReasons.flatMap((reason) =>
    [fe, stranger].map((to) => ({
      name: `notice ${Object.values(reason).map(String).join(' ')}, ${to.name}`,
      card: noticeOf(reason, to, stories.closed),
    })),
  );
}

/** Every card that an engagement owes somebody. */
export function notices(): readonly Sample[] {
  return [...plainNotices(), ...usageNotices(), ...requestNotices()];
}
