import type { Instant } from '../../domain/time.ts';
import { earliest } from './moments.ts';

/** What is left to do after some of it was done. */
export interface Outlook {
  /** When to look again; `null` when nothing is left, or what is left is waited for elsewhere. */
  readonly again: Instant | null;
  /** Something more is owed since it was looked. */
  readonly owesMore: boolean;
}

/** Nothing is left. */
export const finished: Outlook = { again: null, owesMore: false };

/** There is more to be done at once. */
export const continues: Outlook = { again: null, owesMore: true };

/** Something is left for then. */
export function later(again: Instant): Outlook {
  return { again, owesMore: false };
}

/** Several together. */
export function together(outlooks: readonly Outlook[]): Outlook {
  return {
    again: earliest(outlooks.map(({ again }) => again)),
    owesMore: outlooks.some(({ owesMore }) => owesMore),
  };
}
