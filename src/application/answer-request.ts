import { answerAbout } from './answer-about-engagement.ts';
import { answerGeneral } from './answer-general.ts';
import type { Answer } from './answers.ts';
import { findEngagement, loadVisible } from './find-engagement.ts';
import { rememberEngagement } from './remember.ts';
import type { EngagementRequest, GeneralRequest, Request } from './requests.ts';
import type { Turn } from './turn.ts';
import type { World } from './world.ts';

const nothingToSee: Answer = { show: 'no-engagement', words: null, nearest: [] };

/** A change is asked about before it reaches a customer that nobody named (docs/rules.md §2). */
const isChange = (request: EngagementRequest): boolean =>
  request.ask !== 'show' && request.ask !== 'join';

async function answerEngagement(
  world: World,
  turn: Turn,
  request: EngagementRequest,
): Promise<Answer> {
  const { asker, stored } = turn;
  const found = await findEngagement(world, asker, stored.member, turn);
  if (found.kind === 'answer') return found.answer;
  if (found.kind === 'doubtful' && isChange(request)) {
    const engagement = await loadVisible(world, asker, found.id);
    if (engagement) return { show: 'which-customer', engagement, said: asker.said };
    return nothingToSee;
  }
  const answer = await answerAbout(world, turn, found.id, request);
  if (answer.show !== 'no-engagement' && answer.show !== 'join-asked') {
    await rememberEngagement(world, stored, found.id, asker.said === '');
  }
  return answer;
}

const aboutTheBot: ReadonlySet<Request['ask']> = new Set([
  'help',
  'playbook',
  'list',
  'feedback',
  'feedback-form',
  'new-form',
  'open-new',
  'unread-new',
]);

function isGeneral(request: Request): request is GeneralRequest {
  return aboutTheBot.has(request.ask);
}

/** Answers what somebody asks: the one way into everything the bot does for a person. */
export async function answerRequest(world: World, turn: Turn): Promise<Answer> {
  const { request } = turn;
  return isGeneral(request)
    ? answerGeneral(world, turn, request)
    : answerEngagement(world, turn, request);
}
