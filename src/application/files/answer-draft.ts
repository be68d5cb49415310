import type { EngagementId } from '../../domain/engagement/engagement.ts';
import { checkBehind } from '../../domain/engagement/entries.ts';
import { latestDayAt } from '../../domain/usage/days.ts';
import { measureOf } from '../../domain/usage/reading.ts';
import { answerChange } from '../engagement/answer-change.ts';
import type { Answer, FormAnswer } from '../answers.ts';
import { returnForm } from '../forms/form-for-refusal.ts';
import { readingsOf } from './file-readings.ts';
import { loadVisible } from '../engagement/find-engagement.ts';
import { rememberEngagement } from '../people/remember.ts';
import type { Turn } from '../turn.ts';
import type { Draft, DraftRequest } from './usage-file.ts';
import type { World } from '../world.ts';

const gone: Answer = { show: 'file', stage: 'gone', name: '' };

/** A draft as its person sees it, in front of an engagement or with those to choose from. */
export async function showDraft(
  world: World,
  { asker, mine }: Pick<Turn, 'asker' | 'mine'>,
  draft: Draft,
  id: EngagementId | null,
): Promise<Answer> {
  const engagement = id === null ? null : await loadVisible(world, asker, id);
  const lines = engagement ? [] : await mine();
  return { show: 'file', stage: 'read', draft, engagement, lines };
}

async function dateForm(
  world: World,
  { asker }: Turn,
  draft: Draft,
  id: EngagementId | null,
): Promise<FormAnswer> {
  const engagement = id === null ? null : await loadVisible(world, asker, id);
  const form = { form: 'file-date', draft: draft.id } as const;
  const values = { date: draft.file.newestActivity ?? '' };
  return { show: 'form', engagement, form, values, faults: {}, refusal: null, people: [] };
}

async function save(
  world: World,
  turn: Turn,
  draft: Draft,
  { engagement: id, step }: DraftRequest,
): Promise<Answer> {
  const command = readingsOf(draft, step === 'save-rows');
  if (id === null || !command) return showDraft(world, turn, draft, id);
  const change = {
    id,
    command,
    back: { view: 'usage' },
    filled: null,
    notReachable: null,
  } as const;
  const answer = await answerChange(world, turn, change);
  if (answer.show === 'engagement' && answer.said) {
    await world.drafts.remove(draft);
    await rememberEngagement(world, turn.stored, id, true);
  }
  return answer;
}

/** Only a day that has come somewhere on earth is taken (docs/rules.md §4); another one asks again. */
async function setDate(
  world: World,
  turn: Turn,
  draft: Draft,
  { date }: DraftRequest,
): Promise<Answer> {
  const { asker, target } = turn;
  const id = target.by === 'id' ? target.id : null;
  if (date === null) return dateForm(world, turn, draft, id);
  const refusal = checkBehind('reading-date', date, latestDayAt(world.now()));
  if (refusal) {
    const engagement = id === null ? null : await loadVisible(world, asker, id);
    const form = { form: 'file-date', draft: draft.id } as const;
    return returnForm(engagement, { form, values: { date } }, refusal);
  }
  const dated = { ...draft, file: { ...draft.file, refreshDate: date } };
  await world.drafts.put(dated);
  return showDraft(world, turn, dated, id);
}

/** A period that is said makes the measure as one in the file would. */
async function setPeriod(
  world: World,
  turn: Turn,
  draft: Draft,
  { engagement, periodDays }: DraftRequest,
): Promise<Answer> {
  const { file } = draft;
  if (periodDays === null || file.periodDays !== null) {
    return showDraft(world, turn, draft, engagement);
  }
  const measured = { ...draft, file: { ...file, periodDays, measure: measureOf(periodDays) } };
  await world.drafts.put(measured);
  return showDraft(world, turn, measured, engagement);
}

/** Answers a step on what was read from a file: nothing is recorded before it is saved. */
export async function answerDraft(
  world: World,
  turn: Turn,
  request: DraftRequest,
): Promise<Answer> {
  const { tenant, actor } = turn.asker;
  const draft = await world.drafts.load(tenant, actor.person.id, request.draft, world.now());
  return draft ? takeStep(world, turn, draft, request) : gone;
}

async function takeStep(
  world: World,
  turn: Turn,
  draft: Draft,
  request: DraftRequest,
): Promise<Answer> {
  switch (request.step) {
    case 'show':
      return showDraft(world, turn, draft, request.engagement);
    case 'save':
    case 'save-rows':
      return save(world, turn, draft, request);
    case 'discard':
      await world.drafts.remove(draft);
      return { show: 'file', stage: 'discarded', name: draft.name };
    case 'ask-date':
      return dateForm(world, turn, draft, request.engagement);
    case 'set-date':
      return setDate(world, turn, draft, request);
    case 'set-period':
      return setPeriod(world, turn, draft, request);
  }
}
