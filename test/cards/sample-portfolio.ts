import type { Answer } from '../../src/application/answers.ts';
import type { DigestAnswer } from '../../src/application/digest/digest-answer.ts';
import type { EngagementLine } from '../../src/application/engagement/lines.ts';
import type { PortfolioAnswer } from '../../src/application/portfolio/portfolio-answer.ts';
import type { Change } from '../../src/domain/portfolio/digest.ts';
import type { Person } from '../../src/domain/people.ts';
import {
  bandCounts,
  portfolioOf,
  wholePortfolio,
  type PortfolioFilter,
} from '../../src/domain/portfolio/portfolio.ts';
import { now } from './sample-engagements.ts';

/** A portfolio of these lines, as a manager reads it. */
function portfolioAnswer(
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

/** A digest of these lines, as a manager reads it. */
function digestAnswer(
  lines: readonly EngagementLine[],
  more: Partial<DigestAnswer> = {},
): DigestAnswer {
  const entries = portfolioOf(lines, now, now.slice(0, 10));
  const changes: readonly Change[] = [
    { change: 'new' },
    { change: 'band', from: 'yellow', to: 'red' },
    { change: 'raised', concern: 'blocked' },
    { change: 'lifted', concern: 'waiting' },
    { change: 'finished', tasks: 2 },
  ];
  const resting = { reason: 'The wave rolls out in January '.repeat(9), until: now };
  const tally = { ...{ new: 1, toRed: 2, fromRed: 1, blocked: 3 }, unblocked: 1, withTasks: 4 };
  return {
    ...{ show: 'digest', bands: bandCounts(entries), total: entries.length },
    entries: entries.map((entry, index) => ({
      ...entry,
      changes: changes.slice(0, index + 1),
      resting: index % 2 === 0 ? resting : null,
    })),
    ...{ since: '2026-11-16T08:00:00.000Z', tally: { ...tally, gone: 1 }, dayLines: 3 },
    ...{ isProactive: true, period: '2026-W48', page: 0, pages: 1 },
    ...more,
  };
}

const nothingNew = {
  ...{ new: 0, toRed: 0, fromRed: 0, blocked: 0, unblocked: 0, withTasks: 0, gone: 0 },
};

function digests(lines: readonly EngagementLine[]): Readonly<Record<string, Answer>> {
  const asked = { isProactive: false, period: null, dayLines: 0 } as const;
  return {
    digest: digestAnswer(lines, { page: 1, pages: 125, total: 1000 }),
    'digest, the first': digestAnswer(lines, { since: null, tally: nothingNew }),
    'digest, nothing new': digestAnswer(lines, { ...asked, tally: nothingNew, pages: 2 }),
    'digest of nothing': digestAnswer([], asked),
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
    ...digests(lines),
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
