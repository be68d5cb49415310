import type { Form } from '../../application/forms/forms.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import { causes, requestKinds, urgencies, type Asking } from '../../domain/request/request.ts';
import type { Inputs } from './read-inputs.ts';

/** A form about a request whose answer changes it by itself. */
type RequestForm = Exclude<Extract<Form, { request: string }>, { form: 'reassign-request' }>;

const text = ({ texts }: Inputs, id: string): string => texts[id] ?? '';

function chosen<T extends string>(all: readonly T[], said: string, usual: T): T {
  return all.find((each) => each === said) ?? usual;
}

function askingOf(inputs: Inputs): Asking {
  return {
    urgency: chosen(urgencies, text(inputs, 'urgency'), 'normal'),
    cause: chosen(causes, text(inputs, 'cause'), 'support'),
    text: text(inputs, 'text'),
    needBy: inputs.dates['needBy'] ?? null,
  };
}

/** The command that a filled form about a request gives; who can be reached how is known elsewhere. */
export function requestCommandOf(form: RequestForm, inputs: Inputs): EngagementCommand {
  const { request } = form;
  const reason = text(inputs, 'reason');
  switch (form.form) {
    case 'ask-sme': {
      const kind = chosen(requestKinds, text(inputs, 'sme'), 'opp');
      return { type: 'ask-request', request, kind, contact: '', ...askingOf(inputs) };
    }
    case 'edit-request':
      return { type: 'edit-request', request, ...askingOf(inputs) };
    case 'withdraw-request':
    case 'reopen-request':
    case 'decline-request':
    case 'release-request':
      return { type: form.form, request, reason };
    case 'enter-reference':
      return { type: 'enter-reference', request, reference: text(inputs, 'reference') };
    case 'answer-request':
      return { type: 'answer-request', request, contact: '', text: text(inputs, 'answer') };
    case 'resolve-request':
      return { type: 'resolve-request', request, text: text(inputs, 'answer') };
    case 'note-request':
      return { type: 'note-request', request, text: text(inputs, 'text') };
  }
}
