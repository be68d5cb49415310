import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import { notesFieldOf, type FieldId } from '../../domain/fields.ts';
import { rolesOf } from '../../domain/people.ts';
import { answerChange, type ChangeRequest } from './answer-change.ts';
import type { Answer } from '../answers.ts';
import { loadVisible } from './find-engagement.ts';
import type { Form } from '../forms/forms.ts';
import { refusalToFill } from '../forms/may-fill.ts';
import { answerLeaving } from '../share/answer-leaving.ts';
import { answerDelivery, answerResend } from '../ledger/answer-delivery.ts';
import { answerRest } from '../my-day/answer-rest.ts';
import { answerMute } from '../settings/mute.ts';
import { namePerson, peopleFor } from '../people/name-person.ts';
import { prefilled } from '../forms/prefilled-form.ts';
import type { Asker, EngagementRequest, ReadingFault } from '../requests.ts';
import { forgetExamples } from '../readiness/forget-examples.ts';
import { answerHandOn } from '../request/answer-hand-on.ts';
import { showEngagement } from './show-engagement.ts';
import { todayOf, type Turn } from '../turn.ts';
import type { World } from '../world.ts';

type About<A extends EngagementRequest['ask']> = Extract<EngagementRequest, { ask: A }>;

const nothingToSee: Answer = { show: 'no-engagement', words: null, nearest: [] };

const typed = { back: null, filled: null, notReachable: null } as const;

async function answerForm(world: World, turn: Turn, id: EngagementId, form: Form): Promise<Answer> {
  const engagement = await loadVisible(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const refusal = await refusalToFill(world, turn, engagement, form);
  if (refusal) return { show: 'refused', engagement, refusal };
  const people = await peopleFor(world, turn, form);
  const values = prefilled(engagement, form, todayOf(world, turn));
  return { show: 'form', engagement, form, values, faults: {}, refusal: null, people };
}

/** An administrator may assign without a part in the engagement, and sees its form. */
async function loadForAssigning(world: World, asker: Asker, id: EngagementId) {
  if (!asker.actor.isAdministrator) return loadVisible(world, asker, id);
  const stored = await world.engagements.load({ tenant: asker.tenant, id });
  return stored?.engagement ?? null;
}

/** Whom nobody could tell comes back in the form as they were named. */
async function assignForm(
  world: World,
  turn: Turn,
  engagement: Engagement,
  { request, fault }: { readonly request: About<'assign'>; readonly fault: ReadingFault },
): Promise<Answer> {
  const { role, who, filled } = request;
  const form: Form = { form: 'assign', role };
  const values = filled?.values ?? (who.by === 'words' ? { 'person-typed': who.words } : {});
  const people = await peopleFor(world, turn, form);
  const faults = { person: fault };
  return { show: 'form', engagement, form, values, faults, refusal: null, people };
}

async function answerAssign(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: About<'assign'>,
): Promise<Answer> {
  const { role, who, back, filled } = request;
  const engagement = await loadForAssigning(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const named = await namePerson(world, turn.asker, who);
  if (named.kind === 'fault') {
    return assignForm(world, turn, engagement, { request, fault: named.fault });
  }
  const person = named.kind === 'person' ? named.person : null;
  const notReachable = named.kind === 'person' && !named.isReachable ? person : null;
  const command = { type: 'assign', role, person } as const;
  return change(world, turn, { id, command, back, filled, notReachable });
}

function change(world: World, turn: Turn, request: ChangeRequest): Promise<Answer> {
  return answerChange(world, turn, request);
}

async function answerUnread(
  world: World,
  turn: Turn,
  id: EngagementId,
  { unread }: About<'unread'>,
): Promise<Answer> {
  const answer = await answerForm(world, turn, id, unread.form);
  return answer.show === 'form'
    ? { ...answer, values: unread.values, faults: unread.faults }
    : answer;
}

function stepOn(item: string, { step, reason }: About<'item-step'>): EngagementCommand {
  switch (step) {
    case 'resolve':
      return { type: 'resolve-item', item };
    case 'accept':
      return { type: 'accept-item', item, reason };
    case 'reopen':
      return { type: 'reopen-item', item };
  }
}

async function answerItemStep(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: About<'item-step'>,
): Promise<Answer> {
  const engagement = await loadVisible(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const item = engagement.items[request.number - 1];
  if (!item) return { show: 'refused', engagement, refusal: { refused: 'no-such-item' } };
  return change(world, turn, { ...typed, id, command: stepOn(item.id, request) });
}

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
async function answerNote(
  world: World,
  turn: Turn,
  id: EngagementId,
  { field: named, text }: About<'note'>,
): Promise<Answer> {
  const field = named ?? (await notesFieldFor(world, turn, id));
  if (!field) return nothingToSee;
  return text === ''
    ? answerForm(world, turn, id, { form: 'note', field })
    : change(world, turn, { ...typed, id, command: { type: 'add-note', field, text } });
}

/** Nobody else reads the personal chat, so there is nothing to bind. */
async function refuseBinding(world: World, asker: Asker, id: EngagementId): Promise<Answer> {
  const engagement = await loadVisible(world, asker, id);
  return engagement
    ? { show: 'refused', engagement, refusal: { refused: 'personal-chat' } }
    : nothingToSee;
}

async function answerCommand(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: About<'change'>,
): Promise<Answer> {
  const { asker } = turn;
  return request.command.type === 'bind-chat' && asker.place.isPersonal
    ? refuseBinding(world, asker, id)
    : change(world, turn, { ...request, id, notReachable: null });
}

/** Answers what is asked of one engagement, once it is known which. */
export async function answerAbout(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: EngagementRequest,
): Promise<Answer> {
  switch (request.ask) {
    case 'show':
      return showEngagement(world, turn.asker, id, request.view);
    case 'change':
      return answerCommand(world, turn, id, request);
    case 'assign':
      return answerAssign(world, turn, id, request);
    case 'form':
      return answerForm(world, turn, id, request.form);
    case 'unread':
      return answerUnread(world, turn, id, request);
    case 'item-step':
      return answerItemStep(world, turn, id, request);
    case 'note':
      return answerNote(world, turn, id, request);
    case 'share':
    case 'hand-out':
      return answerLeaving(world, turn, id, request);
    case 'delivery':
      return answerDelivery(world, turn, id, request.page);
    case 'resend':
      return answerResend(world, turn, id, request.who);
    case 'hand-on':
      return answerHandOn(world, turn, id, request);
    case 'mute':
      return answerMute(world, turn, id, request.isMuted);
    case 'rest':
      return answerRest(world, turn, id, request);
    case 'forget-readiness':
      return forgetReadiness(world, turn, id);
    case 'join':
      return join(world, turn, id);
  }
}

/** Recorded first, since rights are checked by it; whoever is interrupted says it again. */
async function forgetReadiness(world: World, turn: Turn, id: EngagementId): Promise<Answer> {
  const command = { type: 'forget-readiness' } as const;
  const answer = await change(world, turn, { ...typed, id, command });
  if (answer.show === 'done') await forgetExamples(world, turn.asker, answer.engagement);
  return answer;
}

async function join(world: World, turn: Turn, id: EngagementId): Promise<Answer> {
  const command = { type: 'ask-to-join' } as const;
  const answer = await change(world, turn, { ...typed, id, command });
  // Whoever asks still sees nothing of the engagement but the name they typed.
  return answer.show === 'done'
    ? { show: 'join-asked', customer: answer.engagement.customer }
    : answer;
}
