import type { EngagementId } from '../domain/engagement/engagement.ts';
import { answerChange, type ChangeRequest } from './answer-change.ts';
import type { Answer } from './answers.ts';
import { loadVisible } from './find-engagement.ts';
import { formInputs, type Form } from './forms.ts';
import { namePerson, peopleToChoose } from './name-person.ts';
import { prefilled } from './prefilled-form.ts';
import type { Asker, EngagementRequest } from './requests.ts';
import { showEngagement } from './show-engagement.ts';
import { todayOf, type Turn } from './turn.ts';
import type { World } from './world.ts';

type About<A extends EngagementRequest['ask']> = Extract<EngagementRequest, { ask: A }>;

const nothingToSee: Answer = { show: 'no-engagement', words: null, nearest: [] };

async function answerForm(
  world: World,
  asker: Asker,
  id: EngagementId,
  form: Form,
): Promise<Answer> {
  const engagement = await loadVisible(world, asker, id);
  if (!engagement) return nothingToSee;
  const asksPerson = formInputs[form.form].some((input) => input.kind === 'person');
  const people = asksPerson ? await peopleToChoose(world, asker) : [];
  const values = prefilled(engagement, form);
  return { show: 'form', engagement, form, values, faults: {}, refusal: null, people };
}

async function answerAssign(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: About<'assign'>,
): Promise<Answer> {
  const { role, who, back, filled } = request;
  const named = await namePerson(world, turn.asker, who);
  const form: Form = { form: 'assign', role };
  if (named.kind === 'fault') {
    const answer = await answerForm(world, turn.asker, id, form);
    return answer.show === 'form'
      ? { ...answer, values: filled?.values ?? {}, faults: { person: named.fault } }
      : answer;
  }
  const person = named.kind === 'person' ? named.person : null;
  const notReachable = named.kind === 'person' && !named.isReachable ? person : null;
  const command = { type: 'assign', role, person } as const;
  return change(world, turn, { id, command, back, filled, notReachable });
}

function change(world: World, turn: Turn, request: ChangeRequest): Promise<Answer> {
  return answerChange(world, turn.asker, request, todayOf(world, turn));
}

async function answerUnread(
  world: World,
  { asker }: Turn,
  id: EngagementId,
  { unread }: About<'unread'>,
): Promise<Answer> {
  const answer = await answerForm(world, asker, id, unread.form);
  return answer.show === 'form'
    ? { ...answer, values: unread.values, faults: unread.faults }
    : answer;
}

/** Answers what is asked of one engagement, once it is known which. */
export async function answerAbout(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: EngagementRequest,
): Promise<Answer> {
  const { asker } = turn;
  switch (request.ask) {
    case 'show':
      return showEngagement(world, asker, id, request.view);
    case 'change':
      return change(world, turn, { ...request, id, notReachable: null });
    case 'assign':
      return answerAssign(world, turn, id, request);
    case 'form':
      return answerForm(world, asker, id, request.form);
    case 'unread':
      return answerUnread(world, turn, id, request);
    case 'join':
      return join(world, turn, id);
  }
}

async function join(world: World, turn: Turn, id: EngagementId): Promise<Answer> {
  const command = { type: 'ask-to-join' } as const;
  const answer = await change(world, turn, {
    id,
    command,
    back: null,
    filled: null,
    notReachable: null,
  });
  // Whoever asks still sees nothing of the engagement but the name they typed.
  return answer.show === 'done'
    ? { show: 'join-asked', customer: answer.engagement.customer }
    : answer;
}
