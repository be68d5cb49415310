import type { z } from 'zod';
import type { Form } from '../../application/forms/forms.ts';
import type { Request, Target, View } from '../../application/requests.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { Verb } from '../../cards/card-action.ts';
import type { DateContext } from '../reading/date-found.ts';
import { requestOf } from './filled-forms.ts';
import { readInputs } from './read-inputs.ts';
import { formFrom, schemas, valuesFrom, viewFrom } from './schemas.ts';

/** A click as it was understood. */
export type ClickRead =
  | {
      readonly kind: 'request';
      readonly request: Request;
      readonly target: Target;
      /** The revision of the card; `null` where the button carries none. */
      readonly seen: number | null;
    }
  /** A typed command, said again for what was chosen. */
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly engagement: EngagementId | null;
      readonly task: TaskId | null;
    };

/** What clicks are read in. */
export interface ClickContext {
  readonly dates: Omit<DateContext, 'direction'>;
  readonly conversation: string;
  readonly newId: () => string;
}

/** One entry of the table of card actions: reads a button's data, or `null` when it is not as we made it. */
type ReadData = (
  data: Readonly<Record<string, unknown>>,
  context: ClickContext,
) => ClickRead | null;

function reading<S extends z.ZodType>(
  schema: S,
  read: (
    known: z.infer<S>,
    context: ClickContext,
    data: Readonly<Record<string, unknown>>,
  ) => ClickRead | null,
): ReadData {
  return (data, context) => {
    const known = schema.safeParse(data);
    return known.success ? read(known.data, context, data) : null;
  };
}

const here = (id: EngagementId): Target => ({ by: 'id', id });
const current: Target = { by: 'current' };

const general = (request: Request): ClickRead => ({
  kind: 'request',
  request,
  target: current,
  seen: null,
});

/** Asked of one engagement by a button that carries no revision. */
const asked = (e: EngagementId, request: Request): ClickRead => ({
  kind: 'request',
  request,
  target: here(e),
  seen: null,
});

interface Changed {
  readonly e: EngagementId;
  readonly r: number;
  readonly back?: View | undefined;
}

function change({ e, r, back }: Changed, command: EngagementCommand): ClickRead {
  const request: Request = { ask: 'change', command, back: back ?? null, filled: null };
  return { kind: 'request', request, target: here(e), seen: r };
}

const plain = (command: EngagementCommand): ReadData =>
  reading(schemas.plain, (known) => change(known, command));

const readShow = reading(schemas.show, (known) => {
  const view = viewFrom(known);
  const request: Request | null = view && { ask: 'show', view };
  return request && { kind: 'request', request, target: here(known.e), seen: null };
});

/** Forms whose id is made when they are opened. */
const withNewId: ReadonlySet<Form['form']> = new Set(['add-item', 'reading']);

const readOpenForm = reading(schemas.form, (known, { newId }) => {
  if (known.form === 'feedback') return general({ ask: 'feedback-form' });
  if (known.form === 'new') return general({ ask: 'new-form', customer: '' });
  const id = newId();
  const form = formFrom(withNewId.has(known.form) ? { ...known, item: id, reading: id } : known);
  return form && known.e
    ? { kind: 'request', request: { ask: 'form', form }, target: here(known.e), seen: null }
    : null;
});

const readSentForm = reading(schemas.send, (known, { dates }, data) => {
  const form = formFrom(known);
  if (!form) return null;
  const values = valuesFrom(form.form, data);
  const { inputs, faults } = readInputs(form.form, values, dates);
  const isRead = Object.keys(faults).length === 0;
  const unread = { form, values, faults };
  const request: Request = isRead
    ? requestOf({ form, values }, inputs, known.back ?? null)
    : { ask: form.form === 'new' || form.form === 'feedback' ? 'unread-new' : 'unread', unread };
  const target = known.e ? here(known.e) : current;
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
  draft: reading(schemas.draft, ({ d, e, step }) =>
    general({ ask: 'draft', draft: d, step, engagement: e ?? null, date: null }),
  ),
  intent: plain({ type: 'confirm-intent' }),
  unblock: plain({ type: 'unblock' }),
  'stop-waiting': plain({ type: 'stop-waiting' }),
  entered: plain({ type: 'enter-fields' }),
  reopen: plain({ type: 'reopen' }),
  complete: plain({ type: 'complete' }),
  undo: plain({ type: 'undo' }),
  release: reading(schemas.plain, (known, { conversation }) =>
    change(known, { type: 'release-chat', conversation }),
  ),
  form: readOpenForm,
  send: readSentForm,
  say: reading(schemas.say, ({ text, e, task }) => ({
    kind: 'say',
    text,
    engagement: e ?? null,
    task: task ?? null,
  })),
  new: reading(schemas.new, ({ customer }) =>
    general({ ask: 'new-form', customer: customer ?? '' }),
  ),
  list: reading(schemas.list, ({ page }) => general({ ask: 'list', page })),
  help: reading(schemas.none, () => general({ ask: 'help' })),
  playbook: reading(schemas.none, () => general({ ask: 'playbook' })),
  delivery: reading(schemas.delivery, ({ e, page }) => asked(e, { ask: 'delivery', page })),
  resend: reading(schemas.resend, ({ e, to }) =>
    asked(e, { ask: 'resend', who: { by: 'id', id: to, name: null } }),
  ),
  parked: reading(schemas.list, ({ page }) => general({ ask: 'parked', step: 'list', page })),
  'parked-notice': reading(schemas.parkedNotice, ({ step, ...notice }) =>
    general({ ask: 'parked', step, notice }),
  ),
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
