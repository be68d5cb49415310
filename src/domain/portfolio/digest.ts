import type { EngagementId } from '../engagement/engagement.ts';
import type { Band } from '../usage/band.ts';
import { concerns, type Concern } from './bearing.ts';
import type { PortfolioEntry, PortfolioLine } from './portfolio.ts';

/** How the engagements stood that a digest showed: a few characters each, so that a thousand are little. */
export type Shown = Readonly<Record<EngagementId, string>>;

/** One thing that is other than in the last digest (docs/rules.md §8). */
export type Change =
  | { readonly change: 'new' }
  | { readonly change: 'band'; readonly from: Band; readonly to: Band }
  | { readonly change: 'raised'; readonly concern: Concern }
  | { readonly change: 'lifted'; readonly concern: Concern }
  | { readonly change: 'finished'; readonly tasks: number };

type Entry = PortfolioEntry<PortfolioLine>;

const bandLetters: Readonly<Record<Band, string>> = {
  green: 'g',
  yellow: 'y',
  red: 'r',
  unknown: 'u',
};

const bands: readonly Band[] = ['green', 'yellow', 'red', 'unknown'];

/** `r3.4`: Red, blocked among what is amiss, four tasks finished. */
function markOf({ line, bearing }: Entry): string {
  const bits = bearing.concerns.reduce((sum, concern) => sum + 2 ** concerns.indexOf(concern), 0);
  return `${bandLetters[bearing.band]}${bits.toString(36)}.${line.finished}`;
}

const markShape = /^(?<letter>[gyru])(?<bits>[\da-z]+)\.(?<finished>\d+)$/u;

interface Mark {
  readonly band: Band;
  readonly concerns: readonly Concern[];
  readonly finished: number;
}

/** A mark that an older version of the bot wrote otherwise says nothing. */
function readMark(mark: string): Mark | null {
  const found = markShape.exec(mark)?.groups;
  const band = bands.find((each) => bandLetters[each] === found?.['letter']);
  if (!found || !band) return null;
  const bits = Number.parseInt(found['bits'] ?? '0', 36);
  return {
    band,
    concerns: concerns.filter((_concern, index) => Math.floor(bits / 2 ** index) % 2 === 1),
    finished: Number(found['finished']),
  };
}

/** What a digest shows of these engagements, to be compared with by the next. */
export function shownOf(entries: readonly Entry[]): Shown {
  return Object.fromEntries(entries.map((entry) => [entry.line.engagement, markOf(entry)]));
}

/** That usage is Red is said by the change of the band. */
const isFlag = (concern: Concern): boolean => concern !== 'red';

/** What is other with an engagement than a digest showed; nothing when there was no digest yet. */
export function changesSince(entry: Entry, last: Shown | null): readonly Change[] {
  if (last === null) return [];
  const mark = last[entry.line.engagement];
  if (mark === undefined) return [{ change: 'new' }];
  const was = readMark(mark);
  if (!was) return [];
  const { band, concerns: now } = entry.bearing;
  const tasks = entry.line.finished - was.finished;
  const raised = now.filter((concern) => isFlag(concern) && !was.concerns.includes(concern));
  const lifted = was.concerns.filter((concern) => isFlag(concern) && !now.includes(concern));
  return [
    ...(band === was.band ? [] : [{ change: 'band', from: was.band, to: band } as const]),
    ...raised.map((concern) => ({ change: 'raised', concern }) as const),
    ...lifted.map((concern) => ({ change: 'lifted', concern }) as const),
    ...(tasks > 0 ? [{ change: 'finished', tasks } as const] : []),
  ];
}

/** How many engagements that a digest showed are not there any more: ended, or in other hands. */
export function goneSince(entries: readonly Entry[], last: Shown | null): number {
  const there = new Set(entries.map(({ line }) => line.engagement));
  return Object.keys(last ?? {}).filter((id) => !there.has(id)).length;
}
