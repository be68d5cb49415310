import type { FormValues } from '../../application/forms/forms.ts';
import type { EngagementRequest } from '../../application/requests.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import { commandOf, type ChangingForm } from '../card-actions/filled-forms.ts';
import { readInputs } from '../card-actions/read-inputs.ts';
import { changing, type CommandContext } from './command.ts';

/**
 * What was typed, read as if it stood in a form: the change, or the form filled with it and marked where it
 * cannot be read.
 */
export function typedForm(
  form: ChangingForm,
  values: FormValues,
  { dates }: CommandContext,
): Extract<EngagementRequest, { ask: 'change' | 'unread' }> {
  const { inputs, faults } = readInputs(form.form, values, dates);
  return Object.keys(faults).length > 0
    ? { ask: 'unread', unread: { form, values, faults } }
    : { ask: 'change', command: commandOf(form, inputs), back: null, filled: null };
}

/** The same with more of the command than a form asks for. */
export function typedFormWith(
  form: ChangingForm,
  values: FormValues,
  context: CommandContext,
  complete: (command: EngagementCommand) => EngagementCommand,
): EngagementRequest {
  const request = typedForm(form, values, context);
  return request.ask === 'change' ? changing(complete(request.command)) : request;
}
