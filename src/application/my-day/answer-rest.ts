import type { AttentionKind } from '../../domain/attention/attention-kind.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Instant } from '../../domain/time.ts';
import { checkSilence } from '../../domain/usage/alert/snooze.ts';
import type { LineSnooze, Wishes } from '../../domain/wishes.ts';
import type { Answer } from '../answers.ts';
import { loadOwn } from '../engagement/load-own.ts';
import { returnForm } from '../forms/form-for-refusal.ts';
import { changeWishes } from '../people/change-wishes.ts';
import type { FilledForm } from '../forms/filled-form.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { answerToday } from './answer-today.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';

/** A line of My day that somebody lets rest. */
export interface RestRequest {
  readonly ask: 'rest';
  readonly kind: AttentionKind;
  readonly reason: string;
  readonly until: Instant;
  readonly filled: FilledForm;
}

/** The newest stay; nobody has that many lines at once. */
const keptSnoozes = 300;

/** The same line's former snooze and those that are over leave. */
function withSnooze(wishes: Wishes, snooze: LineSnooze, now: Instant): Wishes {
  const { engagement, kind } = snooze;
  const others = wishes.snoozes.filter(
    (each) => now < each.until && !(each.engagement === engagement && each.kind === kind),
  );
  return { ...wishes, snoozes: [...others, snooze].slice(-keptSnoozes) };
}

/** Lets a line rest for whoever asks, and shows the rest of their day (docs/rules.md §8). */
export async function answerRest(
  world: World,
  turn: Turn,
  id: EngagementId,
  { kind, reason, until, filled }: RestRequest,
): Promise<Answer> {
  const engagement = await loadOwn(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const now = world.now();
  const wrong = checkSilence({ reason, since: now, until });
  if (wrong) return returnForm(engagement, filled, wrong);
  const snooze = { engagement: id, kind, reason: reason.trim(), until };
  const stored = await changeWishes(world, turn.stored, (wishes) =>
    withSnooze(wishes, snooze, now),
  );
  const { customer } = engagement;
  return answerToday(world, { ...turn, stored }, 0, { done: 'rests', customer, until });
}
