import type { CardAction, Verb } from '../card-action.ts';

/** A colour by meaning; the platform picks one that can be read in dark and light. */
export type Tone = 'default' | 'accent' | 'good' | 'warning' | 'attention';

/** A tone that text is read in; in the light theme a warning's yellow cannot be, so a symbol stands for it. */
export type TextTone = Exclude<Tone, 'warning'>;

/** Text in one tone. */
export interface Toned {
  readonly text: string;
  readonly tone: TextTone;
}

/** What tapping a row does; `tapData` is `null` where nothing happens. */
export interface Tappable {
  readonly hasTap: boolean;
  readonly tapVerb: Verb | '';
  readonly tapData: CardAction | null;
}

/** A button that asks the bot for something. */
export interface Button {
  readonly title: string;
  readonly verb: Verb;
  readonly data: CardAction;
  readonly style: 'default' | 'positive' | 'destructive';
  /** Whether its data is small enough to be carried a second time, for clients without `Action.Execute`. */
  readonly hasFallback: boolean;
}

/** A button that opens a page outside. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** What every card has. */
export interface Frame {
  /** The language of the words, BCP 47. */
  readonly lang: string;
  /** Where its lines begin. */
  readonly isRightToLeft: boolean;
  /** The sentence of a notification; also shown where the card cannot be. */
  readonly summary: string;
  readonly head: Head;
  /** What was just done, or why it was not. */
  readonly banners: readonly Banner[];
  readonly hasActions: boolean;
  /** With `links` six at most. */
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

/** The head of the family: the customer, or a title where there is none; states by word and symbol. */
export interface Head {
  readonly title: string;
  readonly hasPills: boolean;
  readonly pills: readonly Toned[];
  readonly hasSub: boolean;
  readonly sub: string;
}

/** News on the card. */
export interface Banner {
  readonly style: 'good' | 'warning' | 'emphasis';
  readonly lines: readonly { readonly text: string }[];
}

/** A quiet line of a label and what it says. */
export interface Fact extends Tappable {
  readonly label: string;
  readonly value: string;
  readonly tone: TextTone;
}

/** A row of a list, the whole of which is tapped. */
export interface Row extends Tappable {
  readonly mark: string;
  readonly tone: TextTone;
  readonly title: string;
  readonly weight: 'default' | 'bolder';
  /** What is amiss with it, in the colour of attention. */
  readonly hasAlert: boolean;
  readonly alert: string;
  readonly hasSub: boolean;
  readonly sub: string;
}

/** Rows under a heading. */
export interface Section {
  readonly hasTitle: boolean;
  readonly title: string;
  readonly hasNote: boolean;
  readonly note: string;
  readonly rows: readonly Row[];
}
