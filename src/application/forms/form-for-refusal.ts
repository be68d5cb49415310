import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { FormAnswer } from '../answers.ts';
import { formInputs, type Form } from './forms.ts';
import type { FilledForm } from './filled-form.ts';

/** The form that supplies what a refusal misses, or `null` when no form does. */
export function formFor(refusal: Refusal, command: EngagementCommand): Form | null {
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
