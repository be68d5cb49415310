import type { RequestKind, RequestState } from '../../domain/request/request.ts';
import type { SmeSaid } from '../../domain/request/sme-said.ts';
import type { ByKind } from '../by-kind.ts';
import type { Formats } from '../format.ts';
import { requestNames } from './requests.ts';

const { kinds } = requestNames;

const hours = { one: 'hour', other: 'hours' };
const requests = { one: 'request', other: 'requests' };

/** What the toolkit found, in four figures. */
interface ReadinessLine {
  readonly devices: number;
  readonly files: number;
  readonly withMacros: number;
  readonly findings: number;
}

const kindList = (all: readonly RequestKind[], { list }: Formats): string =>
  list(all.map((kind) => kinds[kind]));

/** What was done to the lists of SMEs, or why it was not. */
const smeSaid: ByKind<SmeSaid, 'said'> = {
  added: ({ person, kinds: listed, isReachable }, { formats }) => {
    const so = `${person.name} is on the list for ${kindList(listed, formats)}, and on call`;
    return isReachable
      ? `${so}.`
      : `${so}. They have not installed this bot yet; until they do no request reaches them.`;
  },
  removed: ({ person }) => `${person.name} is on no list any more. What they hold stays with them.`,
  channel: ({ kind }) =>
    `Requests for ${kinds[kind]} come here from now on. Everybody who reads here can accept them.`,
  hours: () => 'The business hours are changed; clocks that run already keep theirs.',
  holidays: () => 'The holidays are changed; clocks that run already keep theirs.',
  'nobody-named': () => 'Say who: sme add <person> opp, or sme remove <person>.',
  'unknown-person': ({ name }) =>
    `I know nobody called ${name}. Mention them with @, or give their Entra object id.`,
  'several-people': ({ people }, { formats }) =>
    `That could be ${formats.list(people.slice(0, 5).map(({ name }) => name))}. Mention them with @, or say more of the name.`,
  'not-a-day': ({ words }) =>
    `I cannot read ${words} as a day. Say it like this: sme holidays 2026-12-25, 2027-01-01.`,
  'not-listed': ({ person }) => `${person.name} is on no list. Add them with sme add.`,
  'no-kind': () => 'Say for what: opp, windows, or both. Such as: sme add Kim opp.',
  full: ({ limit }, { formats }) =>
    `The list holds ${formats.number(limit)} people. Remove somebody first, or use a channel.`,
  'personal-chat': () => 'Say that in the channel that is to be the SMEs’: @bot sme channel opp.',
  'not-hours': () => 'Say it like this: sme hours 09:00-17:00 Europe/Berlin.',
};

/** A time that something took, in the larger of minutes, hours and days. */
function lasting(ms: number | null, { count }: Formats): string {
  if (ms === null) return '–';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return count(minutes, { one: 'minute', other: 'minutes' });
  const inHours = Math.round(minutes / 60);
  return inHours < 72
    ? count(inHours, hours)
    : count(Math.round(inHours / 24), { one: 'day', other: 'days' });
}

/** With one full stop, whatever it ended with. */
const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** What cards about requests and SMEs say. */
export const requestCards = {
  kind: (kind: RequestKind) => kinds[kind],
  state: (state: RequestState) => requestNames.states[state],
  urgent: 'Urgent',
  /** Below the customer's name. */
  sub: (kind: RequestKind, state: RequestState) =>
    `Request for ${kinds[kind]} · ${requestNames.states[state]}`,
  cause: requestNames.causes,
  urgency: requestNames.urgencies,
  kinds,
  facts: {
    request: 'SME request',
    asked: 'Asked by',
    why: 'Why',
    needBy: 'Needed by',
    holder: 'With',
    answer: 'Answer',
    said: 'Last word',
    notes: 'Notes',
    declined: 'Declined by',
    reference: 'Reference',
    brought: 'Brought to',
    phase: 'Phase',
    open: 'Open tasks',
    readiness: 'Readiness',
  },
  signed: (who: string, when: string) => `${who}, ${when}`,
  since: (who: string, when: string) => `${who}, since ${when}`,
  nobodyYet: 'nobody yet',
  nobodyAsked: 'nobody: no SME is on call, and there is no channel',
  note: (text: string, who: string, when: string) => `${text} (${who}, ${when})`,
  noTasks: 'none',
  readiness: ({ devices, files, withMacros, findings }: ReadinessLine, { number }: Formats) =>
    `${number(devices)} devices, ${number(files)} files, ${number(withMacros)} with macros, ${number(findings)} with findings`,
  notMeasured: 'not measured yet',
  quietSme: 'You read along here; tasks stay with FE and FM.',
  gone: 'That request is not kept any more. The history has it.',
  list: {
    title: 'Requests to Get Modern SMEs',
    empty:
      'No request yet. Ask when the engagement is stalled or blocked, or more support is needed.',
    row: (state: string, when: string) => `${state} since ${when}`,
    with: (who: string) => `with ${who}`,
  },
  queue: {
    title: 'Request queue',
    empty: 'Nothing is open to you, and you hold nothing.',
    notAnSme:
      'You are on no list of SMEs. An administrator can add you: sme add <person> opp windows.',
    count: (total: number, { count }: Formats) => `${count(total, requests)}, urgent ones first`,
    asked: (who: string, when: string) => `asked by ${who}, ${when}`,
    yours: 'yours',
  },
  found: {
    title: (reference: string, { quote }: Formats) => `Requests with reference ${quote(reference)}`,
    none: 'None of the requests you may see has that reference.',
  },
  figures: {
    title: 'How requests fare',
    refused: 'These figures are for FMs and administrators.',
    overAll: 'Over all engagements.',
    overMine: 'Over the engagements you are FM of.',
    accept: 'Until accepted',
    resolve: 'Until resolved',
    open: 'Open now',
    byKind: 'By kind',
    spread: (
      {
        median,
        ninetieth,
        count,
      }: { median: number | null; ninetieth: number | null; count: number },
      formats: Formats,
    ) =>
      count === 0
        ? 'none yet'
        : `${lasting(median, formats)} at the median, ${lasting(ninetieth, formats)} at the 90th percentile (${formats.count(count, requests)})`,
    ages: (underFour: number, underDay: number, older: number, { number }: Formats) =>
      `${number(underFour)} under 4 hours, ${number(underDay)} under a day, ${number(older)} older`,
    kinds: (opp: number, windows: number, { number }: Formats) =>
      `${kinds.opp} ${number(opp)}, ${kinds.windows} ${number(windows)}`,
  },
  smes: {
    title: 'Get Modern SMEs',
    empty: 'Nobody is on the list yet.',
    others: (others: number, { number }: Formats) => `And ${number(others)} more.`,
    how: 'Administrators: sme add <person> opp windows, sme remove <person>, sme hours 09:00-17:00 Europe/Berlin, sme holidays 2026-12-25; and @bot sme channel opp in the SMEs’ channel.',
    channel: (kind: RequestKind) => `Channel for ${kinds[kind]}`,
    hasChannel: 'set',
    lostChannel: 'cannot be reached; say sme channel there again',
    noChannel: 'none: requests go to everybody on call',
    hours: 'Business hours',
    hoursText: (from: string, to: string, zone: string) => `${from}–${to} (${zone})`,
    holidays: 'Holidays',
    noHolidays: 'none',
    onCall: 'on call',
    offCall: 'off call',
    member: (all: readonly RequestKind[], formats: Formats) => kindList(all, formats),
    said: smeSaid,
  },
  onCall: {
    on: 'You are on call. Requests come to you from now on.',
    off: 'You are off call. No new requests come to you.',
    notListed:
      'You are on no list of SMEs. An administrator can add you: sme add <person> opp windows.',
    held: (held: number, { count }: Formats) =>
      `You still hold ${count(held, requests)}. Keep what you can finish; open the others to release them or hand them on.`,
  },
  /** The text a request begins with, put together from what is known. */
  prepared: {
    phase: (phase: string) => ended(`Phase: ${phase}`),
    open: (tasks: string) => ended(`Open: ${tasks}`),
    usage: (usage: string) => ended(`Usage: ${usage}`),
    forecast: (text: string) => ended(`Forecast: ${text}`),
    blocked: (reason: string) => ended(`Blocked: ${reason}`),
    waiting: (what: string) => ended(`Waiting for: ${what}`),
    readiness: (text: string) => ended(`Readiness: ${text}`),
    checklist: (text: string) => ended(`Checklist: ${text}`),
  },
};

/** What the buttons about requests say. */
export const requestButtons = {
  ask: 'Ask an SME',
  requests: 'Requests',
  request: 'Open request',
  accept: 'Accept',
  answerNow: 'Answer now',
  decline: 'Decline',
  resolve: 'Resolve',
  noteOnRequest: 'Add note',
  release: 'Release',
  handOn: 'Hand on',
  edit: 'Edit request',
  withdraw: 'Withdraw',
  confirm: 'Confirm',
  reopen: 'Not resolved yet',
  reference: 'Enter reference',
  tool: 'Open Resource Request Tool',
  chat: (name: string) => `Chat with ${name}`,
  queue: 'Queue',
};
