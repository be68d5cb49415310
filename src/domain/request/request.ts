import type { Person, PersonId } from '../people.ts';
import type { Instant, LocalDate } from '../time.ts';

/** What a Get Modern SME knows about (docs/rules.md §7). */
export const requestKinds = ['opp', 'windows'] as const;

/** For Office 365 ProPlus, or for Windows. */
export type RequestKind = (typeof requestKinds)[number];

/** How soon help is needed. */
export const urgencies = ['normal', 'urgent'] as const;

/** Urgent requests have shorter clocks and go to people themselves. */
export type Urgency = (typeof urgencies)[number];

/** Why an SME is asked. */
export const causes = ['stalled', 'blocked', 'support'] as const;

/** The engagement is stalled or blocked, or more support is needed. */
export type Cause = (typeof causes)[number];

/** How far a request has come. */
export type RequestState = 'open' | 'accepted' | 'resolved' | 'confirmed' | 'withdrawn';

/** The id of a request: letters, digits and dashes, made when its form is opened. */
export type RequestId = string;

/** What somebody said of a request, and when; the text may be empty. */
export interface Word {
  readonly by: Person;
  readonly at: Instant;
  readonly text: string;
}

/** What is asked, as it can be edited. */
export interface Asking {
  readonly urgency: Urgency;
  readonly cause: Cause;
  readonly text: string;
  readonly needBy: LocalDate | null;
}

/** Why an open request has nobody left who could take it: none can be asked, or everyone on call declined. */
export type Alarm = 'nobody' | 'declined';

/** Who helps, and since when. */
export interface Holder {
  readonly person: Person;
  readonly since: Instant;
  /** Their e-mail address; empty when it is not known. */
  readonly contact: string;
}

/** When the clocks of a request strike next; `null` for one that does not run. */
export interface RequestClock {
  /** The SMEs are reminded. */
  readonly remind: Instant | null;
  /** The FM is told that nobody has accepted. */
  readonly tell: Instant | null;
  /** The SME who accepted is asked for a word. */
  readonly ask: Instant | null;
  /** What is resolved counts as confirmed. */
  readonly confirm: Instant | null;
}

/** A request for the help of a Get Modern SME. */
export interface SmeRequest extends Asking {
  readonly id: RequestId;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** Since when it is in that state. */
  readonly since: Instant;
  readonly asked: { readonly by: Person; readonly at: Instant };
  /** The e-mail address of who asked; empty when it is not known. */
  readonly contact: string;
  readonly holder: Holder | null;
  /** What was told of nobody being left; `null` while somebody was there when it was last brought. */
  readonly alarm: Alarm | null;
  /** One word of each SME who declined, since it was last opened. */
  readonly declined: readonly Word[];
  /** What the SME noted, oldest first. */
  readonly notes: readonly Word[];
  /** What came with the state: the summary, or why it was withdrawn, released or reopened. */
  readonly last: Word;
  /** The number that the FastTrack Resource Request Tool gave; empty until somebody enters it. */
  readonly reference: string;
  /** Whoever was brought its card: SMEs, and the channels of theirs. */
  readonly copies: readonly Person[];
  readonly clock: RequestClock;
  /** When it was first accepted, and last resolved. */
  readonly acceptedAt: Instant | null;
  readonly resolvedAt: Instant | null;
}

/** No clock runs. */
export const stoppedClock: RequestClock = { remind: null, tell: null, ask: null, confirm: null };

const unfinished: ReadonlySet<RequestState> = new Set(['open', 'accepted', 'resolved']);

/** Whether something is still to happen to a request; one of its kind at most (docs/rules.md §7). */
export function isUnfinished({ state }: Pick<SmeRequest, 'state'>): boolean {
  return unfinished.has(state);
}

/** Whether help is asked for or on its way: what explains that nothing moves (docs/rules.md §8). */
export function isUnderWay({ state }: Pick<SmeRequest, 'state'>): boolean {
  return state === 'open' || state === 'accepted';
}

/** Whether the person is the one SME who holds it. */
export function isHeldBy({ state, holder }: SmeRequest, person: PersonId): boolean {
  return (state === 'accepted' || state === 'resolved') && holder?.person.id === person;
}

/**
 * The most cards of one request that are kept up to date: two steps of an action, or the end of an engagement
 * with two requests, must fit in one transaction.
 */
const mostCopies = 38;

/** Adds whoever is not there yet; the newest stay, and who stands first: the channel, where there is one. */
export function joinPeople(people: readonly Person[], more: readonly Person[]): readonly Person[] {
  const known = new Set(people.map(({ id }) => id));
  const joined = [...people, ...more.filter(({ id }) => !known.has(id) && known.add(id))];
  const surplus = Math.max(0, joined.length - mostCopies);
  return [...joined.slice(0, 1), ...joined.slice(1 + surplus)];
}
