import { localDateOf } from '../../domain/calendar/time-zones.ts';
import type { EngagementCommand, NewReading } from '../../domain/engagement/commands.ts';
import type { FilledForm } from './filled-form.ts';
import type { FormValues } from './forms.ts';

function figureValues({ figure }: NewReading): FormValues {
  switch (figure.kind) {
    case 'percent':
      return { percent: figure.percent };
    case 'of-entitled':
      return { active: String(figure.active) };
    case 'counts':
      return { active: String(figure.active), seats: String(figure.seats) };
  }
}

/** A single reading that somebody typed; what a file or a script brings is corrected there. */
function readingForm([only, ...others]: readonly NewReading[]): FilledForm | null {
  if (!only || others.length > 0 || only.source.kind !== 'typed') return null;
  const { id, workload, date } = only;
  const form = { form: 'reading', reading: id } as const;
  return { form, values: { workload, date, ...figureValues(only) } };
}

/**
 * The form that says the same as a command, filled with it, so that nothing typed is lost (docs/rules.md §2);
 * `null` for a command without words or figures of its own. `zone` says where the person's days begin.
 */
export function formOf(command: EngagementCommand, zone: string): FilledForm | null {
  switch (command.type) {
    case 'block':
      return { form: { form: 'block' }, values: { reason: command.reason } };
    case 'close':
      return { form: { form: 'close' }, values: { reason: command.reason } };
    case 'wait':
      return { form: { form: 'wait' }, values: { what: command.what, until: command.until } };
    case 'bypass-task':
      return { form: { form: 'bypass', task: command.task }, values: { reason: command.reason } };
    case 'add-note':
      return { form: { form: 'note', field: command.field }, values: { text: command.text } };
    case 'write-field':
      return { form: { form: 'field', field: command.field }, values: { text: command.text } };
    case 'record-pilot':
      return { form: { form: 'pilot' }, values: { note: command.note } };
    case 'set-target': {
      const { percent, by } = command;
      return { form: { form: 'target' }, values: { percent: String(percent), by: by ?? '' } };
    }
    case 'add-item': {
      const { item, title, owner, due } = command;
      return { form: { form: 'add-item', item }, values: { title, owner, due: due ?? '' } };
    }
    case 'accept-item': {
      const { item, reason } = command;
      return { form: { form: 'accept-item', item }, values: { reason } };
    }
    case 'snooze-alert': {
      const { reason, until } = command;
      return { form: { form: 'snooze' }, values: { reason, until: localDateOf(until, zone) } };
    }
    case 'record-readings':
      return readingForm(command.readings);
    default:
      return null;
  }
}
