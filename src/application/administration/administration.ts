import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Person } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Health, OutOfReach, RunningAs } from '../ports/upkeep.ts';

/** What an administrator asks about the bot and its data. */
export type AdministrationRequest =
  | { readonly ask: 'administration'; readonly step: 'status' | 'check' }
  /** `isConfirmed`: the customer's name was typed for good. */
  | {
      readonly ask: 'forget';
      readonly customer: string;
      readonly isConfirmed: boolean;
    };

/** Something that is looked at, and what is wrong with it: each has its remedy in the words. */
export type Finding =
  | { readonly of: 'storage'; readonly faults: readonly string[] }
  | { readonly of: 'queue'; readonly waitsMinutes: number; readonly depth: number }
  | { readonly of: 'card'; readonly outcome: string }
  | { readonly of: 'people'; readonly outOfReach: readonly OutOfReach[] }
  | { readonly of: 'sme-lists'; readonly empty: readonly ('opp' | 'windows')[] }
  | { readonly of: 'parked'; readonly count: number }
  | { readonly of: 'identity'; readonly identity: RunningAs['identity'] }
  | { readonly of: 'telemetry'; readonly isOn: boolean }
  | { readonly of: 'retention'; readonly days: number };

/** A finding, and whether it wants something done. */
export interface Examined {
  readonly finding: Finding;
  readonly isWell: boolean;
}

/** An engagement that would be removed: no more than anybody without a part in it may know. */
export interface Forgettable {
  readonly engagement: EngagementId;
  readonly customer: string;
  readonly openedAt: Instant;
  readonly hasEnded: boolean;
  readonly fm: Person | null;
}

/** What administration answers. */
export type AdministrationSaid =
  | { readonly said: 'status'; readonly health: Health; readonly runningAs: RunningAs }
  | { readonly said: 'check'; readonly examined: readonly Examined[] }
  | { readonly said: 'forget-nothing'; readonly customer: string }
  | { readonly said: 'forget-asked'; readonly found: readonly Forgettable[] }
  | { readonly said: 'forgotten'; readonly customer: string; readonly rows: number };

/** What administration answers, as a card shows it. */
export interface AdministrationAnswer {
  readonly show: 'administration';
  readonly what: AdministrationSaid;
}
