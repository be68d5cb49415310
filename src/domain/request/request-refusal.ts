import type { Person } from '../people.ts';
import type { Instant } from '../time.ts';
import type { RequestKind, RequestState } from './request.ts';

/** Why a step on a request is not taken (docs/rules.md §7). */
export type RequestRefusal =
  /** One of this kind is not finished yet. */
  | {
      readonly refused: 'request-unfinished';
      readonly kind: RequestKind;
      readonly state: RequestState;
      readonly since: Instant;
    }
  /** Somebody else accepted first. */
  | { readonly refused: 'request-taken'; readonly holder: Person; readonly since: Instant }
  /** It is not in a state that knows this step. */
  | {
      readonly refused: 'request-not-so';
      readonly state: RequestState;
      readonly by: Person;
      readonly since: Instant;
    }
  | { readonly refused: 'no-such-request' }
  /** FE and FM do not accept what they ask themselves. */
  | { readonly refused: 'own-request' }
  | { readonly refused: 'not-an-sme'; readonly kind: RequestKind }
  | { readonly refused: 'not-holder'; readonly holder: Person | null }
  | { readonly refused: 'not-on-call'; readonly person: Person; readonly kind: RequestKind };
