import type { Instant } from '../../domain/time.ts';

/** A call of a script as it is known again: who calls, under which key, and what it says. */
export interface ScriptCall {
  readonly tenant: string;
  readonly app: string;
  /** The caller's own name for the call. */
  readonly key: string;
  /** Tells one body from another. */
  readonly fingerprint: string;
}

/** What a call was answered. */
export interface ScriptAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How a call stands: to be carried out (again, where nobody knows how far it came), answered, or misused. */
export type CallStanding =
  | { readonly kind: 'open' }
  | { readonly kind: 'answered'; readonly answer: ScriptAnswer }
  /** The key was used for another body. */
  | { readonly kind: 'another-body' };

/** How long a call is known at least, in milliseconds. */
export const callKeptMs = 48 * 60 * 60 * 1000;

/** Calls of scripts, so that one that comes twice is carried out once, by any process and after any crash. */
export interface ScriptCalls {
  /** Takes note of a call before anything of it is done. */
  begin(call: ScriptCall, now: Instant): Promise<CallStanding>;
  /** Keeps its answer, and gives the one that stands: of two who answer at once, the first. */
  keepAnswer(call: ScriptCall, answer: ScriptAnswer): Promise<ScriptAnswer>;
  /** Forgets calls that are older than `callKeptMs`, some of them. */
  forgetOld(call: ScriptCall, now: Instant): Promise<void>;
}
