import type { Engagement } from '../../domain/engagement/engagement.ts';
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
import { nothingToSee } from '../engagement/nothing-to-see.ts';

const gone: Answer = { show: 'file', stage: 'gone', name: '' };
/** A draft in front of its engagement, with everything a step needs. */
interface Planning {
  readonly engagement: Engagement;
  readonly draft: ReadinessDraft;
}

function entriesFor(world: World, { stored, asker }: Turn, { engagement, draft }: Planning) {
  const now = world.now();
  const { language } = viewerOf(stored.member, asker.actor, now, world.defaultTimeZone);
  return entriesOf(engagement, draft, wordsFor(world.wordItem, language));
}

function showPlan(
  world: World,
  turn: Turn,
  planning: Planning,
  { page: asked, refusal }: { readonly page: number; readonly refusal: Refusal | null },
): Answer {
  const all = entriesFor(world, turn, planning);
  const kept = all.filter(({ isKept }) => isKept).length;
  const shown = pageOfEntries(all, asked);
  return { show: 'plan', ...planning, ...shown, kept, total: all.length, refusal };
}

async function save(world: World, turn: Turn, planning: Planning, page: number): Promise<Answer> {
  const { engagement, draft } = planning;
  const change = changeFrom(engagement, draft, entriesFor(world, turn, planning));
  const command = { type: 'save-checklist', ...change } as const;
  const back = { view: 'items', page: 0 } as const;
  const request = { id: engagement.id, command, back, filled: null, notReachable: null };
  const answer = await answerChange(world, turn, request);
  if (answer.show === 'refused') {
    return showPlan(world, turn, planning, { page, refusal: answer.refusal });
  }
  if (answer.show === 'engagement' && answer.said) {
    await world.readinessDrafts.remove(draft);
    await rememberEngagement(world, turn.stored, engagement.id, true);
  }
  return answer;
}

/** What was typed on the page is kept, whichever button was pressed. */
async function withInputs(
  world: World,
  turn: Turn,
  planning: Planning,
  { inputs, step }: PlanRequest,
): Promise<Planning> {
  const entries = entriesFor(world, turn, planning);
  const { draft } = planning;
  const under = step === 'drop' ? inputs.under : null;
  const choices = chosen(entries, draft.choices, inputs, under);
  const next = { ...draft, choices };
  await world.readinessDrafts.put(next);
  return { ...planning, draft: next };
}

/** Answers a step on a drafted checklist: nothing is on the checklist before it is saved. */
export async function answerPlan(world: World, turn: Turn, request: PlanRequest): Promise<Answer> {
  const { asker } = turn;
  const { tenant, actor } = asker;
  const [draft, engagement] = await Promise.all([
    world.readinessDrafts.load(tenant, actor.person.id, request.draft, world.now()),
    loadVisible(world, asker, request.engagement),
  ]);
  if (!engagement) return nothingToSee;
  if (!draft) return gone;
  const planning = await withInputs(world, turn, { engagement, draft }, request);
  return request.step === 'save'
    ? save(world, turn, planning, request.page)
    : showPlan(world, turn, planning, { page: request.page, refusal: null });
}
