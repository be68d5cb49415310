import type { z } from 'zod';
import type { Mention } from '../../application/asker.ts';
import type { Request, Target } from '../../application/requests.ts';
import type { View } from '../../application/view.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { DateContext } from '../reading/date-found.ts';
import { schemas } from './schemas.ts';

/** A click as it was understood. */
export type ClickRead =
  | {
      readonly kind: 'request';
      readonly request: Request;
      readonly target: Target;
      /** The revision of the card; `null` where the button carries none. */
      readonly seen: number | null;
    }
  /** A typed command, said again for what was chosen. */
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly mentions: readonly Mention[];
      readonly engagement: EngagementId | null;
      readonly task: TaskId | null;
    };

/** What clicks are read in. */
export interface ClickContext {
  readonly dates: Omit<DateContext, 'direction'>;
  readonly conversation: string;
  readonly newId: () => string;
}

/** One entry of the table of card actions: reads a button's data, or `null` when it is not as we made it. */
export type ReadData = (
  data: Readonly<Record<string, unknown>>,
  context: ClickContext,
) => ClickRead | null;

/** Reads data that fits a schema; data that does not is none of ours. */
export function reading<S extends z.ZodType>(
  schema: S,
  read: (
    known: z.infer<S>,
    context: ClickContext,
    data: Readonly<Record<string, unknown>>,
  ) => ClickRead | null,
): ReadData {
  return (data, context) => {
    const known = schema.safeParse(data);
    return known.success ? read(known.data, context, data) : null;
  };
}

/** The engagement a card is about. */
export const here = (id: EngagementId): Target => ({ by: 'id', id });
const current: Target = { by: 'current' };

/** Asked of the bot itself. */
export const general = (request: Request): ClickRead => ({
  kind: 'request',
  request,
  target: current,
  seen: null,
});

/** Asked of one engagement by a button that carries no revision. */
export const asked = (e: EngagementId, request: Request): ClickRead => ({
  kind: 'request',
  request,
  target: here(e),
  seen: null,
});

interface Changed {
  readonly e: EngagementId;
  readonly r: number;
  readonly back?: View | undefined;
}

/** Changes an engagement, from a card of that revision. */
export function change({ e, r, back }: Changed, command: EngagementCommand): ClickRead {
  const request: Request = { ask: 'change', command, back: back ?? null, filled: null };
  return { kind: 'request', request, target: here(e), seen: r };
}

/** A change that needs nothing but its name. */
export const plain = (command: EngagementCommand): ReadData =>
  reading(schemas.plain, (known) => change(known, command));
