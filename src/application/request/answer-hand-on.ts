import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { answerChange } from '../engagement/answer-change.ts';
import { loadVisible } from '../engagement/find-engagement.ts';
import type { Form } from '../forms/forms.ts';
import { namePerson, peopleFor } from '../people/name-person.ts';
import type { EngagementRequest } from '../requests.ts';
import type { ReadingFault } from '../forms/filled-form.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';

type HandOn = Extract<EngagementRequest, { ask: 'hand-on' }>;

/** Whom nobody could tell comes back in the form as they were named. */
async function formAgain(
  world: World,
  turn: Turn,
  id: EngagementId,
  { request, filled, fault }: Pick<HandOn, 'request' | 'filled'> & { readonly fault: ReadingFault },
): Promise<Answer> {
  const engagement = await loadVisible(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const form: Form = { form: 'reassign-request', request };
  const people = await peopleFor(world, turn, form);
  const values = filled?.values ?? {};
  const faults = { person: fault };
  return { show: 'form', engagement, form, values, faults, refusal: null, people };
}

/** Hands a request to the SME who was named. */
export async function answerHandOn(
  world: World,
  turn: Turn,
  id: EngagementId,
  { request, who, back, filled }: HandOn,
): Promise<Answer> {
  const named = await namePerson(world, turn.asker, who);
  if (named.kind !== 'person') {
    const fault: ReadingFault = named.kind === 'fault' ? named.fault : { fault: 'missing' };
    return formAgain(world, turn, id, { request, filled, fault });
  }
  const { person: to } = named;
  const stored = await world.people.load(turn.asker.tenant, to.id);
  const contact = stored?.member.email ?? '';
  const command = { type: 'reassign-request', request, to, contact } as const;
  const notReachable = named.isReachable ? null : to;
  return answerChange(world, turn, { id, command, back, filled, notReachable });
}
