import { mondayToFriday } from '../calendar/working-days.ts';
import type { BusinessHours } from '../calendar/business-hours.ts';
import type { Person, PersonId } from '../people.ts';
import type { Asking, RequestKind } from './request.ts';

/** Somebody on the list of SMEs. */
export interface ListedSme {
  readonly person: Person;
  readonly kinds: readonly RequestKind[];
  readonly isOnCall: boolean;
  /** A card can be brought to them now. */
  readonly isReachable: boolean;
}

/** Who can be asked for help, and when their clocks run (docs/rules.md §7). */
export interface Roster {
  /** The SMEs' channel for each kind, as a recipient of cards; `null` where there is none. */
  readonly channels: Readonly<Record<RequestKind, Person | null>>;
  readonly members: readonly ListedSme[];
  readonly administrators: readonly Person[];
  readonly hours: BusinessHours;
}

/** What a step on a request is decided with beside the engagement. */
export interface Smes {
  readonly roster: Roster;
  /** The kinds whose channel the step was taken in: being there shows membership. */
  readonly heardIn: readonly RequestKind[];
}

/** The hours of a list that has set nothing else (docs/rules.md §7). */
export const usualHours: BusinessHours = {
  ...mondayToFriday,
  zone: 'UTC',
  from: '09:00',
  to: '17:00',
};

/** Nobody can be asked. */
export const nobodyToAsk: Smes = {
  roster: {
    channels: { opp: null, windows: null },
    members: [],
    administrators: [],
    hours: usualHours,
  },
  heardIn: [],
};

/** Those on call for a kind. */
export function onCallFor({ members }: Roster, kind: RequestKind): readonly ListedSme[] {
  return members.filter(({ isOnCall, kinds }) => isOnCall && kinds.includes(kind));
}

/** Those on call who can take it: FE and FM do not help themselves, so nobody waits for them. */
export function helpersFor(
  roster: Roster,
  kind: RequestKind,
  { fe, fm }: { readonly fe: Person | null; readonly fm: Person | null },
): readonly ListedSme[] {
  return onCallFor(roster, kind).filter(({ person: { id } }) => id !== fe?.id && id !== fm?.id);
}

/** Whether somebody counts as an SME of a kind here: on its list, or in its channel. */
export function isSmeOf({ roster, heardIn }: Smes, kind: RequestKind, person: PersonId): boolean {
  const isListed = roster.members.some(
    (sme) => sme.person.id === person && sme.kinds.includes(kind),
  );
  return isListed || heardIn.includes(kind);
}

/** Who is asked, and whether it reaches anybody. */
export interface Asked {
  readonly of: readonly Person[];
  readonly isReached: boolean;
}

/**
 * Who is brought a request: the channel of its kind; everybody on call when it is urgent or there is no
 * channel. Nobody is asked to help themselves.
 */
export function askedFor(
  roster: Roster,
  { kind, urgency }: Pick<Asking, 'urgency'> & { readonly kind: RequestKind },
  askers: readonly PersonId[],
): Asked {
  const channel = roster.channels[kind];
  const onCall = onCallFor(roster, kind).filter(({ person }) => !askers.includes(person.id));
  const isPersonal = channel === null || urgency === 'urgent';
  const people = isPersonal ? onCall.map(({ person }) => person) : [];
  return {
    of: [...(channel ? [channel] : []), ...people],
    isReached: channel !== null || onCall.some(({ isReachable }) => isReachable),
  };
}
