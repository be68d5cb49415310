import type { Person } from '../people.ts';
import type { Asking, RequestId, RequestKind } from './request.ts';

/** What the FE and FM do with a request of theirs. */
export type AskerCommand =
  | ({
      readonly type: 'ask-request';
      /** Made by whoever opens the form, so that sending it twice asks once. */
      readonly request: RequestId;
      readonly kind: RequestKind;
      /** The asker's e-mail address; empty when it is not known. */
      readonly contact: string;
    } & Asking)
  | ({ readonly type: 'edit-request'; readonly request: RequestId } & Asking)
  | { readonly type: 'withdraw-request'; readonly request: RequestId; readonly reason: string }
  | { readonly type: 'confirm-request'; readonly request: RequestId }
  | { readonly type: 'reopen-request'; readonly request: RequestId; readonly reason: string }
  | { readonly type: 'enter-reference'; readonly request: RequestId; readonly reference: string };

/** What an SME does with a request, and the FM where it is handed on. */
export type SmeCommand =
  | { readonly type: 'accept-request'; readonly request: RequestId; readonly contact: string }
  /** Accepts and resolves in one step. */
  | {
      readonly type: 'answer-request';
      readonly request: RequestId;
      readonly contact: string;
      readonly text: string;
    }
  | { readonly type: 'decline-request'; readonly request: RequestId; readonly reason: string }
  | { readonly type: 'release-request'; readonly request: RequestId; readonly reason: string }
  | {
      readonly type: 'reassign-request';
      readonly request: RequestId;
      readonly to: Person;
      readonly contact: string;
    }
  | { readonly type: 'resolve-request'; readonly request: RequestId; readonly text: string }
  | { readonly type: 'note-request'; readonly request: RequestId; readonly text: string };

/** A step on a request to a Get Modern SME (docs/rules.md §7). */
export type RequestCommand = AskerCommand | SmeCommand;

const helping: ReadonlySet<string> = new Set<SmeCommand['type']>([
  'accept-request',
  'answer-request',
  'decline-request',
  'release-request',
  'reassign-request',
  'resolve-request',
  'note-request',
]);

const asking: ReadonlySet<string> = new Set<AskerCommand['type']>([
  'ask-request',
  'edit-request',
  'withdraw-request',
  'confirm-request',
  'reopen-request',
  'enter-reference',
]);

/** Whether a command is one that SMEs give. */
export function isHelping(command: { readonly type: string }): command is SmeCommand {
  return helping.has(command.type);
}

/** Whether a command is about a request. */
export function isAboutRequest(command: { readonly type: string }): command is RequestCommand {
  return isHelping(command) || asking.has(command.type);
}
