import type { Answer } from '../../src/application/answers.ts';
import { requestForms, type Form } from '../../src/application/forms/forms.ts';
import type { RequestLine } from '../../src/application/ports/sme-ports.ts';
import { noSmes } from '../../src/application/request/roster.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { RequestNews, RequestReason } from '../../src/domain/engagement/owing/owe-request.ts';
import type { Refusal } from '../../src/domain/engagement/refusal.ts';
import type { Person } from '../../src/domain/people.ts';
import type { RequestEvent } from '../../src/domain/request/request-events.ts';
import {
  requestKinds,
  stoppedClock,
  type RequestState,
  type SmeRequest,
} from '../../src/domain/request/request.ts';

const at = '2026-11-20T10:00:00.000Z';

/** Every form about a request. */
export const requestFormSamples: readonly Form[] = requestForms.map((form) => ({
  form,
  request: 'q-open',
}));

const states: readonly RequestState[] = ['open', 'accepted', 'resolved', 'confirmed', 'withdrawn'];

/** What people write and are called in a sample. */
export interface Written {
  readonly text: string;
  readonly asker: Person;
  readonly sme: Person;
}

function requestIn(state: RequestState, { text, asker, sme }: Written): SmeRequest {
  const isTaken = state !== 'open' && state !== 'withdrawn';
  const word = { by: sme, at, text };
  return {
    id: `q-${state}`,
    kind: state === 'confirmed' ? 'windows' : 'opp',
    urgency: state === 'open' ? 'urgent' : 'normal',
    cause: 'blocked',
    text,
    needBy: '2026-12-01',
    state,
    since: at,
    asked: { by: asker, at },
    contact: '',
    holder: isTaken ? { person: sme, since: at, contact: 'sam@fasttrack.example' } : null,
    alarm: null,
    declined: Array.from({ length: 8 }, () => word),
    notes: Array.from({ length: 5 }, () => word),
    last: word,
    reference: state === 'resolved' ? text.slice(0, 200) : '',
    copies: [sme],
    clock: stoppedClock,
    acceptedAt: isTaken ? at : null,
    resolvedAt: null,
  };
}

/** The engagement with a request in every state. */
export function withRequests(engagement: Engagement, written: Written): Engagement {
  return { ...engagement, requests: states.map((state) => requestIn(state, written)) };
}

const lineOf = (name: string, asker: Person): RequestLine => ({
  engagement: 'e-contoso',
  request: 'q-open',
  customer: name,
  kind: 'opp',
  urgency: 'urgent',
  state: 'open',
  since: at,
  askedAt: at,
  askedBy: asker,
  holder: null,
  needBy: '2026-12-01',
  reference: 'RR-4711',
  acceptedAt: null,
  resolvedAt: null,
});

function smeAnswers({ asker, sme }: Written): Readonly<Record<string, Answer>> {
  const lines = Array.from({ length: 10 }, () => lineOf(asker.name, asker));
  const kept = { person: sme, kinds: requestKinds, isOnCall: true };
  const members = Array.from({ length: 40 }, () => kept);
  const hours = { ...noSmes.hours, holidays: ['2026-12-25', '2026-12-26'] };
  const settings = { ...noSmes, members, hours };
  const list = { show: 'smes', settings, isAdministrator: true } as const;
  const spread = { median: 5_400_000, ninetieth: 400_000_000, count: 12 };
  const none = { median: null, ninetieth: null, count: 0 };
  const open = { underFour: 1, underDay: 2, older: 3 };
  const byKind = { opp: 10, windows: 2 };
  return {
    queue: { show: 'queue', lines, total: 40, page: 1, pages: 4, kinds: requestKinds },
    'queue of nobody': { show: 'queue', lines: [], total: 0, page: 0, pages: 1, kinds: [] },
    'requests found': { show: 'requests-found', reference: 'RR-4711', lines },
    'off call, with requests in hand': { show: 'on-call', isOnCall: false, sme: kept, held: lines },
    'on call': { show: 'on-call', isOnCall: true, sme: null, held: [] },
    SMEs: {
      ...list,
      said: { said: 'added', person: sme, kinds: requestKinds, isReachable: false },
    },
    'SMEs, several meant': { ...list, said: { said: 'several-people', people: [asker, sme] } },
    'no SMEs': { show: 'smes', settings: noSmes, isAdministrator: false, said: null },
    'figures of requests': {
      show: 'request-figures',
      figures: { accept: spread, resolve: none, open, byKind, total: 12 },
      isOverAll: true,
    },
    'figures for nobody': { show: 'request-figures', figures: null, isOverAll: false },
  };
}

/** Every answer about requests and SMEs. */
export function requestAnswers(
  engagement: Engagement,
  written: Written,
): Readonly<Record<string, Answer>> {
  const asked = withRequests(engagement, written);
  const shown = { show: 'engagement', engagement: asked, said: null } as const;
  const taken: Refusal = { refused: 'request-taken', holder: written.sme, since: at };
  const cards = states.map((state): readonly [string, Answer] => [
    `request, ${state}`,
    { ...shown, view: { view: 'request', request: `q-${state}` }, refusal: taken },
  ]);
  return {
    ...Object.fromEntries(cards),
    requests: { ...shown, view: { view: 'requests' }, refusal: null },
    'request that is gone': { ...shown, view: { view: 'request', request: 'q' }, refusal: null },
    'engagement with a request': { ...shown, view: { view: 'engagement' }, refusal: null },
    ...smeAnswers(written),
  };
}

const everyNews: readonly RequestNews[] = [
  ...(['asked', 'reminded', 'nobody', 'unanswered', 'accepted', 'declined-by-all'] as const),
  ...(['released', 'handed-over', 'noted', 'silent', 'resolved', 'confirmed'] as const),
  ...(['reopened', 'withdrawn', 'moved'] as const),
];

/** Every card about a request that comes unasked, to whomever it comes. */
export const requestReasons: readonly RequestReason[] = everyNews.flatMap((news) =>
  (['sme', 'engaged', 'administrator'] as const).map((as, index) => ({
    why: 'request',
    request: `q-${states[index + 1] ?? 'open'}`,
    news,
    as,
    isUrgent: news === 'asked',
  })),
);

/** Every refusal of a step on a request. */
export function requestRefusalSamples(sme: Person): readonly Refusal[] {
  return [
    ...states
      .slice(0, 3)
      .map((state): Refusal => ({ refused: 'request-unfinished', kind: 'opp', state, since: at })),
    ...states.map((state): Refusal => ({ refused: 'request-not-so', state, by: sme, since: at })),
    { refused: 'request-taken', holder: sme, since: at },
    { refused: 'no-such-request' },
    { refused: 'own-request' },
    { refused: 'not-an-sme', kind: 'windows' },
    { refused: 'not-holder', holder: sme },
    { refused: 'not-holder', holder: null },
    { refused: 'not-on-call', person: sme, kind: 'opp' },
    { refused: 'cap-reached', cap: 'notes', limit: 20 },
    { refused: 'overtaken', matter: 'request:q1', last: { by: sme, at } },
    { refused: 'no-change', what: 'request' },
  ];
}

/** Everything that can happen to a request. */
export function requestEventSamples(sme: Person): readonly RequestEvent[] {
  const request = 'q-open';
  const clock = stoppedClock;
  const asking = { urgency: 'urgent', cause: 'blocked', text: 'Macros', needBy: null } as const;
  const brought = { of: [sme], told: [], clock };
  const reason = 'On leave';
  return [
    { type: 'request-asked', request, kind: 'opp', contact: '', ...asking, ...brought },
    { type: 'request-edited', request, ...asking, ...brought },
    { type: 'request-withdrawn', request, reason: '' },
    { type: 'request-accepted', request, contact: '', clock },
    { type: 'request-declined', request, reason, isLast: false },
    { type: 'request-released', request, reason, ...brought },
    { type: 'request-reassigned', request, to: sme, contact: '', clock },
    { type: 'request-resolved', request, text: 'Signed', clock },
    { type: 'request-confirmed', request },
    { type: 'request-reopened', request, reason, clock },
    { type: 'request-noted', request, text: 'Looked', clock },
    { type: 'reference-entered', request, reference: 'RR-4711' },
    { type: 'request-brought', request, of: [sme], isReached: true },
    { type: 'request-stranded', request, alarm: 'nobody', told: [sme] },
    { type: 'request-reminded', request, of: [sme] },
    { type: 'request-reminded', request, of: [] },
    { type: 'request-unanswered', request },
    { type: 'request-silent', request, clock },
  ];
}
