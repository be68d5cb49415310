import type { Person } from '../people.ts';
import type { RequestKind } from './request.ts';

/** What was done to the lists of SMEs, or why it was not (docs/rules.md §7). */
export type SmeSaid =
  | {
      readonly said: 'added';
      readonly person: Person;
      readonly kinds: readonly RequestKind[];
      readonly isReachable: boolean;
    }
  | { readonly said: 'removed'; readonly person: Person }
  | { readonly said: 'channel'; readonly kind: RequestKind }
  | { readonly said: 'hours' }
  | { readonly said: 'holidays' }
  | { readonly said: 'nobody-named' }
  | { readonly said: 'unknown-person'; readonly name: string }
  | { readonly said: 'several-people'; readonly people: readonly Person[] }
  | { readonly said: 'not-listed'; readonly person: Person }
  | { readonly said: 'no-kind' }
  | { readonly said: 'full'; readonly limit: number }
  | { readonly said: 'personal-chat' }
  | { readonly said: 'not-hours' }
  | { readonly said: 'not-a-day'; readonly words: string };
