import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Owed } from '../../domain/engagement/owing/owed.ts';
import type { Person } from '../../domain/people.ts';
import type { PlaybookVersion } from '../../domain/playbook.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { Reach } from '../people/member.ts';
import type { OutgoingCard } from './messenger.ts';
import type { Version } from './ports.ts';

/** With what notices are kept and looked after: an engagement, or a person apart from any engagement. */
export interface Subject {
  readonly about: 'engagement' | 'person';
  readonly tenant: string;
  /** The engagement's id, or the person's. */
  readonly id: string;
}

/** Why a person gets a card that belongs to no engagement. */
export type PersonReason =
  | { readonly why: 'welcome' }
  /** All engagements of an FM, in the week named, drawn as they stand when it is sent. */
  | { readonly why: 'digest'; readonly period: string }
  /** What wants their attention on a working day, drawn as it stands when it is sent. */
  | { readonly why: 'my-day'; readonly day: LocalDate }
  /** They own the playbook, and somebody said what they think of it. */
  | {
      readonly why: 'feedback';
      readonly by: Person;
      readonly playbook: PlaybookVersion;
      readonly text: string;
    }
  /** An engagement of theirs has ended and will be removed. */
  | {
      readonly why: 'retention';
      /** By which it is found when the engagement goes. */
      readonly engagement: EngagementId;
      readonly customer: string;
      readonly on: LocalDate;
    }
  /** A file that they handed in was not read to its end: the process died over it. */
  | { readonly why: 'file-unread'; readonly name: string }
  /** A status card that they shared could not be brought to its chat. */
  | { readonly why: 'not-shared'; readonly customer: string }
  /** They can be reached again: what was owed meanwhile by these engagements comes as one card. */
  | { readonly why: 'summary'; readonly engagements: readonly EngagementId[] };

/** A card that was drawn when somebody asked for it, and comes as it is; `card` is `null` once it came. */
export type DrawnReason =
  /** What they asked where others read, answered in private. */
  | { readonly why: 'answer'; readonly card: OutgoingCard | null }
  /** The snapshot of an engagement for a chat. */
  | {
      readonly why: 'shared';
      readonly card: OutgoingCard | null;
      readonly customer: string;
      readonly by: Person;
      /** The chat it goes to. */
      readonly reach: Reach;
    };

/** A card the bot owes a person, or a chat, apart from what an engagement's events owe. */
export interface PersonOwed {
  readonly to: Person;
  readonly matter: string;
  /** Seconds since 1970 of `at`: orders what is owed to the person; with an engagement, its revision. */
  readonly seq: number;
  readonly at: Instant;
  readonly reason: PersonReason | DrawnReason;
  /** Not sent any more from this time on; `null` for what never grows old. */
  readonly expires: Instant | null;
  /** Quiet hours do not hold it back: it is urgent, or answers what the person did just now. */
  readonly breaksQuiet: boolean;
}

/** A card owed to somebody, by an engagement or apart from any. */
export type Notice = Owed | PersonOwed;

/** One attempt to send, or a process that died at it (`died`) or failed before it (`fault`). */
export interface Attempt {
  readonly at: Instant;
  readonly how: 'post' | 'put';
  readonly outcome:
    | 'sent'
    | 'throttled'
    | 'unavailable'
    | 'unanswered'
    | 'unreachable'
    | 'activity-gone'
    | 'rejected'
    | 'fault'
    | 'died';
  readonly detail: string;
}

/** How far an unsent notice has come. */
export type Progress =
  | { readonly state: 'pending' }
  /** In somebody's hands until then; afterwards its sender is taken for dead and nobody knows. */
  | { readonly state: 'sending'; readonly until: Instant; readonly how: Attempt['how'] }
  | {
      readonly state: 'waiting';
      readonly why: 'quiet' | 'muted' | 'retry' | 'not-reachable';
      /** `null` when something has to happen first. */
      readonly until: Instant | null;
    };

/** A message of the bot that can be updated in place. */
export interface StandingCard {
  readonly conversation: string;
  /** Empty when the platform gave no id: it stands, and cannot be updated. */
  readonly activity: string;
  /** What it shows. */
  readonly notice: Notice;
  readonly postedAt: Instant;
  readonly updatedAt: Instant;
}

/**
 * What is to be done: `notice` brings what is owed, `resend` brings a standing card once more, `shrink` makes
 * the message `activity` of `conversation` point to the newer card.
 */
export type Task =
  | { readonly task: 'notice' }
  | { readonly task: 'resend' }
  | { readonly task: 'shrink'; readonly conversation: string; readonly activity: string };

/** A notice on its way, as it was read. */
export interface Debt {
  /** Names it within its subject and sorts in sequence. */
  readonly key: string;
  readonly version: Version;
  readonly task: Task;
  readonly notice: Notice;
  readonly progress: Progress;
  /** The first attempt and the last ones, oldest first. */
  readonly attempts: readonly Attempt[];
  /** How many there were. */
  readonly attempted: number;
}

/** How a notice ended. */
export interface Ending {
  readonly state: 'sent' | 'superseded' | 'parked' | 'dropped';
  readonly at: Instant;
  /** Why, when it was not sent: a word of `delivery`, or the platform's. */
  readonly why: string;
  readonly how: Attempt['how'] | null;
  /** The message that shows it; empty when there is none. */
  readonly activity: string;
}

/** A notice that came to its end, for the ledger. */
export interface LedgerEntry {
  readonly key: string;
  readonly notice: Notice;
  readonly ending: Ending;
  readonly attempts: readonly Attempt[];
  readonly attempted: number;
}
