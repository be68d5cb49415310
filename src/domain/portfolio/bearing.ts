import type { AttentionFacts } from '../attention/attention-facts.ts';
import { isStalled, isUnderWay, isWaiting } from '../attention/stalled.ts';
import type { Instant, LocalDate } from '../time.ts';
import { bandOf, isFresh, type Band } from '../usage/band.ts';
import { dayOf } from '../usage/days.ts';
import { expectedOn, isBehindPlan } from '../usage/plan.ts';

/** What an FM looks at first, the most urgent first (docs/rules.md §8). */
export const concerns = [
  'red',
  'blocked',
  'stalled',
  'request-open',
  'behind-plan',
  'waiting',
] as const;

/** One thing that lets an engagement stand out among many. */
export type Concern = (typeof concerns)[number];

/** How an engagement stands at the moment somebody reads of it. */
export interface Bearing {
  readonly band: Band;
  /** The most urgent first. */
  readonly concerns: readonly Concern[];
}

/** Everybody else's request to an SME waits while nobody accepted it. */
const isUnaccepted = ({ requests }: AttentionFacts): boolean =>
  requests.some(({ state }) => state === 'open');

function bandNow({ usage }: AttentionFacts, now: Instant): Band {
  return usage && isFresh(usage, now) ? bandOf(usage.figure) : 'unknown';
}

function isBehind({ usage, planStart, target }: AttentionFacts, now: Instant): boolean {
  if (!usage || !isFresh(usage, now)) return false;
  return isBehindPlan(usage.figure, expectedOn(planStart, target, dayOf(now)));
}

/** How an engagement stands now, from the dates its line holds; what has ended concerns nobody. */
export function bearingOf(facts: AttentionFacts, now: Instant, today: LocalDate): Bearing {
  const band = bandNow(facts, now);
  if (!isUnderWay(facts)) return { band, concerns: [] };
  const holds: Readonly<Record<Concern, boolean>> = {
    red: band === 'red',
    blocked: facts.blocked !== null,
    stalled: isStalled(facts, now, today),
    'request-open': isUnaccepted(facts),
    'behind-plan': isBehind(facts, now),
    waiting: isWaiting(facts, today),
  };
  return { band, concerns: concerns.filter((concern) => holds[concern]) };
}

/** The last that is known to have happened: progress, a reading, a flag, the word that it goes on. */
export function newsAt(facts: AttentionFacts): Instant {
  const { openedAt, progressAt, usage, blocked, waiting, wentOn } = facts;
  const reading = usage ? `${usage.date}T00:00:00.000Z` : openedAt;
  const all = [openedAt, progressAt, reading, blocked?.since, waiting?.since, wentOn?.at];
  return all.flatMap((each) => each ?? []).reduce((a, b) => (a > b ? a : b));
}
