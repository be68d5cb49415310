import type { FormName, FormValues } from '../../application/forms/forms.ts';
import type { View } from '../../application/view.ts';
import type { Mention } from '../../application/asker.ts';
import type { AttentionKind } from '../../domain/attention/attention-kind.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Role } from '../../domain/people.ts';
import type { TaskId } from '../../domain/playbook.ts';

/** What a form is about, beside the engagement. */
interface FormSubject {
  readonly form: FormName;
  readonly task?: TaskId;
  readonly role?: Role;
  readonly field?: FieldId;
  readonly item?: string;
  readonly reading?: string;
  readonly draft?: string;
  readonly request?: string;
  readonly kind?: AttentionKind;
}

/** Opens a form; `e` is left out for forms that speak of no engagement. */
interface OpenForm extends FormSubject {
  readonly verb: 'form';
  readonly e?: EngagementId;
}

/**
 * Sends a form; its inputs come beside these, by their ids; a person typed in place of one chosen comes as
 * `<id>-typed`.
 */
interface SendForm extends FormSubject {
  readonly verb: 'send';
  readonly e?: EngagementId;
  readonly r?: number;
  readonly back?: View;
  /** `new`: the id the engagement will have. */
  readonly id?: EngagementId;
}

/** Says a typed command again, for the customer or task that was chosen. */
interface SayAgain {
  readonly verb: 'say';
  readonly text: string;
  /** Who is mentioned in it; left out where nobody is. */
  readonly mentions?: readonly Mention[];
  readonly e?: EngagementId;
  readonly task?: TaskId;
}

/** Opens a second engagement of a name that is taken, from the form as it was sent. */
interface Another {
  readonly verb: 'another';
  readonly id: EngagementId;
  readonly values: FormValues;
}

/** What opens or sends a form, or says again what was said. */
export type FormAction = OpenForm | SendForm | SayAgain | Another;
