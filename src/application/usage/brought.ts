import type { NewReading } from '../../domain/engagement/commands.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { PersonId } from '../../domain/people.ts';
import type { BroughtRefusal } from '../../domain/usage/brought.ts';

/** How a script names an engagement. */
export type EngagementSaid =
  | { readonly by: 'id'; readonly id: EngagementId }
  | { readonly by: 'customer'; readonly name: string };

/** A reading as it was brought: read, or not readable and why; named even then, where a name could be read. */
export type Brought =
  | {
      readonly kind: 'reading';
      readonly said: EngagementSaid;
      readonly reading: Omit<NewReading, 'id' | 'source'>;
    }
  | {
      readonly kind: 'wrong';
      readonly said: EngagementSaid | null;
      readonly refusal: BroughtRefusal;
    };

/** What became of a reading: recorded by this call, known before, or refused. */
export type BroughtOutcome =
  | { readonly status: 'recorded' | 'known' }
  | { readonly status: 'refused'; readonly refusal: BroughtRefusal };

/** Who brings readings: an app of the tenant, by its application id. */
export interface Script {
  readonly tenant: string;
  readonly app: PersonId;
  readonly name: string;
}

/** Readings that are brought together, under a name that is the same when they are brought again. */
export interface Delivery {
  readonly script: Script;
  /** Letters and digits, 40 characters at most. */
  readonly id: string;
  /** In the order of the call, `broughtAtMost.ofCall` at most. */
  readonly items: readonly Brought[];
}
