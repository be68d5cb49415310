import type { Button, Frame } from './card-parts.ts';

/** What all inputs share. */
interface AnyInput {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly requiredText: string;
  readonly hasFault: boolean;
  readonly fault: string;
  readonly hint: string;
  /** Empty when nothing is filled in; an empty value is left off the card. */
  readonly value: string;
}

/** One of several to choose from. */
export interface Option {
  readonly title: string;
  readonly value: string;
}

/** An input of a form; exactly one of the `is…` is true. */
export interface InputView extends AnyInput {
  readonly isText: boolean;
  readonly isMultiline: boolean;
  readonly maxLength: number;
  readonly isNumber: boolean;
  readonly numeric: number | '';
  readonly isDate: boolean;
  readonly isChoice: boolean;
  /** Several may be chosen. */
  readonly isMulti: boolean;
  readonly choiceStyle: 'compact' | 'filtered' | 'expanded';
  readonly options: readonly Option[];
  /** A person may also be typed. */
  readonly takesTyped: boolean;
  readonly typedId: string;
  readonly typedLabel: string;
  readonly typedValue: string;
}

/** A form, whichever it is. */
export interface FormView extends Frame {
  readonly hasTitle: boolean;
  readonly title: string;
  readonly intro: string;
  readonly inputs: readonly InputView[];
  readonly submit: Button;
  readonly cancel: Button;
}

/** One item of a drafted checklist: whether it is kept, and its words. */
export interface PlanEntryView {
  readonly keepId: string;
  readonly keepTitle: string;
  readonly keep: 'true' | 'false';
  readonly hasSub: boolean;
  readonly sub: string;
  readonly hasWords: boolean;
  readonly titleId: string;
  readonly titleLabel: string;
  readonly itemTitle: string;
  readonly ownerId: string;
  readonly ownerLabel: string;
  readonly itemOwner: string;
  readonly maxLength: number;
}

/** A page of a drafted checklist. */
export interface PlanView extends Frame {
  readonly title: string;
  readonly notes: readonly { readonly text: string }[];
  readonly entries: readonly PlanEntryView[];
  readonly moreLabel: string;
  readonly underLabel: string;
  readonly maxLength: number;
}

/** What a portfolio is filtered by, and the button that does it. */
export interface FiltersView {
  readonly title: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly options: readonly Option[];
  }[];
  readonly days: { readonly label: string; readonly hint: string; readonly value: number | '' };
  readonly apply: Button;
}
