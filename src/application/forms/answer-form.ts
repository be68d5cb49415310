import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { loadVisible } from '../engagement/find-engagement.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';
import { peopleFor } from '../people/name-person.ts';
import type { UnreadForm } from './filled-form.ts';
import { todayOf, type Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { Form } from './forms.ts';
import { refusalToFill } from './may-fill.ts';
import { prefilled } from './prefilled-form.ts';

/** The form of a change, filled as things stand; refused where it could not be sent. */
export async function answerForm(
  world: World,
  turn: Turn,
  id: EngagementId,
  form: Form,
): Promise<Answer> {
  const engagement = await loadVisible(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const refusal = await refusalToFill(world, turn, engagement, form);
  if (refusal) return { show: 'refused', engagement, refusal };
  const people = await peopleFor(world, turn, form);
  const values = prefilled(engagement, form, todayOf(world, turn));
  return { show: 'form', engagement, form, values, faults: {}, refusal: null, people };
}

/** A form that could not be read goes back filled, what is wrong marked. */
export async function answerUnread(
  world: World,
  turn: Turn,
  id: EngagementId,
  unread: UnreadForm,
): Promise<Answer> {
  const answer = await answerForm(world, turn, id, unread.form);
  return answer.show === 'form'
    ? { ...answer, values: unread.values, faults: unread.faults }
    : answer;
}
