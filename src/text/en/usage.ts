import type { Band } from '../../domain/usage/band.ts';
import type { CustomerHealth } from '../../domain/usage/customer-health.ts';
import type { Forecast } from '../../domain/usage/forecast.ts';
import type { Denominator, Measure, Source } from '../../domain/usage/reading.ts';
import type { ByKind } from '../by-kind.ts';
import type { Formats } from '../format.ts';
import { figureText } from './usage-figure.ts';

const users = { one: 'user', other: 'users' };
const points = { one: 'point', other: 'points' };
const days = { one: 'day', other: 'days' };

/** A band by word and symbol, so that nobody has to tell colours apart. */
const bands: Readonly<Record<Band, { readonly mark: string; readonly name: string }>> = {
  green: { mark: '✔', name: 'Green' },
  yellow: { mark: '◆', name: 'Yellow' },
  red: { mark: '▲', name: 'Red' },
  unknown: { mark: '?', name: 'Unknown' },
};

/** Where usage leads to, in a sentence. */
const forecasts: ByKind<Forecast, 'kind'> = {
  'green-already': () => 'Green is reached.',
  'no-fresh-reading': () => 'No forecast without a fresh reading.',
  'too-few': () => 'Too few readings for a forecast: it takes three within 90 days, over 14 days.',
  'not-in-sight': () => 'As it goes, Green is not in sight.',
  'green-on': ({ date }, { formats }) => `As it goes, Green is reached ${formats.day(date)}.`,
};

/** Where a reading comes from. */
const sources: ByKind<Source, 'kind'> = {
  typed: () => 'typed',
  file: ({ report, refreshed, period }, { formats }) =>
    `${report} of ${formats.day(refreshed)}, ${period} days`,
  api: ({ app }) => `sent by ${app}`,
};

const denominators: Readonly<Record<Denominator, string>> = {
  'entitled-seats': 'of the entitled seats',
  'report-rows': 'of the rows of the report',
  'as-given': 'as given',
};

function measureName(measure: Measure): string {
  return measure === 'monthly' ? 'monthly' : `${measure.slice(1)} days`;
}

const healthNames: Readonly<Record<CustomerHealth['health'], string>> = {
  green: 'Green',
  yellow: 'Yellow',
  red: 'Red',
  'not-rated': 'not rated',
};

/** Why the health is what it is; with the remark that Green does not hide what is under 40 %. */
function healthText(health: CustomerHealth, formats: Formats): string {
  const { above70, under40, fresh, isGreenDespiteRed } = health;
  const all = formats.count(fresh.length, { one: 'workload', other: 'workloads' });
  const name = healthNames[health.health];
  if (fresh.length === 0) return `${name}, no workload has a fresh reading`;
  const low = `${formats.number(under40.length)} of ${all} under ${formats.percent(40)}`;
  if (health.health === 'yellow') {
    const between = `${formats.number(health.from40To70.length)} of ${all}`;
    return `${name}, ${between} from ${formats.percent(40)} to ${formats.percent(70)}`;
  }
  if (health.health !== 'green') return `${name}, ${low}`;
  const high = `${formats.number(above70.length)} of ${all} above ${formats.percent(70)}`;
  return isGreenDespiteRed ? `${name}, ${high}, although ${low}` : `${name}, ${high}`;
}

/** What is said about active usage. */
export const usage = {
  bands,
  band: (band: Band) => `${bands[band].mark} ${bands[band].name}`,
  inList: (shown: string, band: Band) => `AU ${shown} ${bands[band].mark} ${bands[band].name}`,
  inListUnknown: (why: string) => `AU unknown (${why})`,
  inListBehind: '▽ behind plan',
  title: 'Active usage',
  figure: figureText,
  reasons: {
    'no-reading': 'no reading yet',
    'no-seats': 'the newest reading has no seats',
    stale: 'the newest reading is older than 35 days',
  },
  unknown: (band: string, why: string) => `${band}, ${why}`,
  reasonsShort: { 'no-reading': 'no reading', 'no-seats': 'no seats', stale: 'too old' },
  lastKnown: (figure: string, day: string) => `Last known: ${figure}, ${day}`,
  readAt: (figure: string, day: string) => `${figure}, ${day}`,
  first: 'Record the first reading: say “usage 380 of 1000”, or press New reading.',
  facts: {
    warning: 'Warning',
    snoozed: 'Snoozed',
    before: 'Before',
    next: 'To go',
    expected: 'Expected',
    plan: 'Plan',
    forecast: 'Forecast',
    health: 'Health',
    source: 'Source',
    age: 'Age',
    workload: 'Workload',
    figure: 'Usage',
    date: 'Date',
    counted: 'Counted',
    period: 'Period',
    withdrawn: 'Withdrawn',
    file: 'File',
  },
  toNext: (count: number, band: Band, { count: format }: Formats) =>
    `${format(count, users)} to ${bands[band].name}`,
  expectedToday: (shown: string) => `${shown} today`,
  behind: (size: number, { count }: Formats) => `behind plan by ${count(size, points)}`,
  under: (size: number, { count }: Formats) => `on plan, ${count(size, points)} under the line`,
  above: (size: number, { count }: Formats) => `on plan, ${count(size, points)} above the line`,
  noPlan: 'no date is set for the target',
  forecasts,
  healthText,
  sources,
  denominators,
  measureName,
  fileMark: (start: string) => `SHA-256 ${start}…`,
  broughtBy: (source: string, who: string, when: string) => `${source}, by ${who}, ${when}`,
  age: (age: number, { count }: Formats) => (age <= 0 ? 'of today' : `${count(age, days)} old`),
  stale: (age: number, { count }: Formats) => `${count(age, days)} old, bring a new reading`,
  suspicious: 'Over 100%: please check the figures.',
  warningOpen: (when: string) => `open since ${when}`,
  warningPaused: (when: string) => `open since ${when}, rests until there is a new reading`,
  snoozedUntil: (who: string, until: string, reason: string) => `${who}, until ${until}: ${reason}`,
  joinsHistory: (day: string) =>
    `It joins the history: the reading of ${day} still speaks for this workload.`,
  notComparable: (counted: string) =>
    `Not comparable with the reading before, which is ${counted}.`,
  wasNotComparable: (was: string, counted: string) => `${was}; not comparable (${counted})`,
  noBand: (period: string) => `A period of ${period} is kept under its own name and makes no band.`,
  charts: {
    share: 'Share of users',
    days: 'Date',
    percent: 'Percent',
    usage: 'Usage',
    expected: 'Expected',
    target: 'Target',
    gauge: (bar: string, shown: string, band: Band) => `${bar} ${shown} ${bands[band].name}`,
    trend: (line: string, from: string, to: string) => `${line} ${from} to ${to}`,
    point: (shown: string, day: string) => `${shown} (${day})`,
    withExpected: (trend: string, expected: string) => `${trend}; expected ${expected}`,
    withTarget: (trend: string, target: string) => `${trend}; target ${target}`,
  },
  pastWarnings: {
    title: 'Past warnings',
    opened: (when: string) => `Opened ${when}`,
    lowest: (figure: string) => `lowest ${figure}`,
    ends: {
      recovered: (when: string) => `recovered ${when}`,
      'taken-back': (when: string) => `taken back ${when}`,
      'engagement-ended': (when: string) => `ended with the engagement ${when}`,
    },
    more: (count: number, { count: format }: Formats) =>
      format(count, { one: 'earlier warning', other: 'earlier warnings' }),
  },
  workloads: 'Other workloads',
  readings: 'Readings',
  moreReadings: (count: number, { count: format }: Formats) =>
    `${format(count, { one: 'older reading', other: 'older readings' })} more`,
  withdrawnBy: (who: string) => `withdrawn by ${who}`,
  reading: {
    title: (workload: string, day: string) => `${workload}, ${day}`,
    gone: 'That reading is no longer here; the history keeps it.',
  },
  suggestAcceleration: (task: string) =>
    `The deployment is done and usage is not Green: ${task} is suggested to you.`,
  suggestCompletion:
    'Every mandatory task is finished and usage is above 70%: you can confirm completion.',
};
