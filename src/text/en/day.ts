import type { AttentionLine } from '../../domain/attention/attention-line.ts';
import { showPoints } from '../../domain/usage/shown-percentage.ts';
import type { ByKind } from '../by-kind.ts';
import { clip } from '../clip.ts';
import type { Formats } from '../format.ts';
import { figureText } from './usage-figure.ts';
import { names } from './names.ts';

const titleCharacters = 80;

const times = (often: number, { count }: Formats): string =>
  often === 0 ? '' : ` You said ${count(often, { one: 'time', other: 'times' })} that it goes on.`;

const others = (more: number, { number }: Formats): string =>
  more === 0 ? '' : `; ${number(more)} more open`;

/** What each line of My day says, and what tapping it does. */
const lines: ByKind<AttentionLine, 'kind'> = {
  red: ({ figure }, { formats }) => `Active usage is under 40%: ${figureText(figure, formats)}.`,
  stalled: ({ since, times: often }, { formats }) =>
    `Stalled since ${formats.day(since)}: 14 days without progress.${times(often, formats)}`,
  'waiting-over': ({ what }, { formats }) =>
    `The day you waited for has come: ${formats.quote(what)}`,
  'request-open': ({ since }, { formats }) =>
    `Your request to an SME is open since ${formats.day(since)}.`,
  'behind-plan': ({ figure, points }, { formats }) =>
    `Behind plan: ${figureText(figure, formats)}, ${formats.number(Number(showPoints(points)))} points under what is expected.`,
  'item-overdue': ({ title, due, since, others: more }, { formats }) => {
    const item = clip(title, titleCharacters);
    return due === null
      ? `${item}: open since ${formats.day(since)}${others(more, formats)}`
      : `${item}: was due ${formats.day(due)}${others(more, formats)}`;
  },
  'results-missing': ({ since }, { formats }) =>
    `The workshop was done ${formats.day(since)}; results of the Readiness Toolkit are missing.`,
  'intent-missing': ({ since }, { formats }) =>
    `Opened ${formats.day(since)}; the customer’s intent is not confirmed.`,
  'reading-overdue': ({ last }, { formats }) =>
    last === null
      ? 'The deployment goes on without any usage reading.'
      : `The newest usage reading is of ${formats.day(last)}.`,
  'other-red': ({ workloads }, { formats }) =>
    `Under 40%: ${formats.list(workloads.map((each) => names.workloads[each]))}.`,
  'completion-offered': ({ figure }, { formats }) =>
    `Every mandatory task is finished and usage is ${figureText(figure, formats)}: it can be completed.`,
};

/** What tapping a line does. */
const actions: Readonly<Record<AttentionLine['kind'], string>> = {
  red: 'See usage',
  stalled: 'Say what is in the way',
  'waiting-over': 'Say how it goes on',
  'request-open': 'Open the engagement',
  'behind-plan': 'See usage',
  'item-overdue': 'Open the item',
  'results-missing': 'Type in results',
  'intent-missing': 'Confirm intent',
  'reading-overdue': 'Record a reading',
  'other-red': 'See usage',
  'completion-offered': 'Open the engagement',
};

/** What is in the way? */
const question = {
  stalled: (since: string, often: number, formats: Formats) =>
    `What is in the way? Stalled since ${since}: 14 days without progress.${times(often, formats)}`,
  waitingOver: (what: string, day: string, { quote }: Formats) =>
    `The day waited for has come (${day}): ${quote(what)}. How does it go on?`,
  over: 'Nothing is in the way: it is neither stalled nor waiting.',
};

/** My day. */
export const day = {
  title: 'My day',
  lines,
  actions,
  question,
  stalledFact: (ago: string, often: number, formats: Formats) =>
    `last progress ${ago}.${often === 0 ? '' : ` ${formats.count(often, { one: 'time', other: 'times' })} somebody said that it goes on.`}`,
  count: (total: number, { count }: Formats) =>
    count(total, { one: 'thing wants your attention', other: 'things want your attention' }),
  nothing: 'Nothing wants your attention.',
  resting: (resting: number, { count }: Formats) =>
    `${count(resting, { one: 'line rests', other: 'lines rest' })} because you snoozed it.`,
  rest: 'Snooze',
  restOf: (customer: string) => `Snooze this line of ${customer}`,
  rests: (customer: string, until: string) => `${customer}: the line rests until ${until}.`,
  why: 'You get this once a working day, while something wants your attention. Change or stop it under Settings, or say “my day off”.',
};
