import { z } from 'zod';
import {
  formInputs,
  type Form,
  type FormName,
  type FormValues,
  type RequestFormName,
} from '../../application/forms/forms.ts';
import { attentionKinds } from '../../domain/attention/attention-kind.ts';
import { field, id, role, task, typed } from './card-data.ts';

/** What a form is about, beside the engagement. */
export const subject = z.object({
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
