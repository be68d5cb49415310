import type { RequestAudience, RequestNews } from '../../domain/engagement/owing/owe-request.ts';
import type { RequestEvent } from '../../domain/request/request-events.ts';
import type { RequestRefusal } from '../../domain/request/request-refusal.ts';
import type { Cause, RequestKind, RequestState, Urgency } from '../../domain/request/request.ts';
import type { ByKind } from '../by-kind.ts';
import type { Formats } from '../format.ts';
import type { RequestTold } from '../notice.ts';

/** What the things of a request are called. */
export const requestNames = {
  kinds: { opp: 'Office 365 ProPlus', windows: 'Windows' } satisfies Record<RequestKind, string>,
  urgencies: { normal: 'Normal', urgent: 'Urgent' } satisfies Record<Urgency, string>,
  causes: {
    stalled: 'It has stalled',
    blocked: 'It is blocked',
    support: 'More support is needed',
  } satisfies Record<Cause, string>,
  states: {
    open: 'Open',
    accepted: 'Accepted',
    resolved: 'Resolved',
    confirmed: 'Confirmed',
    withdrawn: 'Withdrawn',
  } satisfies Record<RequestState, string>,
};

const { kinds } = requestNames;

const because = (reason: string, { quote }: Formats): string =>
  reason === '' ? '' : `: ${quote(reason)}`;

/** What happened to a request, one line each. */
export const requestEvents: ByKind<RequestEvent, 'type'> = {
  'request-asked': ({ kind, urgency, text }, { formats }) =>
    `A Get Modern SME for ${kinds[kind]} is asked${urgency === 'urgent' ? ', urgently' : ''}${because(text, formats)}`,
  'request-edited': ({ text }, { formats }) => `The request is changed${because(text, formats)}`,
  'request-withdrawn': ({ reason }, { formats }) =>
    `The request is withdrawn${because(reason, formats)}`,
  'request-accepted': () => 'The request is accepted',
  'request-declined': ({ reason }, { formats }) =>
    `The request is declined${because(reason, formats)}`,
  'request-released': ({ reason }, { formats }) =>
    `The request is open again${because(reason, formats)}`,
  'request-reassigned': ({ to }) => `The request is with ${to.name} now`,
  'request-resolved': ({ text }, { formats }) => `The request is resolved${because(text, formats)}`,
  'request-confirmed': () => 'The request is confirmed as resolved',
  'request-reopened': ({ reason }, { formats }) =>
    `The request is not resolved yet${because(reason, formats)}`,
  'request-noted': ({ text }, { formats }) => `A note on the request${because(text, formats)}`,
  'reference-entered': ({ reference }, { formats }) =>
    `The request’s reference is ${formats.quote(reference)}`,
  'request-brought': () => 'The request is brought to more SMEs',
  'request-stranded': () => 'Nobody is left who could take the request',
  'request-reminded': ({ of }) =>
    of.length === 0
      ? 'Nobody is left to be reminded of the request'
      : 'The SMEs are reminded of the request',
  'request-unanswered': () => 'The FM is told that nobody has accepted the request',
  'request-silent': () => 'The SME is asked for a word on the request',
};

/** The same inside "Taken back: …"; undo never reaches them. */
export const requestSteps: Readonly<Record<RequestEvent['type'], string>> = {
  'request-asked': 'asking an SME',
  'request-edited': 'changing a request',
  'request-withdrawn': 'withdrawing a request',
  'request-accepted': 'accepting a request',
  'request-declined': 'declining a request',
  'request-released': 'releasing a request',
  'request-reassigned': 'handing a request on',
  'request-resolved': 'resolving a request',
  'request-confirmed': 'confirming a request',
  'request-reopened': 'reopening a request',
  'request-noted': 'a note on a request',
  'reference-entered': 'entering a reference',
  'request-brought': 'bringing a request to SMEs',
  'request-stranded': 'a request that nobody can take',
  'request-reminded': 'a reminder of a request',
  'request-unanswered': 'a word about a request',
  'request-silent': 'a question about a request',
};

const standing: Readonly<Record<RequestState, string>> = {
  open: 'still open, so nobody holds it. Accept it first',
  accepted: 'accepted. Wait for the SME’s answer, or write to them',
  resolved: 'resolved. Confirm or reopen it first',
  confirmed: 'confirmed as resolved. Ask anew if more is needed',
  withdrawn: 'withdrawn. Ask anew if help is needed after all',
};

const running: Readonly<Record<RequestState, string>> = {
  ...standing,
  open: 'open. Edit it, or withdraw it and ask anew',
  accepted: 'with an SME. Tell them, or withdraw it and ask anew',
};

/** Why a step on a request is not taken, each with what to do instead. */
export const requestRefusals: ByKind<RequestRefusal, 'refused'> = {
  'request-unfinished': ({ kind, state, since }, { formats }) =>
    `A request for ${kinds[kind]} is under way since ${formats.when(since)}: it is ${running[state]}.`,
  'request-taken': ({ holder, since }, { formats }) =>
    `${holder.name} has it since ${formats.when(since)}. Look at the queue for another one.`,
  'request-not-so': ({ state, by, since }, { formats }) =>
    // Who confirmed is not kept; the last word is the SME's.
    state === 'confirmed'
      ? `Not done: since ${formats.when(since)} the request is ${standing[state]}.`
      : `Not done: since ${formats.when(since)} (${by.name}) the request is ${standing[state]}.`,
  'no-such-request': () => 'That request is not here any more. Look at the requests.',
  'own-request': () =>
    'You are FE or FM of this engagement, so you ask and somebody else helps. An SME on the list can accept it.',
  'not-an-sme': ({ kind }) =>
    `Only Get Modern SMEs for ${kinds[kind]} take this. Ask an administrator to put you on their list.`,
  'not-holder': ({ holder }) =>
    holder
      ? `${holder.name} holds this request. Please ask them to do it.`
      : 'Nobody holds this request yet. Press Accept first.',
  'not-on-call': ({ person, kind }) =>
    `${person.name} is not on call for ${kinds[kind]}, or is FE or FM here. Choose somebody on call; sme list names them.`,
};

/** What inputs ask for. */
export const requestEntries = {
  'request-kind': { label: 'SME for', hint: '' },
  'request-urgency': { label: 'Urgency', hint: '' },
  'request-cause': { label: 'Why', hint: '' },
  'request-text': { label: 'What is needed', hint: 'What was tried, and what you want to know' },
  'request-need-by': { label: 'Needed by', hint: '' },
  'request-answer': { label: 'Your answer', hint: 'What was found, and what to do' },
  'request-reference': { label: 'Reference', hint: 'The number from the Resource Request Tool' },
};

const helpFor = ({ kind, isUrgent }: RequestTold): string =>
  `${isUrgent ? 'Urgent help' : 'Help'} with ${kinds[kind]}`;

const now: Readonly<Record<RequestState, (told: RequestTold) => string>> = {
  open: () => 'This request is open.',
  accepted: ({ holder }) => `${holder} has this request.`,
  resolved: ({ holder }) => `${holder} resolved this request.`,
  confirmed: () => 'This request is confirmed as resolved.',
  withdrawn: () => 'This request is withdrawn.',
};

const news: Readonly<Record<RequestNews, (told: RequestTold) => string>> = {
  asked: (told) => `${helpFor(told)} is needed (${told.by}).`,
  reminded: (told) => `${helpFor(told)} is still needed: nobody has accepted yet.`,
  nobody: (told) =>
    `${helpFor(told)} is needed, and no SME on call can be reached. An administrator can add one: sme add <person> ${told.kind}.`,
  unanswered: (told) => `${helpFor(told)}: no SME has accepted yet.`,
  accepted: (told) => `${told.holder} helps with ${kinds[told.kind]}.`,
  'declined-by-all': (told) => `${helpFor(told)}: every SME on call has declined.`,
  released: (told) => `${told.by} gave the request back; it is open again.`,
  'handed-over': (told) => `The request is with ${told.holder} now (${told.by}).`,
  noted: (told) => `${told.by} added a note to your request.`,
  silent: (told) =>
    told.as === 'sme'
      ? 'You accepted this request, and it has been quiet for a while. How is it going?'
      : `${told.holder} has not been heard of for a while; the bot asked them for a word.`,
  resolved: (told) => `${told.by} resolved your request. Confirm it, or reopen it.`,
  confirmed: () => 'The request is confirmed as resolved.',
  reopened: (told) => `${told.by} reopened the request: it is not resolved yet.`,
  withdrawn: (told) => `${told.by} withdrew the request.`,
  moved: (told) => now[told.state](told),
};

const audiences: Readonly<Record<RequestAudience, string>> = {
  sme: 'You get this as a Get Modern SME.',
  engaged: 'You get this as FE or FM of the engagement.',
  administrator: 'You get this as an administrator, as nobody could be asked.',
};

/** The headline of a card about a request. */
export const requestHeadline = (told: RequestTold): string => news[told.news](told);

/** Why it came to this person. */
export const requestReason = ({ as }: RequestTold): string => audiences[as];
