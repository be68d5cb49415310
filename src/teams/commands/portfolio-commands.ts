import { concerns, type Concern } from '../../domain/portfolio/bearing.ts';
import {
  nobody,
  portfolioSorts,
  wholePortfolio,
  type PortfolioFilter,
  type PortfolioSort,
} from '../../domain/portfolio/portfolio.ts';
import { phases } from '../../domain/playbook.ts';
import { general, type Command, type Reading } from './command.ts';

/** What is left of a text once something was read out of it. */
interface Left {
  readonly text: string;
  readonly filter: PortfolioFilter;
  readonly sort: PortfolioSort;
  readonly page: number;
}

type Take = (left: Left) => Left;

/** Takes the first match out of the text; what it says changes the rest. */
const taking =
  (
    shape: RegExp,
    say: (groups: Readonly<Record<string, string>>, left: Left) => Partial<Left>,
  ): Take =>
  (left) => {
    const found = shape.exec(left.text);
    if (!found) return left;
    const text = left.text.replace(found[0], ' ');
    return { ...left, text, ...say({ ...found.groups }, left) };
  };

const wanting =
  (change: (groups: Readonly<Record<string, string>>) => Partial<PortfolioFilter>) =>
  (groups: Readonly<Record<string, string>>, { filter }: Left): Partial<Left> => ({
    filter: { ...filter, ...change(groups) },
  });

const bandWords = new Map([
  ['green', 'green'],
  ['yellow', 'yellow'],
  ['red', 'red'],
  ['unknown', 'unknown'],
] as const);

const flagWords = new Map<string, Concern>([
  ...concerns.map((concern) => [concern, concern] as const),
  ['behind', 'behind-plan'],
  ['behind plan', 'behind-plan'],
  ['requests', 'request-open'],
  ['request', 'request-open'],
]);

const isSort = (word: string): word is PortfolioSort =>
  portfolioSorts.some((sort) => sort === word);

const sortWords = new Map<string, PortfolioSort>([
  ['name', 'customer'],
  ['urgency', 'attention'],
  ['silence', 'news'],
]);

function sortOf(word = ''): PortfolioSort {
  const said = word.toLowerCase();
  return isSort(said) ? said : (sortWords.get(said) ?? 'attention');
}

const oneOf = (words: Iterable<string>): string =>
  [...words].toSorted((a, b) => b.length - a.length).join('|');

const word = (words: Iterable<string>): RegExp =>
  new RegExp(String.raw`(?:^|\s)(?<said>${oneOf(words)})(?=\s|$|[,.?!])`, 'iu');

function bandOf(said = ''): PortfolioFilter['band'] {
  for (const [name, band] of bandWords) if (name === said.toLowerCase()) return band;
  return null;
}

/** `sorted by usage` before `usage`, `no news 14` before numbers of pages. */
const takes: readonly Take[] = [
  taking(/(?:sort(?:ed)?\s+)?\bby\s+(?<by>[a-z]+)/iu, ({ by }) => ({ sort: sortOf(by) })),
  taking(
    /\b(?:no news|silent|quiet)(?:\s+(?:for|since))?(?:\s+(?<days>\d{1,4}))?(?:\s+days?)?/iu,
    wanting(({ days = '14' }) => ({ quietDays: Number(days) })),
  ),
  taking(/\bpage\s+(?<page>\d{1,4})/iu, ({ page }) => ({ page: Math.max(0, Number(page) - 1) })),
  taking(
    /\b(?:no|without) fe\b/iu,
    wanting(() => ({ fe: nobody })),
  ),
  taking(
    word(bandWords.keys()),
    wanting(({ said }) => ({ band: bandOf(said) })),
  ),
  taking(
    word(flagWords.keys()),
    wanting(({ said = '' }) => ({ concern: flagWords.get(said.toLowerCase()) ?? null })),
  ),
  taking(
    word(phases.map((phase) => phase.toLowerCase())),
    wanting(({ said = '' }) => ({
      phase: phases.find((phase) => phase.toLowerCase() === said.toLowerCase()) ?? null,
    })),
  ),
];

const fillers =
  /\b(?:fe|of|for|the|my|all|phase|band|flag|and|in|with|show|me|please)\b|[,.?!:]/giu;

/** What is left is the name of an FE. */
function withFe({ text, ...left }: Left): Left {
  const name = text.replaceAll(fillers, ' ').replaceAll(/\s+/gu, ' ').trim().slice(0, 80);
  const { filter } = left;
  return { text, ...left, filter: name === '' ? filter : { ...filter, fe: name } };
}

/** `portfolio red`, `portfolio blocked fe Ada`, `portfolio enable`, `portfolio no news 14 by usage`. */
function readPortfolio(rest: string): Reading {
  const begin: Left = {
    text: rest.slice(0, 300),
    filter: wholePortfolio,
    sort: 'attention',
    page: 0,
  };
  const { filter, sort, page } = withFe(takes.reduce((left, take) => take(left), begin));
  return general({ ask: 'portfolio', filter, sort, page });
}

/** What can be typed about many engagements at once. */
export const portfolioCommands: readonly Command[] = [
  {
    name: 'portfolio',
    aliases: ['my portfolio', 'overview of all'],
    example: 'portfolio red',
    takes: 'words',
    read: readPortfolio,
  },
];
