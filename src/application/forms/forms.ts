import type { AttentionKind } from '../../domain/attention/attention-kind.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Entry } from '../../domain/engagement/refusal.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Role } from '../../domain/people.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { RequestId } from '../../domain/request/request.ts';

/** Forms about a request to a Get Modern SME; the id of one to ask is made when its form is opened. */
export const requestForms = [
  'ask-sme',
  'edit-request',
  'withdraw-request',
  'reopen-request',
  'enter-reference',
  'answer-request',
  'decline-request',
  'release-request',
  'reassign-request',
  'resolve-request',
  'note-request',
] as const;

/** The name of such a form. */
export type RequestFormName = (typeof requestForms)[number];

/** A form about a request, by its name. */
type RequestForm = {
  readonly [F in RequestFormName]: { readonly form: F; readonly request: RequestId };
}[RequestFormName];

/** A form that waits to be filled in, with the ids it is about. */
export type Form =
  /** The id is made here, so that sending the form twice makes one engagement. */
  | { readonly form: 'new'; readonly id: EngagementId }
  | { readonly form: 'bypass'; readonly task: TaskId }
  | { readonly form: 'finish-deployment' }
  | { readonly form: 'review' }
  | { readonly form: 'readiness' }
  /** Devices as Configuration Manager counts them. */
  | { readonly form: 'config-manager' }
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
  /** Lets one line of My day rest. */
  | { readonly form: 'rest'; readonly kind: AttentionKind }
  /** The day that a file does not name. */
  | { readonly form: 'file-date'; readonly draft: string }
  | RequestForm
  | { readonly form: 'settings' }
  | { readonly form: 'feedback' };

/** The name of a form; also the verb that sends it. */
export type FormName = Form['form'];

/** How an input is shown and read. */
export type InputKind =
  | 'line'
  | 'text'
  | 'whole'
  | 'percent'
  | 'date'
  | 'person'
  | 'role'
  | 'workload'
  | 'kind'
  | 'urgency'
  | 'cause'
  | WishKind;

/** Inputs of the settings: on or off, a time of day, days of the week, a zone, a language, engagements. */
export type WishKind = 'switch' | 'time' | 'weekday' | 'days' | 'zone' | 'language' | 'engagements';

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

const asking: readonly FormInput[] = [
  input('urgency', 'request-urgency', 'urgency'),
  input('cause', 'request-cause', 'cause'),
  input('text', 'request-text', 'text'),
  input('needBy', 'request-need-by', 'date', false),
];

const answering = input('answer', 'request-answer', 'text');

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
  'config-manager': [
    input('notAssessed', 'not-assessed', 'whole'),
    input('ready', 'ready-to-upgrade', 'whole'),
    input('needsReview', 'needs-review', 'whole'),
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
  rest: [reason, input('until', 'snooze-until', 'date')],
  settings: [
    input('myDay', 'my-day', 'switch'),
    input('myDayDays', 'my-day-days', 'days'),
    input('myDayAt', 'my-day-at', 'time'),
    input('digest', 'digest', 'switch'),
    input('digestDay', 'digest-day', 'weekday'),
    input('digestAt', 'digest-at', 'time'),
    input('quiet', 'quiet-hours', 'switch'),
    input('quietFrom', 'quiet-from', 'time'),
    input('quietTo', 'quiet-to', 'time'),
    input('workingDays', 'working-days', 'days'),
    input('timeZone', 'time-zone', 'zone', false),
    input('language', 'language', 'language', false),
    input('usualFm', 'usual-fm', 'person', false),
    input('unmute', 'unmute', 'engagements', false),
  ],
  'ask-sme': [input('sme', 'request-kind', 'kind'), ...asking],
  'edit-request': asking,
  'withdraw-request': [input('reason', 'reason', 'text', false)],
  'reopen-request': [reason],
  'enter-reference': [input('reference', 'request-reference', 'line')],
  'answer-request': [answering],
  'decline-request': [reason],
  'release-request': [reason],
  'reassign-request': [input('person', 'person', 'person')],
  'resolve-request': [answering],
  'note-request': [input('text', 'note-text', 'text')],
  feedback: [input('text', 'feedback', 'text')],
};

/** What was typed into a form's inputs, by input id, exactly as typed. */
export type FormValues = Readonly<Record<string, string>>;
