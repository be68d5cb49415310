import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { Answer } from '../answers.ts';
import { answerChange } from '../engagement/answer-change.ts';
import { loadVisible } from '../engagement/find-engagement.ts';
import { rememberEngagement } from '../people/remember.ts';
import { viewerOf } from '../people/viewer.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { changeFrom, chosen, entriesOf, pageOfEntries, wordsFor } from './plan-entries.ts';
import type { PlanRequest, ReadinessDraft } from './readiness-draft.ts';
import {
  isStanding,
  problemsOf,
  reportsAtHand,
  reportsFor,
  type Planned,
} from './reports-at-hand.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';

const gone: Answer = { show: 'file', stage: 'gone', name: '' };
const overtaken: Answer = { ...gone, stage: 'overtaken' };

function entriesFor(world: World, { stored, asker }: Turn, planned: Planned) {
  const now = world.now();
  const { language } = viewerOf(stored.member, asker.actor, now, world.defaultTimeZone);
  return entriesOf(planned, wordsFor(world.wordItem, language));
}

function showPlan(
  world: World,
  turn: Turn,
  planned: Planned,
  { page: asked, refusal }: { readonly page: number; readonly refusal: Refusal | null },
): Answer {
  const all = entriesFor(world, turn, planned);
  const kept = all.filter(({ isKept }) => isKept).length;
  const { engagement, draft } = planned;
  const { moreProblems } = problemsOf(planned);
  const shown = { ...pageOfEntries(all, asked), kept, total: all.length, moreProblems };
  return { show: 'plan', engagement, draft, ...shown, refusal };
}

async function save(world: World, turn: Turn, planned: Planned, page: number): Promise<Answer> {
  const { engagement, reports } = planned;
  const change = changeFrom(planned, entriesFor(world, turn, planned));
  const command = { type: 'save-checklist', ...change } as const;
  const back = { view: 'items', page: 0 } as const;
  const request = { id: engagement.id, command, back, filled: null, notReachable: null };
  const answer = await answerChange(world, turn, request);
  if (answer.show === 'refused') {
    return showPlan(world, turn, planned, { page, refusal: answer.refusal });
  }
  if (answer.show === 'engagement' && answer.said) {
    await Promise.all(
      reports.map((each) => world.readinessDrafts.put({ ...each, isPlanned: true })),
    );
    await rememberEngagement(world, turn.stored, engagement.id, true);
  }
  return answer;
}

/** What was typed on the page is kept, whichever button was pressed. */
async function withInputs(
  world: World,
  turn: Turn,
  planned: Planned,
  { inputs, step }: PlanRequest,
): Promise<Planned> {
  const entries = entriesFor(world, turn, planned);
  const { draft, reports } = planned;
  const under = step === 'drop' ? inputs.under : null;
  const choices = chosen(entries, draft.choices, inputs, under);
  const next = { ...draft, choices };
  await world.readinessDrafts.put(next);
  const others = reports.filter(({ id }) => id !== next.id);
  return { ...planned, draft: next, reports: [next, ...others] };
}

/** A report that is handed in again is taken for the one that the results are of. */
function planWith(
  engagement: Planned['engagement'],
  draft: ReadinessDraft,
  all: readonly ReadinessDraft[],
): Planned | null {
  if (draft.isPlanned || !isStanding(engagement, draft)) return null;
  const own = { ...draft, savedFor: engagement.id };
  const others = reportsAtHand(engagement, all).filter(({ id }) => id !== own.id);
  return { engagement, draft: own, reports: [own, ...others] };
}

/** Answers a step on a drafted checklist: nothing is on the checklist before it is saved. */
export async function answerPlan(world: World, turn: Turn, request: PlanRequest): Promise<Answer> {
  const engagement = await loadVisible(world, turn.asker, request.engagement);
  if (!engagement) return nothingToSee;
  const all = await reportsFor(world, turn.asker, engagement);
  const draft = all.find(({ id }) => id === request.draft);
  if (!draft) return gone;
  const found = planWith(engagement, draft, all);
  if (!found) return overtaken;
  const planned = await withInputs(world, turn, found, request);
  return request.step === 'save'
    ? save(world, turn, planned, request.page)
    : showPlan(world, turn, planned, { page: request.page, refusal: null });
}
