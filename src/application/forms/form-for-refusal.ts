import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { FormAnswer } from '../answers.ts';
import { formOf } from './form-of-command.ts';
import { formInputs, type Form } from './forms.ts';
import type { FilledForm } from './filled-form.ts';

const ofReadings: ReadonlySet<Refusal['refused']> = new Set([
  'not-a-count',
  'not-a-percentage',
  'not-a-day',
  'future-reading',
]);

/** What was typed is wrong in itself, and said again otherwise may pass. */
const isOfWords = (refusal: Refusal): boolean =>
  'entry' in refusal || ofReadings.has(refusal.refused);

/**
 * What a typed command leaves when it is refused: the form that supplies what is missing, or its own where what
 * was typed is wrong, each filled with it; `null` where no form helps.
 */
export function typedAgain(
  engagement: Engagement,
  refusal: Refusal,
  command: EngagementCommand,
  zone: string,
): FormAnswer | null {
  const typed = formOf(command, zone);
  const form = formFor(refusal, command);
  if (form) {
    const values = typed?.form.form === form.form ? typed.values : {};
    return { ...returnForm(engagement, { form, values }, refusal), faults: {} };
  }
  return typed && isOfWords(refusal) ? returnForm(engagement, typed, refusal) : null;
}

/** The form that supplies what a refusal misses, or `null` when no form does. */
function formFor(refusal: Refusal, command: EngagementCommand): Form | null {
  switch (refusal.refused) {
    case 'reason-needed':
      return { form: 'bypass', task: refusal.task };
    case 'results-needed':
      return { form: 'readiness' };
    case 'review-date-needed':
      return { form: 'review' };
    case 'not-deployed-widely':
      return { form: 'finish-deployment' };
    case 'snooze-reason-needed':
    case 'snooze-reason-too-long':
    case 'snooze-already-over':
    case 'snooze-too-long':
      return { form: 'snooze' };
    case 'empty':
      return command.type === 'accept-item' ? { form: 'accept-item', item: command.item } : null;
    default:
      return null;
  }
}

/** The form as it was sent, with the refusal at the input it speaks of, or above the form. */
export function returnForm(
  engagement: Engagement | null,
  { form, values }: FilledForm,
  refusal: Refusal,
): FormAnswer {
  const input =
    'entry' in refusal
      ? formInputs[form.form].find((each) => each.entry === refusal.entry)
      : undefined;
  return {
    show: 'form',
    engagement,
    form,
    values,
    faults: input ? { [input.id]: refusal } : {},
    refusal: input ? null : refusal,
    people: [],
  };
}
