import type { PortfolioAnswer } from '../../../application/portfolio/portfolio-answer.ts';
import { concerns } from '../../../domain/portfolio/bearing.ts';
import {
  nobody,
  portfolioSorts,
  type PortfolioFilter,
  type PortfolioSort,
} from '../../../domain/portfolio/portfolio.ts';
import { phases } from '../../../domain/playbook.ts';
import { bandOrder } from '../../../domain/usage/band.ts';
import { clip } from '../../../text/clip.ts';
import type { Words } from '../../../text/en.ts';
import type { PortfolioAsk } from '../../actions/general-actions.ts';
import { button, bytesOf } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import type { FiltersView, Option } from '../form-views.ts';

/** What an input says that leaves it open. */
const any = 'any';

const nameCharacters = 40;

/** A filter as a button carries it: what is open is left out. */
export function askOf(
  { fe, band, concern, phase, quietDays }: PortfolioFilter,
  sort: PortfolioSort,
): PortfolioAsk {
  return {
    ...(fe !== null && { fe }),
    ...(band !== null && { band }),
    ...(concern !== null && { flag: concern }),
    ...(phase !== null && { phase }),
    ...(quietDays !== null && { days: quietDays }),
    sort,
  };
}

type Named = readonly [id: string, label: string, value: string, options: readonly Option[]];

/** Room for the FEs to choose from, in bytes of JSON. */
const feBytes = 3_500;

function thatFit(options: readonly Option[]): readonly Option[] {
  let left = feBytes;
  return options.filter((option) => {
    left -= bytesOf(option) + 1;
    return left >= 0;
  });
}

/** An FE who was typed stands in the list as they were typed. */
function feOptions({ words }: Reader, { fes, filter }: PortfolioAnswer): readonly Option[] {
  const known = fes.map(({ id, name }) => ({ title: clip(name, nameCharacters), value: id }));
  const all = thatFit([{ title: words.portfolio.filters.nobody, value: nobody }, ...known]);
  const { fe } = filter;
  const isListed = fe === null || all.some(({ value }) => value === fe);
  const name = fes.find(({ id }) => id === fe)?.name ?? fe ?? '';
  return isListed ? all : [{ title: clip(name, nameCharacters), value: fe }, ...all];
}

function inputsOf(reader: Reader, answer: PortfolioAnswer): readonly Named[] {
  const { words } = reader;
  const { portfolio, usage, names } = words;
  const { labels } = portfolio.filters;
  const { fe, band, concern, phase } = answer.filter;
  const bands = bandOrder.map((each) => ({ title: usage.bands[each].name, value: each }));
  const flags = concerns
    .filter((each) => each !== 'red')
    .map((each) => ({ title: portfolio.concerns[each], value: each }));
  const stages = phases.map((each) => ({ title: names.phases[each], value: each }));
  return [
    ['fe', labels.fe, fe ?? any, feOptions(reader, answer)],
    ['band', labels.band, band ?? any, bands],
    ['flag', labels.flag, concern ?? any, flags],
    ['phase', labels.phase, phase ?? any, stages],
  ];
}

/** The inputs by which a portfolio is filtered and sorted, filled with what is asked for now. */
export function filtersView(reader: Reader, answer: PortfolioAnswer): FiltersView {
  const { filters, sorts } = reader.words.portfolio;
  const open: Option = { title: filters.any, value: any };
  const choices = inputsOf(reader, answer).map(([id, label, value, options]) => ({
    ...{ id, label, value },
    options: [open, ...options],
  }));
  const orders = portfolioSorts.map((each) => ({ title: sorts[each], value: each }));
  const sort = { id: 'sort', label: filters.labels.sort, value: answer.sort, options: orders };
  return {
    title: filters.title,
    choices: [...choices, sort],
    days: { label: filters.labels.days, hint: filters.hint, value: answer.filter.quietDays ?? '' },
    apply: button(filters.apply, { verb: 'portfolio', page: 0 }),
  };
}

function feFiltered({ portfolio }: Words, { fes, filter }: PortfolioAnswer): readonly string[] {
  const { fe } = filter;
  if (fe === null) return [];
  if (fe === nobody) return [portfolio.noFe];
  const name = fes.find(({ id }) => id === fe)?.name ?? fe;
  return [portfolio.fe(clip(name, nameCharacters))];
}

/** What is filtered by, in words; empty when everything is shown. */
export function filteredBy({ words, formats }: Reader, answer: PortfolioAnswer): string {
  const { portfolio, usage, names } = words;
  const { band, concern, phase, quietDays } = answer.filter;
  const parts = [
    ...(band === null ? [] : [usage.bands[band].name]),
    ...(concern === null ? [] : [portfolio.concerns[concern]]),
    ...(phase === null ? [] : [names.phases[phase]]),
    ...feFiltered(words, answer),
    ...(quietDays === null ? [] : [portfolio.filters.quiet(quietDays, formats)]),
  ];
  return parts.join(' · ');
}
