import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { answerForm, answerUnread } from '../forms/answer-form.ts';
import { answerDelivery, answerResend } from '../ledger/answer-delivery.ts';
import { answerRest } from '../my-day/answer-rest.ts';
import { answerAssign } from '../people/answer-assign.ts';
import { forgetExamples } from '../readiness/forget-examples.ts';
import { answerHandOn } from '../request/answer-hand-on.ts';
import type { Asker } from '../asker.ts';
import type { EngagementRequest } from '../requests.ts';
import { answerMute } from '../settings/mute.ts';
import { answerLeaving } from '../share/answer-leaving.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { answerChange, typed } from './answer-change.ts';
import { answerNote } from './answer-note.ts';
import { loadVisible, loadVisibleStored } from './find-engagement.ts';
import { nothingToSee } from './nothing-to-see.ts';
import { showEngagement } from './show-engagement.ts';

type About<A extends EngagementRequest['ask']> = Extract<EngagementRequest, { ask: A }>;

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
  const loaded = await loadVisibleStored(world, turn.asker, id);
  if (!loaded) return nothingToSee;
  const { engagement } = loaded;
  const item = engagement.items[request.number - 1];
  if (!item) return { show: 'refused', engagement, refusal: { refused: 'no-such-item' } };
  return answerChange(world, turn, { ...typed, id, command: stepOn(item.id, request), loaded });
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
    : answerChange(world, turn, { ...request, id, notReachable: null });
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
      return answerUnread(world, turn, id, request.unread);
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
  const answer = await answerChange(world, turn, { ...typed, id, command });
  if (answer.show === 'done') await forgetExamples(world, turn.asker, answer.engagement);
  return answer;
}

async function join(world: World, turn: Turn, id: EngagementId): Promise<Answer> {
  const command = { type: 'ask-to-join' } as const;
  const answer = await answerChange(world, turn, { ...typed, id, command });
  // Whoever asks still sees nothing of the engagement but the name they typed.
  return answer.show === 'done'
    ? { show: 'join-asked', customer: answer.engagement.customer }
    : answer;
}
