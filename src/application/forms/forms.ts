import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Entry } from '../../domain/engagement/refusal.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Role } from '../../domain/people.ts';
import type { TaskId } from '../../domain/playbook.ts';

/** A form that waits to be filled in, with the ids it is about. */
export type Form =
  /** The id is made here, so that sending the form twice makes one engagement. */
  | { readonly form: 'new'; readonly id: EngagementId }
  | { readonly form: 'bypass'; readonly task: TaskId }
  | { readonly form: 'finish-deployment' }
  | { readonly form: 'review' }
  | { readonly form: 'readiness' }
  | { readonly form: 'target' }
  | { readonly form: 'seats' }
  | { readonly form: 'deployed' }
  | { readonly form: 'pilot' }
  | { readonly form: 'assign'; readonly role: Role }
  | { readonly form: 'add-item'; readonly item: string }
  | { readonly form: 'change-item'; readonly item: string }
  | { readonly form: 'accept-item'; readonly item: string }
  | { readonly form: 'block' }
  | { readonly form: 'wait' }
  | { readonly form: 'close' }
  | { readonly form: 'field'; readonly field: FieldId }
  | { readonly form: 'note'; readonly field: FieldId }
  /** The id is made here, so that sending the form twice makes one reading. */
  | { readonly form: 'reading'; readonly reading: string }
  | { readonly form: 'snooze' }
  /** The day that a file does not name. */
  | { readonly form: 'file-date'; readonly draft: string }
  | { readonly form: 'feedback' };

/** The name of a form; also the verb that sends it. */
export type FormName = Form['form'];

/** How an input is shown and read. */
export type InputKind =
  'line' | 'text' | 'whole' | 'percent' | 'date' | 'person' | 'role' | 'workload';

/** One input of a form: `id` is its key in what comes back, `entry` names it in words and refusals. */
export interface FormInput {
  readonly id: string;
  readonly entry: Entry;
  readonly kind: InputKind;
  readonly isRequired: boolean;
}

const input = (id: string, entry: Entry, kind: InputKind, isRequired = true): FormInput => ({
  id,
  entry,
  kind,
  isRequired,
});

const reason = input('reason', 'reason', 'text');

const item: readonly FormInput[] = [
  input('title', 'item-title', 'line'),
  input('owner', 'item-owner', 'line', false),
  input('due', 'due-date', 'date', false),
];

/** What each form asks for, in order: the one definition that cards draw and answers are read by. */
export const formInputs: Readonly<Record<FormName, readonly FormInput[]>> = {
  new: [
    input('customer', 'customer', 'line'),
    input('seats', 'entitled-seats', 'whole'),
    input('role', 'my-role', 'role'),
    input('other', 'other-person', 'person', false),
    input('fta', 'fta-person', 'person', false),
    input('scenario', 'scenario', 'text', false),
    input('percent', 'target-percent', 'percent'),
    input('by', 'target-date', 'date', false),
  ],
  bypass: [reason],
  'finish-deployment': [reason],
  review: [input('reviewedOn', 'review-date', 'date')],
  readiness: [
    input('devices', 'devices', 'whole'),
    input('filesScanned', 'files-scanned', 'whole'),
    input('filesWithMacros', 'files-with-macros', 'whole'),
    input('significant', 'significant', 'whole'),
    input('limited', 'limited', 'whole'),
    input('unreadable', 'unreadable', 'whole'),
    input('addInsToContact', 'add-ins-to-contact', 'whole'),
  ],
  target: [input('percent', 'target-percent', 'percent'), input('by', 'target-date', 'date')],
  seats: [input('seats', 'entitled-seats', 'whole')],
  deployed: [input('seats', 'deployed-seats', 'whole')],
  pilot: [input('note', 'pilot-note', 'text', false)],
  assign: [input('person', 'person', 'person')],
  'add-item': item,
  'change-item': item,
  'accept-item': [reason],
  block: [reason],
  wait: [input('what', 'waiting-for', 'text'), input('until', 'waiting-until', 'date')],
  close: [reason],
  field: [input('text', 'field-text', 'text', false)],
  note: [input('text', 'note-text', 'text')],
  reading: [
    input('workload', 'workload', 'workload'),
    input('active', 'active-users', 'whole', false),
    input('seats', 'usage-seats', 'whole', false),
    input('percent', 'usage-percent', 'percent', false),
    input('date', 'reading-date', 'date'),
  ],
  'file-date': [input('date', 'reading-date', 'date')],
  snooze: [reason, input('until', 'snooze-until', 'date')],
  feedback: [input('text', 'feedback', 'text')],
};

/** What was typed into a form's inputs, by input id, exactly as typed. */
export type FormValues = Readonly<Record<string, string>>;
