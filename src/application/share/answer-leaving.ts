import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { answerHandOut } from '../hand-out/answer-hand-out.ts';
import type { HandOutRequest } from '../hand-out/handing-out.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { answerShare, type ShareRequest } from './answer-share.ts';

/** What of an engagement leaves the bot: a status card for a chat, the checklist for the customer. */
export async function answerLeaving(
  world: World,
  turn: Turn,
  id: EngagementId,
  request: ShareRequest | HandOutRequest,
): Promise<Answer> {
  return request.ask === 'share'
    ? answerShare(world, turn, id, request)
    : answerHandOut(world, turn, id, request);
}
