import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { answerChange } from '../engagement/answer-change.ts';
import { loadVisibleStored } from '../engagement/find-engagement.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';
import type { Form } from '../forms/forms.ts';
import type { Asker } from '../asker.ts';
import type { EngagementRequest } from '../requests.ts';
import type { ReadingFault } from '../forms/filled-form.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { namePerson, peopleFor } from './name-person.ts';

type AssignRequest = Extract<EngagementRequest, { ask: 'assign' }>;

/** An administrator may assign without a part in the engagement, and sees its form. */
async function loadForAssigning(world: World, asker: Asker, id: EngagementId) {
  return asker.actor.isAdministrator
    ? world.engagements.load({ tenant: asker.tenant, id })
    : loadVisibleStored(world, asker, id);
}

/** Whom nobody could tell comes back in the form as they were named. */
async function assignForm(
  world: World,
  turn: Turn,
  engagement: Engagement,
  { request, fault }: { readonly request: AssignRequest; readonly fault: ReadingFault },
): Promise<Answer> {
  const { role, who, filled } = request;
  const form: Form = { form: 'assign', role };
  const values = filled?.values ?? (who.by === 'words' ? { 'person-typed': who.words } : {});
  const people = await peopleFor(world, turn, form);
  const faults = { person: fault };
  return { show: 'form', engagement, form, values, faults, refusal: null, people };
}

/** Gives somebody a part in an engagement, or nobody, once it is known who is meant. */
export async function answerAssign(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: AssignRequest,
): Promise<Answer> {
  const { role, who, back, filled } = request;
  const loaded = await loadForAssigning(world, turn.asker, id);
  if (!loaded) return nothingToSee;
  const named = await namePerson(world, turn.asker, who);
  if (named.kind === 'fault') {
    return assignForm(world, turn, loaded.engagement, { request, fault: named.fault });
  }
  const person = named.kind === 'person' ? named.person : null;
  const notReachable = named.kind === 'person' && !named.isReachable ? person : null;
  const command = { type: 'assign', role, person } as const;
  return answerChange(world, turn, { id, command, back, filled, notReachable, loaded });
}
