import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import type { Engagement } from '../../../src/domain/engagement/engagement.ts';
import type { Opened } from '../../../src/domain/engagement/events.ts';
import { nobodyToAsk, type Smes } from '../../../src/domain/request/roster.ts';
import { anEngagement, given, type Given } from '../../domain/given.ts';
import { aReport } from '../../domain/readiness/sample-report.ts';
import * as saying from '../../domain/saying.ts';
import { personOf } from '../talk.ts';

/** Who holds the places of an engagement, and which SME its request. */
export interface Cast {
  readonly fe: string;
  readonly fm: string;
  readonly fta: string;
  readonly holder: string;
}

/** What an engagement is in while something is tried on it. */
export type StateName =
  | 'running'
  | 'assessed'
  | 'blocked'
  | 'asked'
  | 'resolved'
  | 'confirmed'
  | 'stalled'
  | 'noted'
  | 'settled'
  | 'bound'
  | 'finished'
  | 'closed';

/** The chat to which an engagement is bound. */
export const groupChat = '19:rights@thread.v2';

const ask: EngagementCommand = {
  type: 'ask-request',
  request: 'q-1',
  kind: 'opp',
  urgency: 'normal',
  cause: 'support',
  text: 'Macros stop in Excel',
  needBy: null,
  contact: '',
};

/** The report of which a draft waits. */
const assess: EngagementCommand = {
  type: 'record-report',
  report: aReport(),
  how: 'in-place',
  hash: 'readiness',
};

const accept: EngagementCommand = { type: 'accept-request', request: 'q-1', contact: '' };
const solve: EngagementCommand = { type: 'resolve-request', request: 'q-1', text: 'Signed' };

const usage = (reading: string, active: number): EngagementCommand => ({
  type: 'record-readings',
  readings: [
    {
      id: reading,
      workload: 'opp',
      measure: 'monthly',
      figure: { kind: 'counts', active, seats: 1000 },
      denominator: 'as-given',
      date: '2026-11-20',
      source: { kind: 'typed' },
    },
  ],
});

/** Everything happens in the same minute, so that a change of a moment ago can be undone. */
const moment = { afterMinutes: 0 };

function opened({ fe, fm, fta }: Cast, but: Partial<Opened>): Given {
  const people = { fe: personOf(fe), fm: personOf(fm), fta: personOf(fta) };
  return given(anEngagement({ people, ...but }));
}

/** A checklist, a red reading with its warning, written fields, the workshop done. */
function worked(cast: Cast, but: Partial<Opened>): Given {
  const fe = personOf(cast.fe);
  return [
    saying.addItem('i-1', { title: 'Hidden macro' }),
    saying.addItem('i-2'),
    saying.resolve('i-2'),
    saying.write('l1', 'In production'),
    saying.finish('3080'),
    usage('r-1', 300),
  ].reduce((so, command) => so.and(command, fe, moment), opened(cast, but));
}

function requested(cast: Cast, but: Partial<Opened>): Given {
  return worked(cast, but).and(ask, personOf(cast.fe), { ...moment, smes: smesOf(cast) });
}

/** The holder of the request as the only SME that there is. */
function smesOf({ holder }: Cast): Smes {
  const sme = {
    person: personOf(holder),
    kinds: ['opp'],
    isOnCall: true,
    isReachable: true,
  } as const;
  return { ...nobodyToAsk, roster: { ...nobodyToAsk.roster, members: [sme] } };
}

function accepted(cast: Cast, but: Partial<Opened>): Given {
  const held = { ...moment, smes: smesOf(cast) };
  return requested(cast, but).and(accept, personOf(cast.holder), held);
}

/** Everybody with a place has just written into the notes of theirs. */
function noted(cast: Cast, but: Partial<Opened>): Given {
  return accepted(cast, but)
    .and(saying.note('fe-notes'), personOf(cast.fe), moment)
    .and(saying.note('fm-notes'), personOf(cast.fm), moment)
    .and(saying.note('fta-notes'), personOf(cast.fta), moment);
}

function finished(cast: Cast, but: Partial<Opened>): Given {
  const fe = personOf(cast.fe);
  const tasks = ['3070', '4105', '3190', '1247'] as const;
  const done = tasks.reduce(
    (so, task) => so.and(saying.bypass(task, 'Done elsewhere'), fe, moment),
    opened(cast, but).and(saying.finish('3080'), fe, moment),
  );
  return done
    .and(saying.finish('3738'), personOf(cast.fm), moment)
    .and(usage('r-1', 800), fe, moment);
}

/** Nothing has moved since the summer, and nobody was asked for help. */
function stalled(cast: Cast, but: Partial<Opened>): Engagement {
  return { ...worked(cast, but).engagement, progressAt: '2026-08-03T09:00:00.000Z' };
}

/** An engagement in a state, with these people. */
export function engagementIn(state: StateName, cast: Cast, but: Partial<Opened>): Engagement {
  const held = { ...moment, smes: smesOf(cast) };
  switch (state) {
    case 'running':
      return accepted(cast, but).engagement;
    case 'assessed':
      return accepted(cast, but).and(assess, personOf(cast.fe), moment).engagement;
    case 'blocked':
      return accepted(cast, but)
        .and(saying.block, personOf(cast.fe), moment)
        .and({ type: 'wait', what: 'Legal', until: '2027-01-04' }, personOf(cast.fe), moment)
        .engagement;
    case 'asked':
      return requested(cast, but).engagement;
    case 'resolved':
      return accepted(cast, but).and(solve, personOf(cast.holder), held).engagement;
    case 'confirmed':
      return accepted(cast, but)
        .and(solve, personOf(cast.holder), held)
        .and({ type: 'confirm-request', request: 'q-1' }, personOf(cast.fe), moment).engagement;
    case 'stalled':
      return stalled(cast, but);
    case 'noted':
      return noted(cast, but).engagement;
    case 'settled':
      return accepted(cast, but)
        .and(saying.resolve('i-1'), personOf(cast.fe), moment)
        .and(saying.finish('3070'), personOf(cast.fe), moment).engagement;
    case 'bound':
      return accepted(cast, but).and(
        { type: 'bind-chat', conversation: groupChat },
        personOf(cast.fe),
        moment,
      ).engagement;
    case 'finished':
      return finished(cast, but).engagement;
    case 'closed':
      return accepted(cast, but).and(saying.close, personOf(cast.fm), moment).engagement;
  }
}
