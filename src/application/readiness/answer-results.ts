import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { answerChange } from '../engagement/answer-change.ts';
import { loadVisible } from '../engagement/find-engagement.ts';
import { rememberEngagement } from '../people/remember.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { ReadinessDraft, ResultsRequest } from './readiness-draft.ts';
import { keepExamples } from './keep-examples.ts';
import { showReadiness } from './show-readiness.ts';

const gone: Answer = { show: 'file', stage: 'gone', name: '' };

/** A report that was read, in front of an engagement or with those to choose from. */
export async function showResults(
  world: World,
  { asker, mine }: Pick<Turn, 'asker' | 'mine'>,
  draft: ReadinessDraft,
  id: EngagementId | null,
): Promise<Answer> {
  const engagement = id === null ? null : await loadVisible(world, asker, id);
  const lines = engagement ? [] : await mine();
  return { show: 'readiness-file', draft, engagement, lines };
}

async function save(
  world: World,
  turn: Turn,
  draft: ReadinessDraft,
  { engagement: id, step }: ResultsRequest,
): Promise<Answer> {
  if (id === null) return showResults(world, turn, draft, null);
  const how = step === 'save-added' ? 'added' : 'in-place';
  const { report, sha256: hash } = draft.file;
  const command = { type: 'record-report', report, how, hash } as const;
  const change = { id, command, back: null, filled: null, notReachable: null };
  const answer = await answerChange(world, turn, change);
  if (answer.show !== 'done') return answer;
  const saved = { ...draft, savedFor: id };
  await Promise.all([
    world.readinessDrafts.put(saved),
    keepExamples(world, draft, answer.engagement, how),
  ]);
  await rememberEngagement(world, turn.stored, id, true);
  return showReadiness(world, turn.asker, { engagement: answer.engagement, said: answer.said });
}

/** Answers a step on a readiness report: nothing is recorded before it is saved. */
export async function answerResults(
  world: World,
  turn: Turn,
  request: ResultsRequest,
): Promise<Answer> {
  const { tenant, actor } = turn.asker;
  const now = world.now();
  const draft = await world.readinessDrafts.load(tenant, actor.person.id, request.draft, now);
  if (!draft) return gone;
  switch (request.step) {
    case 'show':
      return showResults(world, turn, draft, request.engagement);
    case 'other':
      return showResults(world, turn, draft, null);
    case 'save':
    case 'save-added':
      return save(world, turn, draft, request);
    case 'discard':
      await world.readinessDrafts.remove(draft);
      return { show: 'file', stage: 'discarded', name: draft.name };
  }
}
