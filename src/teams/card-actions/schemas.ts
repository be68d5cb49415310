import { z } from 'zod';
import {
  formInputs,
  type Form,
  type FormName,
  type FormValues,
  type RequestFormName,
} from '../../application/forms/forms.ts';
import { draftSteps, reportPeriods } from '../../application/files/usage-file.ts';
import { readinessSchemas } from './readiness-schemas.ts';
import { itemFilters, type View } from '../../application/requests.ts';
import { attentionKinds } from '../../domain/attention/attention-kind.ts';
import { caps } from '../../domain/caps.ts';
import { fieldIds } from '../../domain/fields.ts';
import { roles } from '../../domain/people.ts';
import { taskIds } from '../../domain/playbook.ts';

/** Ids are ours: letters, digits and dashes. */
const id = z.string().regex(/^[\w-]{1,80}$/u);
/** People have Entra object ids; in local mode other ones. */
export const personId = z.string().regex(/^[\w.@-]{1,80}$/u);
/** Counted from 0. */
export const page = z.int().min(0).max(10_000);
const revision = z.int().min(0);
const filter = z.enum(itemFilters);
const task = z.enum(taskIds);
const field = z.enum(fieldIds);
const role = z.enum(roles);
const days = z.literal(reportPeriods).optional();

/** A value typed into an input: longer than any cap, so that the answer can name the cap. */
const mention = z.object({
  text: z.string().max(500),
  name: z.string().max(500),
  id: z.string().max(80).nullable(),
});
const typed = z.string().max(10 * caps.textCharacters);

const view: z.ZodType<View> = z.discriminatedUnion('view', [
  z.object({ view: z.enum(['engagement', 'tasks', 'usage', 'readiness']) }),
  z.object({ view: z.literal('task'), task }),
  z.object({ view: z.literal('items'), page, filter: filter.optional() }),
  z.object({ view: z.literal('summary'), page: page.optional() }),
  z.object({ view: z.literal('item'), item: id }),
  z.object({ view: z.literal('data') }),
  z.object({ view: z.literal('question') }),
  z.object({ view: z.literal('reading'), reading: id }),
  z.object({ view: z.literal('requests') }),
  z.object({ view: z.literal('request'), request: id }),
  z.object({ view: z.literal('history'), before: revision.nullable() }),
  z.object({ view: z.literal('next') }),
  z.object({ view: z.literal('export'), page: page.optional() }),
]);

/** What is about an engagement. */
export const about = z.object({ e: id });
const change = about.extend({ r: revision, back: view.optional() });

const subject = z.object({
  form: z.enum(formNames()),
  task: task.optional(),
  role: role.optional(),
  field: field.optional(),
  item: id.optional(),
  reading: id.optional(),
  draft: id.optional(),
  request: id.optional(),
  kind: z.enum(attentionKinds).optional(),
  id: id.optional(),
});

function formNames(): [FormName, ...FormName[]] {
  const names = Object.keys(formInputs).filter((name): name is FormName => name in formInputs);
  const [first = 'new', ...others] = names;
  return [first, ...others];
}

/** What each verb carries; anything else in a card's data is dropped, anything missing refuses the click. */
export const schemas = {
  show: about.extend({
    view: z.string(),
    task: task.optional(),
    item: id.optional(),
    reading: id.optional(),
    request: id.optional(),
    page: page.optional(),
    filter: filter.optional(),
    before: revision.optional(),
  }),
  step: change.extend({
    task,
    confirmed: z.boolean().optional(),
    nothing: z.boolean().optional(),
  }),
  item: change.extend({ item: id }),
  reading: change.extend({ reading: id }),
  request: change.extend({ request: id, step: z.enum(['accept', 'confirm']) }),
  queue: z.object({ page }),
  draft: z.object({ d: id, e: id.optional(), step: z.enum(draftSteps), days }),
  ...readinessSchemas,
  plain: change,
  form: subject.extend({ e: id.optional() }),
  send: subject.extend({ e: id.optional(), r: revision.optional(), back: view.optional() }),
  say: z.object({
    text: z.string().max(caps.textCharacters + 500),
    mentions: z.array(mention).max(20).optional(),
    e: id.optional(),
    task: task.optional(),
  }),
  new: z.object({ customer: typed.optional() }),
  list: z.object({ page }),
  none: z.object({}),
  join: about,
  mute: about.extend({ isMuted: z.boolean() }),
  another: z.object({ id, values: z.record(z.string().max(80), typed) }),
} as const;

/** A view from the loose parts that a `show` button carries. */
export function viewFrom(shown: z.infer<typeof schemas.show>): View | null {
  const parts = { page: 0, ...shown, before: shown.before ?? null };
  const read = view.safeParse(parts);
  return read.success ? read.data : null;
}

/** What a form is about, as its button carries it. */
type Subject = z.infer<typeof subject>;

type Build = (subject: Subject) => Form | null;

const plain =
  (
    form: Extract<
      FormName,
      | 'finish-deployment'
      | 'review'
      | 'readiness'
      | 'config-manager'
      | 'target'
      | 'seats'
      | 'deployed'
      | 'pilot'
      | 'block'
      | 'wait'
      | 'close'
      | 'snooze'
      | 'feedback'
      | 'settings'
    >,
  ): Build =>
  () => ({ form });

const withItem =
  (form: 'add-item' | 'change-item' | 'accept-item'): Build =>
  ({ item }) =>
    item ? { form, item } : null;

const withField =
  (form: 'field' | 'note'): Build =>
  (about) =>
    about.field ? { form, field: about.field } : null;

const withRequest =
  (form: RequestFormName): Build =>
  ({ request }) =>
    request ? { form, request } : null;

const builds: Readonly<Record<FormName, Build>> = {
  new: (about) => (about.id ? { form: 'new', id: about.id } : null),
  bypass: (about) => (about.task ? { form: 'bypass', task: about.task } : null),
  'finish-deployment': plain('finish-deployment'),
  review: plain('review'),
  readiness: plain('readiness'),
  'config-manager': plain('config-manager'),
  target: plain('target'),
  seats: plain('seats'),
  deployed: plain('deployed'),
  pilot: plain('pilot'),
  assign: (about) => (about.role ? { form: 'assign', role: about.role } : null),
  'add-item': withItem('add-item'),
  'change-item': withItem('change-item'),
  'accept-item': withItem('accept-item'),
  block: plain('block'),
  wait: plain('wait'),
  close: plain('close'),
  field: withField('field'),
  note: withField('note'),
  reading: (about) => (about.reading ? { form: 'reading', reading: about.reading } : null),
  snooze: plain('snooze'),
  settings: plain('settings'),
  rest: (about) => (about.kind ? { form: 'rest', kind: about.kind } : null),
  'file-date': (about) => (about.draft ? { form: 'file-date', draft: about.draft } : null),
  'ask-sme': withRequest('ask-sme'),
  'edit-request': withRequest('edit-request'),
  'withdraw-request': withRequest('withdraw-request'),
  'reopen-request': withRequest('reopen-request'),
  'enter-reference': withRequest('enter-reference'),
  'answer-request': withRequest('answer-request'),
  'decline-request': withRequest('decline-request'),
  'release-request': withRequest('release-request'),
  'reassign-request': withRequest('reassign-request'),
  'resolve-request': withRequest('resolve-request'),
  'note-request': withRequest('note-request'),
  feedback: plain('feedback'),
};

/** The form that a button is about, or `null` when it lacks what the form is about. */
export function formFrom(about: Subject): Form | null {
  return builds[about.form](about);
}

/** What was typed into a form's inputs: strings under the ids of the form, nothing else of what came. */
export function valuesFrom(form: FormName, data: Readonly<Record<string, unknown>>): FormValues {
  const ids = formInputs[form].flatMap((input) =>
    input.kind === 'person' ? [input.id, `${input.id}-typed`] : [input.id],
  );
  const values: Record<string, string> = {};
  for (const each of ids) {
    const value = data[each];
    if (typeof value === 'number') values[each] = String(value);
    const read = typed.safeParse(value);
    if (read.success) values[each] = read.data;
  }
  return values;
}
