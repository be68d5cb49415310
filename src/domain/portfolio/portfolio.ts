import type { AttentionFacts } from '../attention/attention-facts.ts';
import { isUnderWay } from '../attention/stalled.ts';
import type { EngagementId } from '../engagement/engagement.ts';
import type { Role } from '../people.ts';
import type { Phase } from '../playbook.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Band } from '../usage/band.ts';
import { percentageOf } from '../usage/figure.ts';
import { compare } from '../usage/fraction.ts';
import { bearingOf, concerns, newsAt, type Bearing, type Concern } from './bearing.ts';

/** What the list says of an engagement, as far as a portfolio looks at it. */
export interface PortfolioLine extends AttentionFacts {
  readonly engagement: EngagementId;
  readonly customer: string;
  readonly roles: readonly Role[];
  readonly phase: Phase;
  readonly finished: number;
}

/** An engagement of a portfolio and how it stands now. */
export interface PortfolioEntry<L extends PortfolioLine> {
  readonly line: L;
  readonly bearing: Bearing;
  readonly newsAt: Instant;
}

/** Which engagements somebody wants to see; `null` leaves it open. */
export interface PortfolioFilter {
  /** An FE's id, or words of their name; `nobody` for engagements without one. */
  readonly fe: string | null;
  readonly band: Band | null;
  readonly concern: Concern | null;
  readonly phase: Phase | null;
  /** Nothing is known to have happened for at least so many days. */
  readonly quietDays: number | null;
}

/** In which order. */
export const portfolioSorts = ['attention', 'customer', 'usage', 'news'] as const;

/** An order of a portfolio: by attention needed, by name, by usage from the lowest, by silence from the longest. */
export type PortfolioSort = (typeof portfolioSorts)[number];

/** Everything, the most urgent first. */
export const wholePortfolio: PortfolioFilter = {
  ...{ fe: null, band: null, concern: null, phase: null, quietDays: null },
};

/** Stands for an FE that is missing. */
export const nobody = 'nobody';

/**
 * The engagements that a person answers for and that are under way: those they are FM of, or all of theirs when
 * they are FM of none (docs/rules.md §8).
 */
export function portfolioOf<L extends PortfolioLine>(
  lines: readonly L[],
  now: Instant,
  today: LocalDate,
): readonly PortfolioEntry<L>[] {
  const managed = lines.filter(({ roles }) => roles.includes('fm'));
  return (managed.length > 0 ? managed : lines)
    .filter((line) => isUnderWay(line))
    .map((line) => ({ line, bearing: bearingOf(line, now, today), newsAt: newsAt(line) }));
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

function isOfFe({ fe }: AttentionFacts, said: string): boolean {
  if (said === nobody) return fe === null;
  return fe !== null && (fe.id === said || ` ${fold(fe.name)}`.includes(` ${fold(said)}`));
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Whether an engagement is among those that a filter asks for. */
export function isWanted(
  { line, bearing, newsAt: at }: PortfolioEntry<PortfolioLine>,
  { fe, band, concern, phase, quietDays }: PortfolioFilter,
  now: Instant,
): boolean {
  const silentMs = Date.parse(now) - Date.parse(at);
  return [
    fe === null || isOfFe(line, fe),
    band === null || bearing.band === band,
    concern === null || bearing.concerns.includes(concern),
    phase === null || line.phase === phase,
    quietDays === null || silentMs >= quietDays * dayMs,
  ].every(Boolean);
}

type Entry = PortfolioEntry<PortfolioLine>;
type Compare = (left: Entry, right: Entry) => number;

const byCustomer: Compare = (left, right) => left.line.customer.localeCompare(right.line.customer);

const bySilence: Compare = (left, right) => left.newsAt.localeCompare(right.newsAt);

function urgencyOf({ bearing }: Entry): number {
  const [first] = bearing.concerns;
  return first === undefined ? concerns.length : concerns.indexOf(first);
}

const byAttention: Compare = (left, right) =>
  urgencyOf(left) - urgencyOf(right) ||
  right.bearing.concerns.length - left.bearing.concerns.length;

/** From the lowest; those of which nothing fresh is known come last. */
const byUsage: Compare = (left, right) => {
  const [a, b] = [left, right].map(({ line, bearing }) =>
    bearing.band === 'unknown' || !line.usage ? null : percentageOf(line.usage.figure),
  );
  if (!a || !b) return Number(!a) - Number(!b);
  return compare(a, b);
};

const orders: Readonly<Record<PortfolioSort, readonly Compare[]>> = {
  attention: [byAttention, bySilence, byCustomer],
  customer: [byCustomer],
  usage: [byUsage, byCustomer],
  news: [bySilence, byCustomer],
};

/** A portfolio in order. */
export function inOrder<L extends PortfolioLine>(
  entries: readonly PortfolioEntry<L>[],
  sort: PortfolioSort,
): readonly PortfolioEntry<L>[] {
  return entries.toSorted((left, right) => {
    for (const order of orders[sort]) {
      const way = order(left, right);
      if (way !== 0) return way;
    }
    return 0;
  });
}

/** How many of them stand in each band. */
export function bandCounts(entries: readonly Entry[]): Readonly<Record<Band, number>> {
  const count = (band: Band): number =>
    entries.filter(({ bearing }) => bearing.band === band).length;
  return {
    ...{ green: count('green'), yellow: count('yellow') },
    ...{ red: count('red'), unknown: count('unknown') },
  };
}
