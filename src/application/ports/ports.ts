import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Recorded } from '../../domain/engagement/events.ts';
import type { Owed } from '../../domain/engagement/owing/owed.ts';
import type { Person, PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import type { Member } from '../people/member.ts';

/** Names an engagement in storage. */
export interface EngagementRef {
  readonly tenant: string;
  readonly id: EngagementId;
}

/** What a stored thing was read as; opaque, given back on writing (an ETag). */
export type Version = string;

/** An engagement as it was read. */
export interface StoredEngagement {
  readonly engagement: Engagement;
  readonly version: Version;
  /** The keys of the last 50 actions: an action found here was done before. */
  readonly actions: readonly string[];
}

/** One action's change of an engagement, written whole or not at all. */
export interface EngagementChange {
  readonly engagement: Engagement;
  /** `null` for a new engagement. */
  readonly expected: Version | null;
  /** Key(s) under which a redelivery of this action is recognised. */
  readonly actions: readonly string[];
  readonly recorded: readonly Recorded[];
  readonly owed: readonly Owed[];
}

/** Engagements: snapshot, history and owed notices of one engagement change in one transaction. */
export interface EngagementStore {
  /** The engagement, or `null` when there is none. */
  load(ref: EngagementRef): Promise<StoredEngagement | null>;
  /**
   * Writes a change if nobody wrote meanwhile. A lost answer is read back and compared before it is called
   * a conflict.
   */
  commit(change: EngagementChange): Promise<'committed' | 'conflict'>;
  /** Events newest first: those before `before`, or the newest; `limit` at most. */
  history(ref: EngagementRef, before: number | null, limit: number): Promise<readonly Recorded[]>;
}

/** A person as it was read. */
export interface StoredMember {
  readonly member: Member;
  readonly version: Version;
}

/** The people the bot knows, each in one row. */
export interface PeopleStore {
  load(tenant: string, person: PersonId): Promise<StoredMember | null>;
  /** Writes a person if nobody wrote meanwhile; `null` for one who was not known. Keeps the directory. */
  save(member: Member, expected: Version | null): Promise<'saved' | 'conflict'>;
  /** People whose name has a word beginning with these letters, or whose e-mail does; by name. No letters find anybody. */
  find(tenant: string, words: string, limit: number): Promise<readonly Person[]>;
}

/** Lists for reading: projected from engagements, never the truth; readers check rights again. */
export interface ListStore {
  /** A person's engagements, tombstones left out. */
  mine(tenant: string, person: PersonId): Promise<readonly EngagementLine[]>;
  /** Engagements of the tenant whose customer has this very name, in any letter case. */
  named(tenant: string, customer: string): Promise<readonly EngagementRef[]>;
  /** Engagements bound to a conversation; whether one still is, its `chats` say. */
  boundTo(tenant: string, conversation: string): Promise<readonly EngagementRef[]>;
  /** Brings every list that shows the engagement to its state; older than what stands there is ignored. */
  project(engagement: Engagement, formerPeople: readonly PersonId[]): Promise<void>;
}

/** A message that stands in the queue for what was announced. */
export interface Announced {
  readonly messageId: string;
  readonly receipt: string;
}

/** The promise that an engagement will be looked after, made before anything about it is written. */
export interface Outbox {
  /**
   * Enqueues the engagement for reconciling, should this process die before it does so itself; `null` where nothing is
   * enqueued.
   */
  announce(ref: EngagementRef): Promise<Announced | null>;
  /**
   * The change is written: reconcile it now. Returns at once. The announcement of this very change is taken back when
   * nothing is left to do; without it, the queue has the engagement looked after once more.
   */
  kick(ref: EngagementRef, announced?: Announced | null): void;
  /** Before a person can be reached again, or is owed something apart from any engagement. */
  announcePerson(tenant: string, person: PersonId): Promise<void>;
  /** It is written: see to the person now. Returns at once. */
  kickPerson(tenant: string, person: PersonId): void;
}

/** The time, so that tests can move it. */
export type Clock = () => Instant;

/** A new unique id: letters, digits and dashes. */
export type NewId = () => string;
