import type { Refusal } from '../engagement/refusal.ts';

/** What a script says of a reading. */
export const broughtFields = [
  'engagement',
  'customer',
  'workload',
  'active',
  'seats',
  'percent',
  'date',
  'period',
] as const;

/** One of them. */
export type BroughtField = (typeof broughtFields)[number];

/** How many readings a call brings at most, and how many of them for one engagement (docs/rules.md §4). */
export const broughtAtMost = { ofCall: 1_000, ofEngagement: 200 } as const;

/** Why a reading that a script brought is not recorded. */
export type BroughtRefusal =
  | Refusal
  | { readonly refused: 'wrong-field'; readonly field: BroughtField }
  | { readonly refused: 'unknown-field'; readonly name: string }
  | { readonly refused: 'not-an-object' }
  | { readonly refused: 'engagement-needed' }
  | { readonly refused: 'figure-needed' }
  | { readonly refused: 'unknown-engagement' }
  | { readonly refused: 'several-engagements'; readonly count: number }
  | { readonly refused: 'too-many-for-one' }
  /** All or nothing: another reading of the same engagement cannot be kept. */
  | { readonly refused: 'with-another'; readonly index: number };
