import type { EngagementId } from '../../domain/engagement/engagement.ts';
import { notesFieldOf, type FieldId } from '../../domain/fields.ts';
import { rolesOf } from '../../domain/people.ts';
import type { Answer } from '../answers.ts';
import { answerForm } from '../forms/answer-form.ts';
import type { EngagementRequest } from '../requests.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { answerChange, typed } from './answer-change.ts';
import { loadVisible } from './find-engagement.ts';
import { nothingToSee } from './nothing-to-see.ts';

type NoteRequest = Extract<EngagementRequest, { ask: 'note' }>;

/** The notes of the role that the person has: from their list, which is looked up already, else from the state. */
async function notesFieldFor(
  world: World,
  { asker, mine }: Turn,
  id: EngagementId,
): Promise<FieldId | null> {
  const line = (await mine()).find(({ engagement }) => engagement === id);
  const [listed] = line?.roles ?? [];
  if (listed) return notesFieldOf(listed);
  const engagement = await loadVisible(world, asker, id);
  const [role] = engagement ? rolesOf(engagement.people, asker.actor.person.id) : [];
  return role ? notesFieldOf(role) : null;
}

/** A note goes where its writer keeps notes, unless they named another field. */
export async function answerNote(
  world: World,
  turn: Turn,
  id: EngagementId,
  { field: named, text }: NoteRequest,
): Promise<Answer> {
  const field = named ?? (await notesFieldFor(world, turn, id));
  if (!field) return nothingToSee;
  return text === ''
    ? answerForm(world, turn, id, { form: 'note', field })
    : answerChange(world, turn, { ...typed, id, command: { type: 'add-note', field, text } });
}
