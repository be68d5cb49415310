import type { Instant, LocalDate } from '../../domain/time.ts';

/** What a person said in place of a date: a day, no date at all, or a day that does not exist such as 31 February. */
export type DateSaid =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible'; readonly said: string };

/** What a date is read against. */
export interface DateContext {
  readonly now: Instant;
  /** The person's IANA time zone: "tomorrow" is theirs. */
  readonly zone: string;
  /** Where a day without a year, or a weekday, is looked for. */
  readonly direction: 'future' | 'past';
  /** The person's language tag: `en-US` writes the month first, everybody else the day. */
  readonly locale: string;
}

/** A date found inside a text. */
export interface FoundDate {
  readonly begins: number;
  readonly ends: number;
  readonly date: Exclude<DateSaid, { kind: 'none' }>;
  /** `full` is a date wherever it stands, `plain` at the end of a text, `weak` only after a word such as "until". */
  readonly certainty: 'full' | 'plain' | 'weak';
}
