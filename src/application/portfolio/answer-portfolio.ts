import type { Person } from '../../domain/people.ts';
import { bandCounts, inOrder, isWanted, portfolioOf } from '../../domain/portfolio/portfolio.ts';
import type { Answer } from '../answers.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import { todayOf, type Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { PortfolioRequest } from './portfolio-answer.ts';

/** Rows on a page: with the longest names a card of them stays within 25 KB. */
const portfolioRows = 8;

/** The most FEs to choose from. */
const mostFes = 40;

function fesOf(lines: readonly EngagementLine[]): readonly Person[] {
  const known = new Map(lines.flatMap(({ fe }) => (fe ? [[fe.id, fe]] : [])));
  return [...known.values()]
    .toSorted((left, right) => left.name.localeCompare(right.name))
    .slice(0, mostFes);
}

/** The engagements that a person answers for, filtered, in order, a page of them; one look at their list. */
export async function answerPortfolio(
  world: World,
  turn: Turn,
  { filter, sort, page }: PortfolioRequest,
): Promise<Answer> {
  const now = world.now();
  const all = portfolioOf(await turn.mine(), now, todayOf(world, turn));
  const wanted = all.filter((entry) => isWanted(entry, filter, now));
  const pages = Math.max(1, Math.ceil(wanted.length / portfolioRows));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return {
    show: 'portfolio',
    entries: inOrder(wanted, sort).slice(shown * portfolioRows, (shown + 1) * portfolioRows),
    bands: bandCounts(wanted),
    total: wanted.length,
    unfiltered: all.length,
    ...{ filter, sort, page: shown, pages },
    fes: fesOf(all.map(({ line }) => line)),
  };
}
