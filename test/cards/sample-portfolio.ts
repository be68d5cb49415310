import type { Answer } from '../../src/application/answers.ts';
import type { EngagementLine } from '../../src/application/engagement/lines.ts';
import type { PortfolioAnswer } from '../../src/application/portfolio/portfolio-answer.ts';
import type { Person } from '../../src/domain/people.ts';
import {
  bandCounts,
  portfolioOf,
  wholePortfolio,
  type PortfolioFilter,
} from '../../src/domain/portfolio/portfolio.ts';
import { now } from './sample-engagements.ts';

/** A portfolio of these lines, as a manager reads it. */
export function portfolioAnswer(
  lines: readonly EngagementLine[],
  fes: readonly Person[],
  more: Partial<PortfolioAnswer> = {},
): PortfolioAnswer {
  const entries = portfolioOf(lines, now, now.slice(0, 10));
  return {
    ...{ show: 'portfolio', entries, bands: bandCounts(entries), fes },
    ...{ total: entries.length, unfiltered: entries.length, page: 0, pages: 1 },
    ...{ filter: wholePortfolio, sort: 'attention' },
    ...more,
  };
}

/** Every card of a portfolio. */
export function portfolioAnswers(
  lines: readonly EngagementLine[],
  fes: readonly Person[],
): Readonly<Record<string, Answer>> {
  const filter: PortfolioFilter = {
    fe: fes[0]?.id ?? 'nobody',
    band: 'red',
    concern: 'blocked',
    phase: 'Enable',
    quietDays: 14,
  };
  return {
    portfolio: portfolioAnswer(lines, fes),
    'portfolio, a page of it': portfolioAnswer(lines, fes, { page: 2, pages: 125, total: 1000 }),
    'portfolio, filtered': portfolioAnswer(lines, fes, { filter, unfiltered: 1000 }),
    'portfolio, of an FE as typed': portfolioAnswer(lines, fes, {
      filter: { ...wholePortfolio, fe: 'Grace '.repeat(10) },
      page: 1,
      pages: 3,
    }),
    'portfolio, without FE': portfolioAnswer([], fes, {
      filter: { ...wholePortfolio, fe: 'nobody' },
      unfiltered: 7,
    }),
    'portfolio of nothing': portfolioAnswer([], []),
  };
}
