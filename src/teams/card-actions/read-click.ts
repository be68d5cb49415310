import type { Form } from '../../application/forms/forms.ts';
import type { Request, Target } from '../../application/requests.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { Verb } from '../../cards/card-action.ts';
import {
  asked,
  change,
  general,
  here,
  plain,
  reading,
  type ClickContext,
  type ClickRead,
  type ReadData,
} from './click-read.ts';
import { requestOf } from './filled-forms.ts';
import { planInputsFrom } from './plan-inputs.ts';
import { readInputs } from './read-inputs.ts';
import { overviewClicks } from './overview-clicks.ts';
import { formFrom, valuesFrom } from './form-data.ts';
import { schemas, viewFrom } from './schemas.ts';

const readShow = reading(schemas.show, (known) => {
  const view = viewFrom(known);
  const request: Request | null = view && { ask: 'show', view };
  return request && { kind: 'request', request, target: here(known.e), seen: null };
});

/** Forms whose id is made when they are opened. */
const withNewId: ReadonlySet<Form['form']> = new Set(['add-item', 'reading', 'ask-sme']);

const readOpenForm = reading(schemas.form, (known, { newId }) => {
  if (known.form === 'feedback') return general({ ask: 'feedback-form' });
  if (known.form === 'new') return general({ ask: 'new-form', customer: '' });
  const id = newId();
  const form = formFrom(
    withNewId.has(known.form) ? { ...known, item: id, reading: id, request: id } : known,
  );
  return form && known.e
    ? { kind: 'request', request: { ask: 'form', form }, target: here(known.e), seen: null }
    : null;
});

/** Forms that speak of no engagement. */
const ofNoEngagement: ReadonlySet<Form['form']> = new Set(['new', 'feedback', 'settings']);

const readSentForm = reading(schemas.send, (known, { dates }, data) => {
  const form = formFrom(known);
  if (!form) return null;
  const values = valuesFrom(form.form, data);
  const { inputs, faults } = readInputs(form.form, values, dates);
  const isRead = Object.keys(faults).length === 0;
  const unread = { form, values, faults };
  const request: Request = isRead
    ? requestOf({ form, values }, inputs, known.back ?? null)
    : { ask: ofNoEngagement.has(form.form) ? 'unread-new' : 'unread', unread };
  const target: Target = known.e ? here(known.e) : { by: 'current' };
  return { kind: 'request', request, target, seen: known.r ?? null };
});

const readAnother = reading(schemas.another, ({ id, values }, { dates }) => {
  const form = { form: 'new', id } as const;
  const { inputs, faults } = readInputs('new', values, dates);
  if (Object.keys(faults).length > 0) {
    return general({ ask: 'unread-new', unread: { form, values, faults } });
  }
  const request = requestOf({ form, values }, inputs, null);
  return general(request.ask === 'open-new' ? { ...request, isAnother: true } : request);
});

const finishOf = (task: TaskId, isNothing: boolean): EngagementCommand => ({
  type: 'finish-task',
  task,
  reason: '',
  reviewedOn: null,
  isNothingToRemediate: isNothing,
});

/** Everything that can be clicked: verb → what its data must be → what it asks. */
export const cardActions: Readonly<Record<Verb, ReadData>> = {
  show: readShow,
  start: reading(schemas.step, (known) =>
    change(known, { type: 'start-task', task: known.task, isConfirmed: known.confirmed ?? false }),
  ),
  finish: reading(schemas.step, (known) =>
    change(known, finishOf(known.task, known.nothing ?? false)),
  ),
  'reopen-task': reading(schemas.step, (known) =>
    change(known, { type: 'reopen-task', task: known.task }),
  ),
  'resolve-item': reading(schemas.item, (known) =>
    change(known, { type: 'resolve-item', item: known.item }),
  ),
  'reopen-item': reading(schemas.item, (known) =>
    change(known, { type: 'reopen-item', item: known.item }),
  ),
  'withdraw-reading': reading(schemas.reading, (known) =>
    change(known, { type: 'withdraw-reading', reading: known.reading }),
  ),
  request: reading(schemas.request, (known) => {
    const { request, step } = known;
    return change(
      known,
      step === 'accept'
        ? { type: 'accept-request', request, contact: '' }
        : { type: 'confirm-request', request },
    );
  }),
  queue: reading(schemas.queue, ({ page }) => general({ ask: 'queue', page })),
  draft: reading(schemas.draft, ({ d, e, step, days }) => {
    const said = { date: null, periodDays: days ?? null };
    return general({ ask: 'draft', draft: d, step, engagement: e ?? null, ...said });
  }),
  results: reading(schemas.results, ({ d, e, step }) =>
    general({ ask: 'results', draft: d, step, engagement: e ?? null }),
  ),
  plan: reading(schemas.plan, ({ d, e, step, page }, _context, data) => {
    const inputs = planInputsFrom(data);
    return general({ ask: 'plan', draft: d, engagement: e, step, page, inputs });
  }),
  intent: plain({ type: 'confirm-intent' }),
  unblock: plain({ type: 'unblock' }),
  'stop-waiting': plain({ type: 'stop-waiting' }),
  'goes-on': plain({ type: 'go-on' }),
  entered: plain({ type: 'enter-fields' }),
  reopen: plain({ type: 'reopen' }),
  complete: plain({ type: 'complete' }),
  undo: plain({ type: 'undo' }),
  release: reading(schemas.plain, (known, { conversation }) =>
    change(known, { type: 'release-chat', conversation }),
  ),
  form: readOpenForm,
  send: readSentForm,
  say: reading(schemas.say, ({ text, mentions, e, task }) => ({
    kind: 'say',
    text,
    mentions: mentions ?? [],
    engagement: e ?? null,
    task: task ?? null,
  })),
  new: reading(schemas.new, ({ customer }) =>
    general({ ask: 'new-form', customer: customer ?? '' }),
  ),
  list: reading(schemas.list, ({ page }) => general({ ask: 'list', page })),
  today: reading(schemas.list, ({ page }) => general({ ask: 'today', page })),
  settings: reading(schemas.none, () => general({ ask: 'settings' })),
  mute: reading(schemas.mute, ({ e, isMuted }) => asked(e, { ask: 'mute', isMuted })),
  playbook: reading(schemas.none, () => general({ ask: 'playbook' })),
  ...overviewClicks,
  join: reading(schemas.join, ({ e }) => asked(e, { ask: 'join' })),
  another: readAnother,
};

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(cardActions, verb);
}

/** What a click asks, or `null` when its button is none of ours or its data not as we made it. */
export function readClick(
  verb: string,
  data: Readonly<Record<string, unknown>>,
  context: ClickContext,
): ClickRead | null {
  return isVerb(verb) ? cardActions[verb](data, context) : null;
}
