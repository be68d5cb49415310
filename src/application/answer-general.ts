import { currentPlaybook } from '../domain/playbook.ts';
import { answerDraft } from './files/answer-draft.ts';
import { answerPlan } from './readiness/answer-plan.ts';
import { answerResults } from './readiness/answer-results.ts';
import type { Answer, FormAnswer } from './answers.ts';
import { giveFeedback } from './feedback/give-feedback.ts';
import type { Form } from './forms/forms.ts';
import { answerAdministration } from './administration/answer-administration.ts';
import { answerParked } from './ledger/answer-parked.ts';
import { listMine } from './engagement/list-mine.ts';
import { answerDigest } from './digest/answer-digest.ts';
import { answerPortfolio } from './portfolio/answer-portfolio.ts';
import { peopleToChoose } from './people/name-person.ts';
import { answerToday } from './my-day/answer-today.ts';
import { openEngagement } from './engagement/open-engagement.ts';
import { rememberEngagement } from './people/remember.ts';
import type { GeneralRequest } from './requests.ts';
import { answerSmes, isSmeAsk } from './request/answer-smes.ts';
import { answerWish, settingsForm } from './settings/answer-settings.ts';
import { todayOf, type Turn } from './turn.ts';
import type { World } from './world.ts';

async function newForm(world: World, turn: Turn, customer: string): Promise<FormAnswer> {
  const { asker, mine, stored } = turn;
  const { usualFm } = stored.member.wishes;
  const known = await peopleToChoose(world, asker, mine);
  const usual = usualFm && usualFm.id !== asker.actor.person.id ? [usualFm] : [];
  return {
    show: 'form',
    engagement: null,
    form: { form: 'new', id: world.newId() },
    values: { customer, percent: '70', role: 'fe', ...(usual[0] && { other: usual[0].id }) },
    faults: {},
    refusal: null,
    people: [...usual, ...known.filter(({ id }) => id !== usual[0]?.id)],
  };
}

async function answerOpening(
  world: World,
  turn: Turn,
  request: Extract<GeneralRequest, { ask: 'open-new' }>,
): Promise<Answer> {
  const answer = await openEngagement(world, turn.asker, request, todayOf(world, turn));
  if (answer.show === 'engagement') {
    await rememberEngagement(world, turn.stored, answer.engagement.id, false);
  }
  return answer;
}

/** What looks over many engagements, and what files have brought. */
type Overview = Extract<
  GeneralRequest,
  {
    ask:
      | 'administration'
      | 'forget'
      | 'parked'
      | 'digest'
      | 'portfolio'
      | 'draft'
      | 'results'
      | 'plan';
  }
>;

async function answerOverview(world: World, turn: Turn, request: Overview): Promise<Answer> {
  switch (request.ask) {
    case 'administration':
    case 'forget':
      return answerAdministration(world, turn, request);
    case 'parked':
      return answerParked(world, turn, request);
    case 'digest':
      return answerDigest(world, turn, request);
    case 'portfolio':
      return answerPortfolio(world, turn, request);
    case 'draft':
      return answerDraft(world, turn, request);
    case 'results':
      return answerResults(world, turn, request);
    case 'plan':
      return answerPlan(world, turn, request);
  }
}

/** Answers what is asked of the bot itself. */
export async function answerGeneral(
  world: World,
  turn: Turn,
  request: GeneralRequest,
): Promise<Answer> {
  const { asker } = turn;
  if (isSmeAsk(request)) return answerSmes(world, turn, request);
  switch (request.ask) {
    case 'help': {
      const { isAdministrator } = asker.actor;
      return { show: 'help', isAdministrator, about: request.about };
    }
    case 'playbook':
      return { show: 'playbook', pinned: currentPlaybook };
    case 'list':
      return listMine(turn.mine, request.page);
    case 'today':
      return answerToday(world, turn, request.page);
    case 'settings':
      return settingsForm(world, turn);
    case 'wish':
      return answerWish(world, turn, request);
    case 'feedback':
      return giveFeedback(world, asker, request.text);
    case 'feedback-form':
      return emptyForm({ form: 'feedback' });
    case 'new-form':
      return newForm(world, turn, request.customer);
    case 'open-new':
      return answerOpening(world, turn, request);
    case 'unread-new': {
      const { form, values, faults } = request.unread;
      if (form.form === 'settings') return settingsForm(world, turn, { values, faults });
      const people = await peopleToChoose(world, asker, turn.mine);
      return { show: 'form', engagement: null, form, values, faults, refusal: null, people };
    }
    default:
      return answerOverview(world, turn, request);
  }
}

function emptyForm(form: Form): FormAnswer {
  return {
    show: 'form',
    engagement: null,
    form,
    values: {},
    faults: {},
    refusal: null,
    people: [],
  };
}
