import type { FieldId } from '../fields.ts';
import type { Person, Role } from '../people.ts';
import type { TaskId } from '../playbook.ts';
import type { RequestRefusal } from '../request/request-refusal.ts';
import type { LocalDate } from '../time.ts';
import type { SnoozeRefusal } from '../usage/alert/snooze.ts';
import type { WrongReading } from '../usage/reading.ts';
import type { WithdrawalRefusal } from '../usage/withdrawal.ts';
import type { Stamp, TaskProgress } from './engagement.ts';
import type { EngagementEvent } from './events.ts';
import type { Matter } from './evolving/patch.ts';

/** What a text or number was meant for, so that the answer can name it. */
export type Entry =
  | 'customer'
  | 'entitled-seats'
  | 'deployed-seats'
  | 'target-percent'
  | 'target-date'
  | 'reason'
  | 'waiting-for'
  | 'waiting-until'
  | 'review-date'
  | 'due-date'
  | 'item-title'
  | 'item-owner'
  | 'pilot-note'
  | 'readiness-count'
  | 'not-assessed'
  | 'ready-to-upgrade'
  | 'needs-review'
  | 'devices'
  | 'files-scanned'
  | 'files-with-macros'
  | 'significant'
  | 'limited'
  | 'unreadable'
  | 'add-ins-to-contact'
  | 'my-role'
  | 'other-person'
  | 'fta-person'
  | 'person'
  | 'field-text'
  | 'note-text'
  | 'scenario'
  | 'feedback'
  | 'my-day'
  | 'my-day-days'
  | 'my-day-at'
  | 'digest'
  | 'digest-day'
  | 'digest-at'
  | 'quiet-hours'
  | 'quiet-from'
  | 'quiet-to'
  | 'working-days'
  | 'time-zone'
  | 'language'
  | 'usual-fm'
  | 'unmute'
  | 'workload'
  | 'active-users'
  | 'usage-seats'
  | 'usage-percent'
  | 'reading-date'
  | 'snooze-until'
  | 'request-kind'
  | 'request-urgency'
  | 'request-cause'
  | 'request-text'
  | 'request-need-by'
  | 'request-answer'
  | 'request-reference';

/** An entry that is wrong in itself, whoever makes it. */
export type WrongEntry =
  | { readonly refused: 'empty'; readonly entry: Entry }
  | {
      readonly refused: 'too-long';
      readonly entry: Entry;
      readonly limit: number;
      readonly length: number;
    }
  | { readonly refused: 'not-whole'; readonly entry: Entry }
  | {
      readonly refused: 'out-of-range';
      readonly entry: Entry;
      readonly min: number;
      readonly max: number;
    }
  | { readonly refused: 'past-date'; readonly entry: Entry; readonly date: LocalDate }
  | { readonly refused: 'future-date'; readonly entry: Entry; readonly date: LocalDate };

/** A right that is missing. */
export type MissingRight =
  /** Told to nobody but as "no such engagement". */
  | { readonly refused: 'no-part' }
  | { readonly refused: 'not-yours'; readonly role: Role; readonly holder: Person | null };

/** A task that cannot take this step now. */
export type TaskRefusal =
  | { readonly refused: 'already'; readonly task: TaskId; readonly progress: TaskProgress }
  | { readonly refused: 'not-finished'; readonly task: TaskId }
  | { readonly refused: 'unknown-task'; readonly task: TaskId }
  | { readonly refused: 'reason-needed'; readonly task: TaskId }
  | { readonly refused: 'results-needed' }
  | { readonly refused: 'checklist-needed' }
  | { readonly refused: 'checklist-first' }
  | { readonly refused: 'items-open'; readonly titles: readonly string[] }
  | { readonly refused: 'review-date-needed' }
  | {
      readonly refused: 'start-unconfirmed';
      readonly isPilotMissing: boolean;
      readonly unfinished: readonly TaskId[];
    }
  | {
      readonly refused: 'not-deployed-widely';
      readonly deployed: number | null;
      readonly entitled: number;
    };

/** A reading or a snooze that cannot be taken (docs/rules.md §4, §5). */
export type UsageRefusal = WrongReading | WithdrawalRefusal | SnoozeRefusal;

/** Anything else that stands against a change. */
export type FrameRefusal =
  | { readonly refused: 'ended'; readonly how: 'complete' | 'closed' }
  | { readonly refused: 'not-ended' }
  | { readonly refused: 'not-complete'; readonly unfinished: readonly TaskId[] }
  | { readonly refused: 'usage-not-green' }
  | { readonly refused: 'no-change'; readonly what: Unchanged }
  | { readonly refused: 'no-such-item' }
  | { readonly refused: 'cap-reached'; readonly cap: 'items' | 'notes'; readonly limit: number }
  | { readonly refused: 'full' }
  | {
      readonly refused: 'seats-differ';
      readonly entitled: number;
      readonly said: number;
      readonly deployed: number;
    }
  | { readonly refused: 'more-than-entitled'; readonly entitled: number; readonly said: number }
  | { readonly refused: 'fewer-than-deployed'; readonly deployed: number; readonly said: number }
  | { readonly refused: 'nothing-written'; readonly missing: readonly FieldId[] }
  /** `last` is who changed it, while that is recent enough to be known. */
  | { readonly refused: 'overtaken'; readonly matter: Matter; readonly last: Stamp | null }
  /** What is bound is a chat that others read. */
  | { readonly refused: 'personal-chat' }
  | { readonly refused: 'nothing-to-undo' }
  | { readonly refused: 'undo-out-of-reach'; readonly what: EngagementEvent['type'] }
  | { readonly refused: 'built-on'; readonly by: Person };

/** What already is as somebody asks for it to be. */
export type Unchanged =
  | 'intent'
  | 'target'
  | 'seats'
  | 'deployed'
  | 'place'
  | 'unblocked'
  | 'not-waiting'
  | 'not-stalled'
  | 'item'
  | 'reading'
  | 'report'
  | 'field'
  | 'chat'
  | 'entered'
  | 'request';

/** Why a change is not made: a value, put into words with its remedy in `src/text`. */
export type Refusal =
  WrongEntry | MissingRight | TaskRefusal | UsageRefusal | RequestRefusal | FrameRefusal;
