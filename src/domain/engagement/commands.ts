import type { FieldId } from '../fields.ts';
import type { ReadinessCommand } from '../readiness/readiness-commands.ts';
import type { Person, Role } from '../people.ts';
import type { TaskId } from '../playbook.ts';
import type { RequestCommand } from '../request/request-commands.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Figure } from '../usage/figure.ts';
import type { Reading } from '../usage/reading.ts';
import type { ReadinessCounts } from './engagement.ts';

/** A step on one of the FTOP tasks. */
export type TaskCommand =
  | { readonly type: 'start-task'; readonly task: TaskId; readonly isConfirmed: boolean }
  | {
      readonly type: 'finish-task';
      readonly task: TaskId;
      /** 1247 below 70 % deployed; empty otherwise. */
      readonly reason: string;
      /** 3190: when the customer reviewed the list. */
      readonly reviewedOn: LocalDate | null;
      /** 3070: the explicit word that there is nothing to remediate. */
      readonly isNothingToRemediate: boolean;
    }
  | { readonly type: 'bypass-task'; readonly task: TaskId; readonly reason: string }
  | { readonly type: 'reopen-task'; readonly task: TaskId };

/** A step on the remediation checklist. */
export type ItemCommand =
  | {
      readonly type: 'add-item';
      /** Made by whoever opens the form, so that sending it twice adds one. */
      readonly item: string;
      readonly title: string;
      readonly owner: string;
      readonly due: LocalDate | null;
    }
  | {
      readonly type: 'change-item';
      readonly item: string;
      readonly title: string;
      readonly owner: string;
      readonly due: LocalDate | null;
    }
  | { readonly type: 'resolve-item'; readonly item: string }
  | { readonly type: 'accept-item'; readonly item: string; readonly reason: string }
  | { readonly type: 'reopen-item'; readonly item: string };

/** What is known of the customer's intent, target and deployment. */
export type DeploymentCommand =
  | { readonly type: 'confirm-intent' }
  | { readonly type: 'set-target'; readonly percent: number; readonly by: LocalDate | null }
  | { readonly type: 'set-seats'; readonly seats: number }
  | { readonly type: 'record-pilot'; readonly note: string }
  | {
      readonly type: 'record-deployed';
      readonly seats: number;
      /** The denominator as said (`640 of 1000`); asked about when it is not the entitled seats. */
      readonly of: number | null;
    }
  | { readonly type: 'record-readiness'; readonly counts: ReadinessCounts };

/** A figure as somebody brings it: users without seats are of those that the customer is entitled to. */
export type NewFigure = Figure | { readonly kind: 'of-entitled'; readonly active: number };

/** A reading as somebody brings it; who and when are the action's. */
export interface NewReading extends Omit<Reading, 'by' | 'at' | 'withdrawn' | 'figure'> {
  readonly figure: NewFigure;
}

/** Active usage and its warning. */
export type UsageCommand =
  /** All or nothing, and one decision about the warning, however many they are. */
  | { readonly type: 'record-readings'; readonly readings: readonly NewReading[] }
  | { readonly type: 'withdraw-reading'; readonly reading: string }
  | { readonly type: 'snooze-alert'; readonly reason: string; readonly until: Instant };

/** People, flags, data, chats and the end. */
export type FrameCommand =
  | { readonly type: 'assign'; readonly role: Role; readonly person: Person | null }
  /** Somebody without a part asks its FE and FM for one; nothing of it is shown to them. */
  | { readonly type: 'ask-to-join' }
  | { readonly type: 'block'; readonly reason: string }
  | { readonly type: 'unblock' }
  | { readonly type: 'wait'; readonly what: string; readonly until: LocalDate }
  | { readonly type: 'stop-waiting' }
  /** Nothing is in the way: the answer to what keeps a stalled engagement. */
  | { readonly type: 'go-on' }
  | { readonly type: 'write-field'; readonly field: FieldId; readonly text: string }
  | { readonly type: 'add-note'; readonly field: FieldId; readonly text: string }
  | { readonly type: 'enter-fields' }
  | { readonly type: 'bind-chat'; readonly conversation: string }
  | { readonly type: 'release-chat'; readonly conversation: string }
  | { readonly type: 'complete' }
  | { readonly type: 'close'; readonly reason: string }
  | { readonly type: 'reopen' }
  | { readonly type: 'undo' };

/** Everything a person can ask of an engagement that exists. */
export type EngagementCommand =
  | TaskCommand
  | ItemCommand
  | ReadinessCommand
  | DeploymentCommand
  | UsageCommand
  | RequestCommand
  | FrameCommand;
