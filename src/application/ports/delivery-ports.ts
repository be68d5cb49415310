import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Owed } from '../../domain/engagement/owing/owed.ts';
import type { Person, PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Viewer } from '../answers.ts';
import type { Member } from '../people/member.ts';
import type { OutgoingCard } from './messenger.ts';
import type {
  Attempt,
  Debt,
  Ending,
  LedgerEntry,
  Notice,
  PersonOwed,
  Progress,
  StandingCard,
  Subject,
  Task,
} from './notices.ts';
import type { Announced, EngagementRef } from './ports.ts';

/** Something to be owed beside what an engagement's events owe. */
export interface NewDebt {
  /** Tells it from others of the same sequence. */
  readonly slot: string;
  readonly task: Task;
  readonly notice: Notice;
}

/** A step of a notice that goes on. */
export interface Step {
  readonly progress: Progress;
  /** Joins the earlier attempts. */
  readonly attempt: Attempt | null;
  /** Written with it. */
  readonly owes: readonly NewDebt[];
}

/** The end of a notice, and what it ends with it; one transaction. */
export interface Settlement {
  /** `null` leaves nothing in the ledger. */
  readonly ending: Ending | null;
  readonly attempt: Attempt | null;
  /** Earlier notices of the matter, which it supersedes. */
  readonly supersedes: readonly Debt[];
  /** What stands now; `null` when that does not change. */
  readonly card: StandingCard | null;
  readonly owes: readonly NewDebt[];
}

/** Notices of one subject: those on their way, the cards that stand, and the ledger. */
export interface NoticeStore {
  /** What is on its way, in sequence. */
  read(subject: Subject): Promise<readonly Debt[]>;
  /** Owes something more; done twice it is done once. */
  owe(subject: Subject, owes: readonly NewDebt[]): Promise<void>;
  /** Writes a step if nobody wrote meanwhile; `null` when somebody did. */
  step(subject: Subject, debt: Debt, step: Step): Promise<Debt | null>;
  /** Ends a notice if nobody wrote meanwhile; `false` when somebody did. */
  settle(subject: Subject, debt: Debt, settlement: Settlement): Promise<boolean>;
  card(subject: Subject, recipient: PersonId, matter: string): Promise<StandingCard | null>;
  /** Forgets a card that is gone from where it stood. */
  forgetCard(subject: Subject, recipient: PersonId, matter: string): Promise<void>;
  /** The cards that stand with somebody. */
  cards(subject: Subject, recipient: PersonId): Promise<readonly StandingCard[]>;
  /** What came to its end, newest first; `limit` at most. */
  ledger(subject: Subject, limit: number): Promise<readonly LedgerEntry[]>;
  /** A notice that came to its end. */
  entry(subject: Subject, key: string): Promise<LedgerEntry | null>;
  /** Takes a notice out of the ledger, to be sent after all; `false` when it is not there any more. */
  release(subject: Subject, entry: LedgerEntry): Promise<boolean>;
  /** Writes another ending over the one that stands. */
  rewrite(subject: Subject, entry: LedgerEntry, ending: Ending): Promise<void>;
}

/** A notice that could not be sent, as an administrator sees it. */
export interface ParkedNotice {
  readonly subject: Subject;
  readonly key: string;
  readonly entry: LedgerEntry;
}

/** Where the parked notices of a tenant are: for finding, never the truth. */
export interface ParkedStore {
  /** Before it is parked. */
  note(subject: Subject, key: string): Promise<void>;
  /** In no order; `limit` at most. */
  noted(tenant: string, limit: number): Promise<readonly Omit<ParkedNotice, 'entry'>[]>;
  /** Harmless when it is gone. */
  forget(parked: Omit<ParkedNotice, 'entry'>): Promise<void>;
}

/** What was sent, what was not and why: for those who ask. */
export interface DeliveryLedger {
  /** Notices of one subject: on their way in sequence, and ended, newest first. */
  of(
    subject: Subject,
    limit: number,
  ): Promise<{ readonly onTheWay: readonly Debt[]; readonly ended: readonly LedgerEntry[] }>;
  /** What is parked in a tenant, the newest first; for administrators. */
  parked(tenant: string, limit: number): Promise<readonly ParkedNotice[]>;
  /** Has it sent after all; `gone` when somebody else dealt with it, `expired` when its time is over. */
  release(parked: Omit<ParkedNotice, 'entry'>): Promise<'released' | 'expired' | 'gone'>;
  /** Gives it up; `false` when somebody else dealt with it. */
  drop(parked: Omit<ParkedNotice, 'entry'>, by: Person): Promise<boolean>;
  /** Brings a person the cards of the engagement once more that stand with them; gives how many. */
  resend(ref: EngagementRef, person: PersonId): Promise<number>;
}

/** A message of the queue, ours until its time is up. */
export interface HeldMessage {
  readonly ref: EngagementRef;
  readonly messageId: string;
  readonly receipt: string;
  readonly deliveries: number;
}

/** The queue of what is to be looked after; see `storage/engagement-queue`. */
export interface WorkQueue {
  enqueue(ref: EngagementRef, afterSeconds?: number): Promise<Announced>;
  receive(most: number, hiddenSeconds: number): Promise<readonly HeldMessage[]>;
  remove(message: HeldMessage): Promise<boolean>;
  extend(message: HeldMessage, hiddenSeconds: number): Promise<HeldMessage | null>;
}

/** Draws a notice of an engagement as it stands at the moment of sending. */
export type DrawNotice = (owed: Owed, engagement: Engagement, viewer: Viewer) => OutgoingCard;

/** Draws a notice that belongs to no engagement; `null` when there is nothing to say any more. */
export type DrawPersonNotice = (
  owed: PersonOwed,
  viewer: Viewer,
  member: Member,
) => Promise<OutgoingCard | null>;

/** Draws what is left of a card when a newer one of its matter came. */
export type DrawShrunk = (
  notice: Notice,
  engagement: Engagement | null,
  viewer: Viewer,
) => OutgoingCard;

/** Told what happened: a name of the event and plain fields, never a message's text. */
export type Log = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** Something that falls due: what, of which kind, when. */
export interface Due {
  readonly at: Instant;
  readonly subject: Subject;
  readonly kind: string;
}

/** Something due as it is stored. */
export interface StoredDue extends Due {
  /** Where it is; opaque. */
  readonly place: { readonly shard: number; readonly key: string };
}

/** What falls due, found by time: looking costs what is due, not what exists. */
export interface DueStore {
  readonly shards: number;
  /** Puts it down; the same again changes nothing. */
  put(due: Due): Promise<void>;
  /** What is due by then in one shard, oldest first, and comes after `behind`; `limit` at most. */
  dueBy(
    shard: number,
    until: Instant,
    limit: number,
    behind?: StoredDue,
  ): Promise<readonly StoredDue[]>;
  /** Takes it away; harmless when somebody did. */
  remove(due: StoredDue): Promise<void>;
}

/** Names a period of a job, such as My day of a person on a day. */
export interface Claim {
  readonly job: string;
  readonly period: string;
}

/** Who does what must be done once per period, whatever the number of processes. */
export interface ClaimStore {
  /** Whether the period is ours: told once to one. */
  claim(tenant: string, claim: Claim): Promise<boolean>;
  /** Whether it is claimed by anybody. */
  isClaimed(tenant: string, claim: Claim): Promise<boolean>;
  /** Owes a person something once per period: claim and debt are one transaction. */
  oweOnce(subject: Subject, owed: NewDebt, claim: Claim): Promise<boolean>;
}

/** Which engagements owe something to people who cannot be reached. */
export interface AwaitStore {
  /** Remembers that the engagement waits for the person. */
  await(tenant: string, person: PersonId, engagement: EngagementId): Promise<void>;
  /** The engagements that wait for the person; `limit` at most. */
  awaiting(tenant: string, person: PersonId, limit: number): Promise<readonly EngagementId[]>;
  /** They wait no more, and the person is owed this instead; one transaction, 90 engagements at most. */
  answer(
    tenant: string,
    person: PersonId,
    engagements: readonly EngagementId[],
    owed: NewDebt | null,
  ): Promise<void>;
}
