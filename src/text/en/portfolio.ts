import type { Concern } from '../../domain/portfolio/bearing.ts';
import type { PortfolioSort } from '../../domain/portfolio/portfolio.ts';
import type { Band } from '../../domain/usage/band.ts';
import type { Formats } from '../format.ts';
import { usage } from './usage.ts';

const engagements = { one: 'engagement', other: 'engagements' };

/** What lets an engagement stand out, by word and symbol. */
const concerns: Readonly<Record<Concern, string>> = {
  red: '▲ Red',
  blocked: '▲ Blocked',
  stalled: '■ Stalled',
  'request-open': '◔ SME request not accepted',
  'behind-plan': '▼ Behind plan',
  waiting: '◔ Waiting',
};

const sorts: Readonly<Record<PortfolioSort, string>> = {
  attention: 'Most urgent first',
  customer: 'By customer',
  usage: 'Lowest usage first',
  news: 'Longest silence first',
};

/** What the cards of a whole portfolio say. */
export const portfolio = {
  title: 'Portfolio',
  empty: 'You have no open engagement. Open one, or ask its FE for a part.',
  count: (total: number, unfiltered: number, { count, number }: Formats) =>
    total === unfiltered
      ? `${count(total, engagements)} under way`
      : `${number(total)} of ${count(unfiltered, engagements)}`,
  none: 'Nothing to show here.',
  concerns,
  sorts,
  chart: (total: number, { count }: Formats) => `Bands of ${count(total, engagements)}`,
  legend: (band: Band, count: number, { number }: Formats) =>
    `${usage.bands[band].name} ${number(count)}`,
  bandCount: (band: Band, count: number, { number }: Formats) =>
    `${usage.bands[band].mark} ${usage.bands[band].name} ${number(count)}`,
  waitsSince: (ago: string) => `◔ SME request not accepted, asked ${ago}`,
  stalledSince: (ago: string) => `■ Stalled, last progress ${ago}`,
  blockedBy: (reason: string) => `▲ Blocked: ${reason}`,
  fe: (name: string) => `FE ${name}`,
  noFe: 'No FE',
  noFm: 'No FM',
  news: (ago: string) => `last news ${ago}`,
  filters: {
    title: 'Filter and sort',
    apply: 'Show',
    all: 'Show all',
    any: 'Any',
    labels: {
      fe: 'FE',
      band: 'Band',
      flag: 'Flag',
      phase: 'Phase',
      days: 'No news for days',
      sort: 'Order',
    },
    hint: '14',
    nobody: 'Nobody',
    quiet: (days: number, { count }: Formats) =>
      `no news for ${count(days, { one: 'day', other: 'days' })}`,
  },
};
