import type { Form } from '../../application/forms/forms.ts';
import type { FilledForm } from '../../application/forms/filled-form.ts';
import type { PersonSaid } from '../../application/people/person-said.ts';
import type { Request } from '../../application/requests.ts';
import type { View } from '../../application/view.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { ReadinessCounts } from '../../domain/engagement/engagement.ts';
import type { ReadinessReport } from '../../domain/readiness/report.ts';
import type { LocalDate } from '../../domain/time.ts';
import { readingOf, silenceOf, snoozeOf } from './new-reading.ts';
import { wishRequestOf } from './wish-forms.ts';
import type { Inputs } from './read-inputs.ts';
import { requestCommandOf } from './request-forms.ts';

const text = ({ texts }: Inputs, id: string): string => texts[id] ?? '';
const number = ({ numbers }: Inputs, id: string): number => numbers[id] ?? 0;
const day = ({ dates }: Inputs, id: string): LocalDate | null => dates[id] ?? null;
const nobody: PersonSaid = { by: 'nobody' };

function counts(inputs: Inputs): ReadinessCounts {
  return {
    devices: number(inputs, 'devices'),
    filesScanned: number(inputs, 'filesScanned'),
    filesWithMacros: number(inputs, 'filesWithMacros'),
    significant: number(inputs, 'significant'),
    limited: number(inputs, 'limited'),
    unreadable: number(inputs, 'unreadable'),
    addInsToContact: number(inputs, 'addInsToContact'),
  };
}

/** Configuration Manager counts devices and nothing else. */
function managedReport(inputs: Inputs): ReadinessReport {
  const notAssessed = number(inputs, 'notAssessed');
  const ready = number(inputs, 'ready');
  const needsReview = number(inputs, 'needsReview');
  return {
    devices: notAssessed + ready + needsReview,
    files: null,
    addIns: null,
    deviceStates: { notAssessed, ready, needsReview },
    areNamesConcealed: false,
    biggest: [],
  };
}

function item(inputs: Inputs, id: string) {
  const due = inputs.dates['due'] ?? null;
  return { item: id, title: text(inputs, 'title'), owner: text(inputs, 'owner'), due };
}

/** A form whose answer changes an engagement by itself. */
export type ChangingForm = Exclude<
  Form,
  { form: 'new' | 'assign' | 'feedback' | 'file-date' | 'rest' | 'settings' | 'reassign-request' }
>;

const finished = { reason: '', reviewedOn: null, isNothingToRemediate: false } as const;

type TaskForm = Extract<
  Form,
  { form: 'bypass' | 'finish-deployment' | 'review' | 'readiness' | 'config-manager' }
>;

function taskCommandOf(form: TaskForm, inputs: Inputs): EngagementCommand {
  const reason = text(inputs, 'reason');
  switch (form.form) {
    case 'bypass':
      return { type: 'bypass-task', task: form.task, reason };
    case 'finish-deployment':
      return { ...finished, type: 'finish-task', task: '1247', reason };
    case 'review':
      return {
        ...finished,
        type: 'finish-task',
        task: '3190',
        reviewedOn: inputs.dates['reviewedOn'] ?? null,
      };
    case 'readiness':
      return { type: 'record-readiness', counts: counts(inputs) };
    case 'config-manager':
      return { type: 'record-report', report: managedReport(inputs), how: 'in-place', hash: null };
  }
}

/** The command that a filled form gives. */
export function commandOf(form: ChangingForm, inputs: Inputs): EngagementCommand {
  const reason = text(inputs, 'reason');
  if ('request' in form) return requestCommandOf(form, inputs);
  switch (form.form) {
    case 'reading':
      return readingOf(form.reading, inputs);
    case 'snooze':
      return snoozeOf(inputs);
    case 'bypass':
    case 'finish-deployment':
    case 'review':
    case 'readiness':
    case 'config-manager':
      return taskCommandOf(form, inputs);
    case 'target':
      return { type: 'set-target', percent: number(inputs, 'percent'), by: day(inputs, 'by') };
    case 'seats':
      return { type: 'set-seats', seats: number(inputs, 'seats') };
    case 'deployed':
      return { type: 'record-deployed', seats: number(inputs, 'seats'), of: null };
    case 'pilot':
      return { type: 'record-pilot', note: text(inputs, 'note') };
    case 'add-item':
      return { type: 'add-item', ...item(inputs, form.item) };
    case 'change-item':
      return { type: 'change-item', ...item(inputs, form.item) };
    case 'accept-item':
      return { type: 'accept-item', item: form.item, reason };
    case 'block':
      return { type: 'block', reason };
    case 'wait':
      return { type: 'wait', what: text(inputs, 'what'), until: inputs.dates['until'] ?? '' };
    case 'close':
      return { type: 'close', reason };
    case 'field':
      return { type: 'write-field', field: form.field, text: text(inputs, 'text') };
    case 'note':
      return { type: 'add-note', field: form.field, text: text(inputs, 'text') };
  }
}

function opening(id: string, inputs: Inputs) {
  return {
    id,
    customer: text(inputs, 'customer'),
    entitledSeats: number(inputs, 'seats'),
    myRole: inputs.role ?? 'fe',
    other: inputs.people['other'] ?? nobody,
    fta: inputs.people['fta'] ?? nobody,
    scenario: text(inputs, 'scenario'),
    targetPercent: number(inputs, 'percent'),
    targetBy: inputs.dates['by'] ?? null,
  };
}

/** The request that a filled form makes; `back` is the card its answer replaces. */
export function requestOf(filled: FilledForm, inputs: Inputs, back: View | null): Request {
  const { form, values } = filled;
  switch (form.form) {
    case 'new':
      return { ask: 'open-new', opening: opening(form.id, inputs), values, isAnother: false };
    case 'assign': {
      const who = inputs.people['person'] ?? nobody;
      return { ask: 'assign', role: form.role, who, back, filled };
    }
    case 'reassign-request': {
      const who = inputs.people['person'] ?? nobody;
      return { ask: 'hand-on', request: form.request, who, back, filled };
    }
    case 'file-date': {
      const said = { date: day(inputs, 'date'), periodDays: null };
      return { ask: 'draft', draft: form.draft, step: 'set-date', engagement: null, ...said };
    }
    case 'rest':
      return { ask: 'rest', kind: form.kind, ...silenceOf(inputs), filled };
    case 'settings':
      return wishRequestOf(filled, inputs);
    case 'feedback':
      return { ask: 'feedback', text: text(inputs, 'text') };
    default:
      return { ask: 'change', command: commandOf(form, inputs), back, filled };
  }
}
