import type { Person } from '../../domain/people.ts';
import type {
  PortfolioEntry,
  PortfolioFilter,
  PortfolioSort,
} from '../../domain/portfolio/portfolio.ts';
import type { Band } from '../../domain/usage/band.ts';
import type { EngagementLine } from '../engagement/lines.ts';

/** Which part of a portfolio is asked for. */
export interface PortfolioRequest {
  readonly ask: 'portfolio';
  readonly filter: PortfolioFilter;
  readonly sort: PortfolioSort;
  readonly page: number;
}

/** A page of the engagements that a person answers for. */
export interface PortfolioAnswer {
  readonly show: 'portfolio';
  readonly entries: readonly PortfolioEntry<EngagementLine>[];
  /** Of those that the filter asks for. */
  readonly bands: Readonly<Record<Band, number>>;
  readonly total: number;
  /** Without the filter. */
  readonly unfiltered: number;
  readonly filter: PortfolioFilter;
  readonly sort: PortfolioSort;
  /** The FEs there are, to choose from. */
  readonly fes: readonly Person[];
  readonly page: number;
  readonly pages: number;
}
