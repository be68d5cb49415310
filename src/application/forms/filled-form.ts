import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { Person, Role } from '../../domain/people.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { PersonSaid } from '../people/person-said.ts';
import type { Form, FormValues } from './forms.ts';

/** The form of `new` as it was read; people are still as they were named. */
export interface OpeningForm {
  readonly id: EngagementId;
  readonly customer: string;
  readonly entitledSeats: number;
  readonly myRole: Role;
  readonly other: PersonSaid;
  readonly fta: PersonSaid;
  readonly scenario: string;
  readonly targetPercent: number;
  readonly targetBy: LocalDate | null;
}

/** A form as it was sent, so that it can come back filled. */
export interface FilledForm {
  readonly form: Form;
  readonly values: FormValues;
}

/** A request that cannot be read yet: the form goes back filled, the faults marked. */
export interface UnreadForm {
  readonly form: Form;
  readonly values: FormValues;
  readonly faults: Readonly<Record<string, ReadingFault | Refusal>>;
}

/** What was typed into an input and cannot be read. */
export type ReadingFault =
  | { readonly fault: 'missing' }
  /** Given beside another input that says the same. */
  | { readonly fault: 'either' }
  | { readonly fault: 'not-a-number'; readonly said: string }
  | { readonly fault: 'not-a-date'; readonly said: string }
  | { readonly fault: 'no-such-day'; readonly said: string }
  | { readonly fault: 'not-a-time'; readonly said: string }
  | { readonly fault: 'unknown-zone'; readonly said: string }
  | { readonly fault: 'beyond-range'; readonly said: string }
  | { readonly fault: 'unknown-person'; readonly said: string }
  | { readonly fault: 'name-too-long'; readonly length: number; readonly limit: number }
  | { readonly fault: 'several-people'; readonly said: string; readonly people: readonly Person[] };
