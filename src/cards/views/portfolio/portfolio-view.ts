import type { PortfolioAnswer } from '../../../application/portfolio/portfolio-answer.ts';
import { button } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import { frameOf, plainHead, section } from '../frame.ts';
import { pageWays } from '../lists/paging.ts';
import { generalWays } from '../message-view.ts';
import type { Button } from '../card-parts.ts';
import type { PortfolioView } from '../views.ts';
import { bandChart } from './band-chart.ts';
import { entryRow } from './entry-row.ts';
import { askOf, filteredBy, filtersView } from './filters.ts';

/** A chart that is not shown. */
export const noChart = { title: '', data: [], fallback: '' };

/** Filters that are not shown. */
export function noFilters({ words }: Reader): Pick<PortfolioView, 'hasFilters' | 'filters'> {
  const { title, apply } = words.portfolio.filters;
  const days = { label: title, hint: title, value: '' } as const;
  const show = button(apply, { verb: 'portfolio', page: 0 });
  return { hasFilters: false, filters: { title, choices: [], days, apply: show } };
}

function waysOf(reader: Reader, answer: PortfolioAnswer, isFiltered: boolean): readonly Button[] {
  const { filters } = reader.words.portfolio;
  const of = askOf(answer.filter, answer.sort);
  const all = button(filters.all, { verb: 'portfolio', page: 0, of: { sort: answer.sort } });
  return [
    ...pageWays(reader, answer, (page) => ({ verb: 'portfolio', page, of })),
    ...(isFiltered ? [all] : []),
    ...generalWays(reader).slice(0, 2),
  ];
}

/** The engagements that somebody answers for: their bands, then a page of them, filtered and in order. */
export function portfolioView(reader: Reader, answer: PortfolioAnswer): PortfolioView {
  const { words, formats } = reader;
  const { portfolio, cards } = words;
  const { entries, total, unfiltered, page, pages } = answer;
  const filtered = filteredBy(reader, answer);
  const chart = bandChart(reader, answer.bands);
  const many = portfolio.count(total, unfiltered, formats);
  const count = unfiltered === 0 ? portfolio.empty : many;
  return {
    ...frameOf(reader, plainHead(portfolio.title), {
      summary: `${portfolio.title}: ${count}`,
      banners: [],
      buttons: waysOf(reader, answer, filtered !== ''),
      links: [],
    }),
    count,
    hasFiltered: filtered !== '',
    filtered,
    hasChart: chart !== null,
    chart: chart ?? noChart,
    sections: [
      section(
        '',
        entries.map((entry) => entryRow(reader, entry)),
        total === 0 ? portfolio.none : pages > 1 ? cards.page(page + 1, pages, formats) : '',
      ),
    ],
    hasFilters: unfiltered > 0,
    filters: filtersView(reader, answer),
    hasQuiet: false,
    quiet: '',
  };
}
