import type { Answer } from '../../application/answers.ts';
import type { Form } from '../../application/forms/forms.ts';
import type { EngagementRequest, Request, Target } from '../../application/requests.ts';
import type { Mention } from '../../application/asker.ts';
import type { View } from '../../application/view.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { NamedEngagement } from '../reading/customer-match.ts';
import type { DateContext } from '../reading/date-found.ts';
import { withoutLeadIn } from './lead-in.ts';

/** What a typed command is read in. */
export interface CommandContext {
  /** The whole text, to be said again for another customer or task. */
  readonly said: string;
  readonly dates: Omit<DateContext, 'direction'>;
  readonly mentions: readonly Mention[];
  /** The conversation it was typed in. */
  readonly conversation: string;
  readonly newId: () => string;
  /** Chosen on a card after the text was ambiguous. */
  readonly chosen: { readonly engagement: EngagementId | null; readonly task: TaskId | null };
  /** The person's engagements by name, once they were looked up; `null` before. */
  readonly customers: readonly NamedEngagement[] | null;
}

/** A typed text as it was understood: a request, or an answer that asks back. */
export type Reading =
  | { readonly kind: 'request'; readonly request: Request; readonly target: Target }
  | { readonly kind: 'answer'; readonly answer: Answer };

/** One thing that can be typed. */
export interface Command {
  readonly name: string;
  /** Other words for it. */
  readonly aliases: readonly string[];
  /** How it is typed, for help and the command menu. */
  readonly example: string;
  /** `free` text runs to the end of the message, so the command must lead; `words` may stand on either side. */
  readonly takes: 'words' | 'free';
  readonly read: (rest: string, context: CommandContext) => Reading;
}

/** The customer that words name; the chosen one stands above words, no words mean the current one. */
export function targetOf(words: string, { chosen }: CommandContext): Target {
  if (chosen.engagement) return { by: 'id', id: chosen.engagement };
  const named = withoutLeadIn(words);
  return named === '' ? { by: 'current' } : { by: 'words', words: named };
}

/** A request about the customer that these words name. */
export function about(words: string, context: CommandContext, request: EngagementRequest): Reading {
  return { kind: 'request', request, target: targetOf(words, context) };
}

/** A request about the bot itself. */
export function general(request: Request): Reading {
  return { kind: 'request', request, target: { by: 'current' } };
}

/** A typed change of an engagement. */
export function changing(command: EngagementCommand): EngagementRequest {
  return { ask: 'change', command, back: null, filled: null };
}

/** A card of an engagement. */
export function showing(view: View): EngagementRequest {
  return { ask: 'show', view };
}

/** A form of an engagement, when what was typed does not say enough. */
export function asking(form: Form): EngagementRequest {
  return { ask: 'form', form };
}
