import type { FieldId } from '../fields.ts';
import type { Person, Places, Role } from '../people.ts';
import type { ReadinessEvent } from '../readiness/readiness-commands.ts';
import type { PlaybookVersion, TaskId } from '../playbook.ts';
import type { RequestEvent } from '../request/request-events.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { AlertNotice, AlertState, AlertStep } from '../usage/alert/alert.ts';
import type { Reading } from '../usage/reading.ts';
import type { EngagementId, ReadinessCounts } from './engagement.ts';
import type { Patch } from './evolving/patch.ts';

/** How an engagement begins. */
export interface Opened {
  readonly type: 'opened';
  readonly id: EngagementId;
  readonly tenant: string;
  readonly customer: string;
  readonly playbook: PlaybookVersion;
  readonly entitledSeats: number;
  readonly people: Places;
  readonly targetPercent: number;
  readonly targetBy: LocalDate | null;
  readonly scenario: string;
}

/** What happened to a task. */
export type TaskEvent =
  | { readonly type: 'task-started'; readonly task: TaskId }
  | {
      readonly type: 'task-done';
      readonly task: TaskId;
      readonly reason: string;
      readonly reviewedOn: LocalDate | null;
    }
  | { readonly type: 'task-bypassed'; readonly task: TaskId; readonly reason: string }
  | { readonly type: 'task-reopened'; readonly task: TaskId }
  /** 3190 goes back to in progress: something is open that the customer has not seen resolved. */
  | { readonly type: 'task-put-back'; readonly task: TaskId };

/** What happened to the remediation checklist. */
export type ItemEvent =
  | {
      readonly type: 'item-added';
      readonly item: string;
      readonly title: string;
      readonly owner: string;
      readonly due: LocalDate | null;
    }
  | {
      readonly type: 'item-changed';
      readonly item: string;
      readonly title: string;
      readonly owner: string;
      readonly due: LocalDate | null;
    }
  | { readonly type: 'item-resolved'; readonly item: string }
  | { readonly type: 'item-accepted'; readonly item: string; readonly reason: string }
  | { readonly type: 'item-reopened'; readonly item: string }
  | { readonly type: 'nothing-to-remediate' };

/** What happened to the customer's intent, target and deployment. */
export type DeploymentEvent =
  | { readonly type: 'intent-confirmed' }
  | { readonly type: 'target-set'; readonly percent: number; readonly by: LocalDate | null }
  | { readonly type: 'seats-set'; readonly seats: number }
  | { readonly type: 'pilot-recorded'; readonly note: string }
  | { readonly type: 'deployed-recorded'; readonly seats: number }
  | { readonly type: 'readiness-recorded'; readonly counts: ReadinessCounts };

/** What happened to active usage and its warning. */
export type UsageEvent =
  | { readonly type: 'reading-recorded'; readonly reading: Reading }
  /** Several that were brought together, or whatever a script brought at once. */
  | { readonly type: 'readings-recorded'; readonly readings: readonly Reading[] }
  | { readonly type: 'reading-withdrawn'; readonly reading: string }
  | { readonly type: 'alert-snoozed'; readonly reason: string; readonly until: Instant }
  /** The warning moved on by what was recorded before it, or by the clock. */
  | {
      readonly type: 'alert-moved';
      readonly alert: AlertState;
      readonly steps: readonly AlertStep[];
      readonly notices: readonly AlertNotice[];
    };

/** What happened to flags, people, data and the engagement as a whole. */
export type FrameEvent =
  | { readonly type: 'role-assigned'; readonly role: Role; readonly person: Person | null }
  | { readonly type: 'join-asked' }
  | { readonly type: 'blocked'; readonly reason: string }
  | { readonly type: 'unblocked' }
  | { readonly type: 'waiting-began'; readonly what: string; readonly until: LocalDate }
  | { readonly type: 'waiting-ended' }
  | { readonly type: 'went-on' }
  | { readonly type: 'stalled' }
  | { readonly type: 'field-written'; readonly field: FieldId; readonly text: string }
  | { readonly type: 'note-added'; readonly field: FieldId; readonly text: string }
  | { readonly type: 'fields-entered'; readonly fields: readonly FieldId[] }
  | { readonly type: 'chat-bound'; readonly conversation: string }
  | { readonly type: 'chat-released'; readonly conversation: string }
  | { readonly type: 'completed' }
  | { readonly type: 'closed'; readonly reason: string }
  | { readonly type: 'reopened' };

/** An undo: the change it takes back, what that change was, and what stood there before. */
export interface Undone {
  readonly type: 'undone';
  readonly revision: number;
  readonly what: EngagementEvent['type'];
  readonly restore: Patch;
}

/** Everything that can happen to an engagement. */
export type EngagementEvent =
  | Opened
  | TaskEvent
  | ItemEvent
  | ReadinessEvent
  | DeploymentEvent
  | UsageEvent
  | RequestEvent
  | FrameEvent
  | Undone;

/** An event as the history keeps it: numbered, timed, signed; never rewritten. */
export interface Recorded<E extends EngagementEvent = EngagementEvent> {
  readonly seq: number;
  /** Never before the event it follows, whatever the clock said. */
  readonly at: Instant;
  readonly by: Person;
  /** The role whose action another engaged person took because it was unassigned. */
  readonly standingInFor: Role | null;
  /** The action this event came from: one action may record several. */
  readonly action: string;
  readonly event: E;
}

/** The readings that an action brought, in their order. */
export function broughtBy(recorded: readonly Recorded[]): readonly Reading[] {
  return recorded.flatMap(({ event }) => {
    if (event.type === 'reading-recorded') return [event.reading];
    return event.type === 'readings-recorded' ? event.readings : [];
  });
}
