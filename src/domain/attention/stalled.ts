import { instantOf, millisOf } from '../calendar/time-zones.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { AttentionFacts } from './attention-facts.ts';

/** What decides whether an engagement is stalled. */
export interface StalledFacts extends Pick<
  AttentionFacts,
  'state' | 'progressAt' | 'blocked' | 'waiting'
> {
  readonly wentOn: { readonly at: Instant } | null;
  /** Those that are not finished. */
  readonly requests: readonly unknown[];
}

/** So long without progress, in milliseconds: 14 days of 24 hours (docs/rules.md §8). */
const stalledAfterMs = 14 * 24 * 60 * 60 * 1_000;

/** Waiting explains the silence until the day waited for has come. */
export function isWaiting({ waiting }: Pick<AttentionFacts, 'waiting'>, today: LocalDate): boolean {
  return waiting !== null && today < waiting.until;
}

/** Begun and not ended. */
export function isUnderWay({ state }: Pick<AttentionFacts, 'state'>): boolean {
  return state === 'active' || state === 'supporting';
}

/**
 * The moment from which an engagement is stalled unless something happens, waiting apart: 14 days after the last
 * progress, or after somebody said that it goes on; `null` while something explains it.
 */
export function stalledFrom(facts: Omit<StalledFacts, 'waiting'>): Instant | null {
  const { progressAt, wentOn, blocked, requests } = facts;
  if (!isUnderWay(facts) || blocked !== null || requests.length > 0) return null;
  const last = wentOn && wentOn.at > progressAt ? wentOn.at : progressAt;
  return instantOf(millisOf(last) + stalledAfterMs);
}

/** Whether an engagement is stalled (docs/rules.md §8). */
export function isStalled(facts: StalledFacts, now: Instant, today: LocalDate): boolean {
  const from = stalledFrom(facts);
  return from !== null && from <= now && !isWaiting(facts, today);
}
