import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import type { Person } from '../../../src/domain/people.ts';
import type { RequestState } from '../../../src/domain/request/request.ts';
import { nobodyToAsk, type ListedSme, type Smes } from '../../../src/domain/request/roster.ts';
import { given, kim, sam, withFta, type Given } from '../given.ts';

/** Another SME for Office 365 ProPlus. */
export const pat: Person = { id: 'pat', name: 'Pat Expert' };
/** An SME for Windows alone. */
export const wim: Person = { id: 'wim', name: 'Wim Windows' };
/** Somebody with no place on the engagement and on no list. */
export const stranger: Person = { id: 'stranger', name: 'Sasha Stranger' };

/** The SMEs' channel, as a recipient. */
const channel: Person = { id: 'sme-channel-opp', name: 'The SME channel' };

const listed = (person: Person, kind: 'opp' | 'windows' = 'opp'): ListedSme => ({
  person,
  kinds: [kind],
  isOnCall: true,
  isReachable: true,
});

/** Sam and Pat are on call for Office 365 ProPlus, Wim for Windows; there is no channel. */
export const onCall: Smes = {
  ...nobodyToAsk,
  roster: { ...nobodyToAsk.roster, members: [listed(sam), listed(pat), listed(wim, 'windows')] },
};

/** The same with a channel. */
export const withChannel: Smes = {
  ...onCall,
  roster: { ...onCall.roster, channels: { opp: channel, windows: null } },
};

/** As a click in the channel shows. */
export const inChannel: Smes = { ...withChannel, heardIn: ['opp'] };

/** Commands as people give them, all about the request `q1`. */
export const ask = (
  but: Partial<Extract<EngagementCommand, { type: 'ask-request' }>> = {},
): EngagementCommand => ({
  type: 'ask-request',
  request: 'q1',
  kind: 'opp',
  urgency: 'normal',
  cause: 'support',
  text: 'Macros stop in Excel',
  needBy: null,
  contact: 'kim@fasttrack.example',
  ...but,
});

export const edit: EngagementCommand = {
  type: 'edit-request',
  request: 'q1',
  urgency: 'normal',
  cause: 'blocked',
  text: 'Macros stop in Excel and Word',
  needBy: null,
};

export const accept: EngagementCommand = {
  type: 'accept-request',
  request: 'q1',
  contact: 'sam@fasttrack.example',
};

export const answer: EngagementCommand = {
  type: 'answer-request',
  request: 'q1',
  contact: '',
  text: 'Sign the macros',
};

export const decline: EngagementCommand = {
  type: 'decline-request',
  request: 'q1',
  reason: 'On leave',
};

export const release: EngagementCommand = {
  type: 'release-request',
  request: 'q1',
  reason: 'Falling ill',
};

export const reassign = (to: Person = pat): EngagementCommand => ({
  type: 'reassign-request',
  request: 'q1',
  to,
  contact: '',
});

export const resolveIt: EngagementCommand = {
  type: 'resolve-request',
  request: 'q1',
  text: 'Signed the macros',
};

export const noteIt: EngagementCommand = {
  type: 'note-request',
  request: 'q1',
  text: 'Looked at the add-ins',
};

export const confirm: EngagementCommand = { type: 'confirm-request', request: 'q1' };

export const reopenIt: EngagementCommand = {
  type: 'reopen-request',
  request: 'q1',
  reason: 'It stops again',
};

export const withdraw: EngagementCommand = {
  type: 'withdraw-request',
  request: 'q1',
  reason: '',
};

export const refer: EngagementCommand = {
  type: 'enter-reference',
  request: 'q1',
  reference: 'RR-4711',
};

/** An engagement of Kim, Alex and Robin with the request in that state; Sam holds it where anybody does. */
export function requestIn(state: RequestState, smes: Smes = onCall): Given {
  const open = given(withFta()).and(ask(), kim, { smes });
  switch (state) {
    case 'open':
      return open;
    case 'accepted':
      return open.and(accept, sam, { smes });
    case 'resolved':
      return requestIn('accepted', smes).and(resolveIt, sam, { smes });
    case 'confirmed':
      return requestIn('resolved', smes).and(confirm, kim, { smes });
    case 'withdrawn':
      return open.and(withdraw, kim, { smes });
  }
}
