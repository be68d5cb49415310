import type { EngagementId } from '../domain/engagement/engagement.ts';
import { answerAbout } from './engagement/answer-about-engagement.ts';
import { answerGeneral } from './answer-general.ts';
import type { Answer } from './answers.ts';
import {
  findAnother,
  findEngagement,
  loadVisible,
  type Found,
} from './engagement/find-engagement.ts';
import { maySee } from '../domain/engagement/deciding/rights.ts';
import { isSmeAsk } from './request/answer-smes.ts';
import { rememberEngagement, rememberQuestion } from './people/remember.ts';
import type { EngagementRequest, GeneralRequest, Request } from './requests.ts';
import type { Turn } from './turn.ts';
import type { World } from './world.ts';
import { nothingToSee } from './engagement/nothing-to-see.ts';

const changesNothing: ReadonlySet<EngagementRequest['ask']> = new Set([
  'show',
  'rest',
  'mute',
  'delivery',
  'hand-out',
  'join',
]);

/** A change is asked about before it reaches a customer that nobody named (docs/rules.md §2). */
const isChange = ({ ask }: EngagementRequest): boolean => !changesNothing.has(ask);

async function askWhich(world: World, turn: Turn, id: EngagementId): Promise<Answer> {
  const { asker, stored } = turn;
  const touched = stored.member.current?.touched ?? id;
  const [engagement, other] = await Promise.all([
    loadVisible(world, asker, id),
    touched === id ? null : loadVisible(world, asker, touched),
  ]);
  if (!engagement) return nothingToSee;
  const { said, mentions } = asker;
  const { conversation } = asker.place;
  await rememberQuestion(world, stored, { said, mentions, engagement: id, conversation });
  return { show: 'which-customer', engagement, said, mentions, other };
}

async function answerFound(
  world: World,
  turn: Turn,
  request: EngagementRequest,
  found: Found,
): Promise<Answer> {
  if (found.kind === 'answer') return found.answer;
  if (found.kind === 'doubtful' && isChange(request)) return askWhich(world, turn, found.id);
  const answer = await answerAbout(world, turn, found.id, request);
  const isNothing = answer.show === 'no-engagement' || answer.show === 'join-asked';
  if (!isNothing && !isOutside(answer, turn.asker)) {
    await rememberEngagement(world, turn.stored, found.id, turn.asker.said === '');
  }
  return answer;
}

/** What an SME looks at as an SME does not become the engagement they deal with. */
function isOutside(answer: Answer, { actor }: Turn['asker']): boolean {
  const engagement = 'engagement' in answer ? answer.engagement : null;
  return typeof engagement === 'object' && engagement !== null && !maySee(engagement, actor);
}

/** Whoever lost their part in the engagement they dealt with last is not left without an answer. */
async function answerEngagement(
  world: World,
  turn: Turn,
  request: EngagementRequest,
): Promise<Answer> {
  const found = await findEngagement(world, turn);
  const answer = await answerFound(world, turn, request, found);
  const isLost = found.kind !== 'answer' && found.isRemembered && answer.show === 'no-engagement';
  return isLost ? answerFound(world, turn, request, await findAnother(turn, found.id)) : answer;
}

const aboutTheBot: ReadonlySet<Request['ask']> = new Set([
  'help',
  'playbook',
  'list',
  'today',
  'settings',
  'wish',
  'feedback',
  'feedback-form',
  'new-form',
  'open-new',
  'unread-new',
  'parked',
  'administration',
  'forget',
  'portfolio',
  'digest',
  'draft',
  'results',
  'plan',
]);

/** Whether a request is about the bot itself rather than about an engagement. */
export function isGeneral(request: Request): request is GeneralRequest {
  return aboutTheBot.has(request.ask) || isSmeAsk(request);
}

/** Answers what somebody asks: the one way into everything the bot does for a person. */
export async function answerRequest(world: World, turn: Turn): Promise<Answer> {
  const { request } = turn;
  return isGeneral(request)
    ? answerGeneral(world, turn, request)
    : answerEngagement(world, turn, request);
}
