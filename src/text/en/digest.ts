import type { Concern } from '../../domain/portfolio/bearing.ts';
import type { Change } from '../../domain/portfolio/digest.ts';
import type { ByKind } from '../by-kind.ts';
import type { Formats } from '../format.ts';
import { usage } from './usage.ts';

const engagements = { one: 'engagement', other: 'engagements' };

const named: Readonly<Record<Concern, string>> = {
  red: 'Red',
  blocked: 'blocked',
  stalled: 'stalled',
  'request-open': 'waiting for an SME',
  'behind-plan': 'behind plan',
  waiting: 'waiting',
};

/** What is other than in the last digest, in a few words. */
const changes: ByKind<Change, 'change'> = {
  new: () => 'new here',
  band: ({ from, to }) => `${usage.bands[from].name} → ${usage.bands[to].name}`,
  raised: ({ concern }) => `now ${named[concern]}`,
  lifted: ({ concern }) => `no longer ${named[concern]}`,
  finished: ({ tasks }, { formats }) =>
    `${formats.count(tasks, { one: 'task', other: 'tasks' })} finished`,
};

/** How many engagements changed, and how; in the order in which it is said. */
const tally = {
  toRed: (count: string) => `${count} turned Red`,
  fromRed: (count: string) => `${count} left Red`,
  blocked: (count: string) => `${count} newly blocked`,
  unblocked: (count: string) => `${count} unblocked`,
  withTasks: (count: string) => `${count} finished tasks`,
  new: (count: string) => `${count} new`,
  gone: (count: string) => `${count} ended or handed over`,
};

/** What the weekly digest says. */
export const digest = {
  title: 'Weekly digest',
  count: (total: number, { count }: Formats) => `${count(total, engagements)} under way`,
  empty: 'You are FM of no engagement under way.',
  since: (day: string, what: string) => `Since ${day}: ${what}`,
  first: 'Your first digest: the next ones tell what changed.',
  nothingNew: 'nothing changed',
  tally,
  changes,
  changed: (what: string) => `Changed: ${what}`,
  resting: (until: string, reason: string) => `Resting for you until ${until}: ${reason}`,
  dayLines: (lines: number, { count }: Formats) =>
    `${count(lines, { one: 'line waits', other: 'lines wait' })} in My day.`,
  why: 'You get this once a week as the FM, in place of that day’s My day. Change or stop it under Settings, or say “digest off”.',
};
