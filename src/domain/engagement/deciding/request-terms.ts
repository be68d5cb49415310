import { openClock } from '../../request/clocks.ts';
import type { Brought } from '../../request/request-events.ts';
import type { Asking, RequestKind, RequestState, SmeRequest } from '../../request/request.ts';
import { askedFor, nobodyToAsk, type Roster } from '../../request/roster.ts';
import type { Instant } from '../../time.ts';
import type { Engagement } from '../engagement.ts';
import { refuse, type Circumstances, type Decision } from './decision.ts';

/** The lists that a step is decided with. */
export const rosterOf = ({ smes = nobodyToAsk }: Circumstances): Roster => smes.roster;

/** That is so already. */
export const unchanged: Decision = refuse({ refused: 'no-change', what: 'request' });

/** The request is not in a state that knows this step. */
export const notSo = ({ state, last, since }: SmeRequest): Decision =>
  refuse({ refused: 'request-not-so', state, by: last.by, since });

/** Where a step begins; anywhere else it is refused with how it stands. */
export function from(
  request: SmeRequest,
  states: readonly RequestState[],
  decide: () => Decision,
): Decision {
  return states.includes(request.state) ? decide() : notSo(request);
}

/** Whom the request is brought to; administrators hear where it reaches nobody. */
export function bring(
  { people }: Engagement,
  wanted: { readonly kind: RequestKind; readonly urgency: Asking['urgency'] },
  since: Instant,
  roster: Roster,
): Brought {
  const askers = [people.fe, people.fm].flatMap((person) => person?.id ?? []);
  const { of, isReached } = askedFor(roster, wanted, askers);
  const clock = openClock(since, wanted.urgency, roster.hours);
  return { of, told: isReached ? [] : roster.administrators, clock };
}
