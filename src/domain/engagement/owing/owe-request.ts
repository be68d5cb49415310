import type { Person } from '../../people.ts';
import type { RequestEvent } from '../../request/request-events.ts';
import type { RequestId, SmeRequest } from '../../request/request.ts';
import type { Engagement } from '../engagement.ts';
import type { Recorded } from '../events.ts';
import type { Owed } from './owed.ts';

/** What a card about a request brings; `moved` brings a card that stands to how things are. */
export type RequestNews =
  | 'asked'
  | 'reminded'
  | 'nobody'
  | 'unanswered'
  | 'accepted'
  | 'declined-by-all'
  | 'released'
  | 'handed-over'
  | 'noted'
  | 'silent'
  | 'resolved'
  | 'confirmed'
  | 'reopened'
  | 'withdrawn'
  | 'moved';

/** As whom somebody gets it. */
export type RequestAudience = 'sme' | 'engaged' | 'administrator';

/** Why somebody gets a card about a request. */
export interface RequestReason {
  readonly why: 'request';
  readonly request: RequestId;
  readonly news: RequestNews;
  readonly as: RequestAudience;
  readonly isUrgent: boolean;
}

type Line = readonly [to: Person | null, as: RequestAudience, news: RequestNews];

const smes = (people: readonly Person[], news: RequestNews): readonly Line[] =>
  people.map((person): Line => [person, 'sme', news]);

/** Both of FE and FM. */
const both = ({ people }: Engagement, news: RequestNews): readonly Line[] => [
  [people.fe, 'engaged', news],
  [people.fm, 'engaged', news],
];

/** The FM, or the FE while there is none. */
const manager = ({ people }: Engagement, news: RequestNews): readonly Line[] => [
  [people.fm ?? people.fe, 'engaged', news],
];

const engineer = ({ people }: Engagement, news: RequestNews): readonly Line[] => [
  [people.fe ?? people.fm, 'engaged', news],
];

/** Those it is brought to; FE, FM and administrators where that is nobody who can be reached. */
function brought(
  after: Engagement,
  { of, told }: { readonly of: readonly Person[]; readonly told: readonly Person[] },
  news: RequestNews,
): readonly Line[] {
  const isNobody = of.length === 0 || told.length > 0;
  const alarmed = told.map((person): Line => [person, 'administrator', 'nobody']);
  return [...smes(of, news), ...(isNobody ? [...both(after, 'nobody'), ...alarmed] : [])];
}

const newsTo = {
  'request-brought': 'asked',
  'request-reminded': 'reminded',
  'request-resolved': 'resolved',
  'request-noted': 'noted',
} as const;

/** Nobody is left to ask, or everybody on call has declined. */
function left(
  after: Engagement,
  event: Extract<RequestEvent, { type: 'request-declined' | 'request-stranded' }>,
): readonly Line[] {
  const isStranded = event.type === 'request-stranded';
  if (isStranded && event.alarm === 'nobody') {
    return brought(after, { of: [], told: event.told }, 'asked');
  }
  return isStranded || event.isLast ? manager(after, 'declined-by-all') : [];
}

/** Whom it concerns first; the copies that stand follow for everybody else. */
function concerned(
  after: Engagement,
  event: RequestEvent,
  request: SmeRequest,
  former: SmeRequest | null,
): readonly Line[] {
  const held = former?.holder ? [former.holder.person] : [];
  switch (event.type) {
    case 'request-asked':
      return brought(after, event, 'asked');
    case 'request-edited':
      return broughtAnew(after, event, former);
    case 'request-released':
      return [...both(after, 'released'), ...brought(after, event, 'released')];
    case 'request-accepted':
      return both(after, 'accepted');
    case 'request-reassigned':
      return [...smes([event.to, ...held], 'handed-over'), ...both(after, 'handed-over')];
    case 'request-declined':
    case 'request-stranded':
      return left(after, event);
    case 'request-resolved':
    case 'request-noted':
      return engineer(after, newsTo[event.type]);
    case 'request-silent':
      return [...smes(held, 'silent'), ...engineer(after, 'silent')];
    case 'request-reopened':
      return smes(held, 'reopened');
    case 'request-withdrawn':
      return smes(former?.state === 'accepted' ? held : [], 'withdrawn');
    case 'request-brought':
    case 'request-reminded':
      return smes(event.of, newsTo[event.type]);
    case 'request-unanswered':
      return manager(after, 'unanswered');
    case 'request-confirmed':
    case 'reference-entered':
      return request.holder ? smes([request.holder.person], 'moved') : [];
  }
}

/** An edit brings the request to those who did not have it; nobody at all is an alarm again. */
function broughtAnew(
  after: Engagement,
  event: Extract<RequestEvent, { type: 'request-edited' }>,
  former: SmeRequest | null,
): readonly Line[] {
  const lines = brought(after, { ...event, of: newlyAsked(event.of, former) }, 'asked');
  return lines.filter(([, as]) => as === 'sme' || event.told.length > 0);
}

function newlyAsked(of: readonly Person[], former: SmeRequest | null): readonly Person[] {
  const known = former?.copies.map(({ id }) => id) ?? [];
  return of.filter(({ id }) => !known.includes(id));
}

/** Every other card that stands anywhere is brought to the new state. */
function copies(after: Engagement, { copies: people }: SmeRequest): readonly Line[] {
  return [...smes(people, 'moved'), ...both(after, 'moved')];
}

function isRequestEvent(event: Recorded['event']): event is RequestEvent {
  return 'request' in event;
}

const isFirst = (owed: Owed, index: number, all: readonly Owed[]): boolean =>
  all.findIndex(({ to }) => to.id === owed.to.id) === index;

/** The cards that a step on a request owes: one for each person, what concerns them most first. */
export function owedByRequest(
  before: Engagement | null,
  after: Engagement,
  { event, seq, by, at }: Recorded,
): readonly Owed[] {
  if (!isRequestEvent(event)) return [];
  const id = event.request;
  const request = after.requests.find((each) => each.id === id);
  if (!request) return [];
  const former = before?.requests.find((each) => each.id === id) ?? null;
  const lines = [...concerned(after, event, request, former), ...copies(after, request)];
  const isUrgent = request.urgency === 'urgent';
  return lines
    .flatMap(([to, as, news]): readonly Owed[] => {
      // Whoever did it knows; their other cards are changed all the same.
      const told = to?.id === by.id ? 'moved' : news;
      const reason: RequestReason = { why: 'request', request: id, news: told, as, isUrgent };
      return to ? [{ to, matter: `request:${id}`, seq, by, at, reason }] : [];
    })
    .filter(isFirst);
}
