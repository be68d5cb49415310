import type { FileFault } from '../../domain/unreadable-file.ts';
import type { Band } from '../../domain/usage/band.ts';
import type { ByKind } from '../by-kind.ts';
import type { Formats } from '../format.ts';
import { usage } from './usage.ts';
import { workbookFaults } from './workbooks.ts';

/** A usage report, by Microsoft's name. */
export type ReportName =
  'getM365AppUserDetail' | 'getOffice365ServicesUserCounts' | 'getOffice365ActiveUserDetail';

const rows = { one: 'row', other: 'rows' };
const megabyte = 1024 * 1024;

const kinds: ReadonlyMap<string, string> = new Map([
  ['empty', 'The file is empty.'],
  ['xlsx', 'This is an Excel workbook. Save it as CSV, or export it as CSV.'],
  ['ole', 'This is an old Excel workbook. Save it as CSV, or export it as CSV.'],
  ['zip', 'This is a zip archive. Unpack it and bring the CSV file in it.'],
  ['gzip', 'This is a compressed file. Unpack it and bring the CSV file in it.'],
  ['html', 'This is a web page, not a report. Please sign in and export the report again.'],
  ['xml', 'This is an XML file. Please bring the report as CSV.'],
  [
    'json',
    'This is a JSON file. Please bring a usage report as CSV, and the Readiness Toolkit’s report as its Excel workbook or as CSV of its sheets.',
  ],
  ['pdf', 'This is a PDF. Please bring the report as CSV.'],
]);

const again = 'Please hand it in again.';

const unreadable: ByKind<FileFault, 'reason'> = {
  'not-text': ({ found }) => kinds.get(found) ?? 'This is no text file. Please bring a CSV file.',
  'too-large': ({ maxBytes }, { formats }) =>
    `The file is larger than ${formats.number(Math.round(maxBytes / megabyte))} MB. Please bring a smaller one.`,
  'row-too-long': ({ line }, { formats }) =>
    `Line ${formats.number(line)} is too long for a usage report. Please export the report again.`,
  'unknown-report': ({ columns }, { formats }) =>
    columns.length === 0
      ? 'This is none of the usage reports: it has no headings.'
      : `This is none of the usage reports: its columns are ${formats.list(columns.slice(0, 5))}.`,
  'other-report': ({ found }) => `This is ${found}, which cannot give monthly active usage.`,
  'columns-missing': ({ found, columns }, { formats }) =>
    `This looks like ${found}, but it lacks ${formats.list(columns.slice(0, 5))}. Please export it again with all its columns.`,
  'no-rows': ({ found, deletedRows }, { formats }) =>
    deletedRows > 0
      ? `This is ${found}, and all of its ${formats.count(deletedRows, rows)} are of deleted users.`
      : `This is ${found}, but no user is in it.`,
  'only-broken-rows': ({ found, broken }, { formats }) =>
    `This is ${found}, but none of its ${formats.count(broken.count, rows)} can be read. Please export it again.`,
  'several-dates': ({ values, line }, { formats }) =>
    `The file speaks of several days: ${values[0]}, and ${values[1]} in line ${formats.number(line)}. Please bring each day in a file of its own.`,
  'several-periods': ({ values, line }, { formats }) =>
    `The file speaks of several periods: ${values[0]}, and ${values[1]} in line ${formats.number(line)}. Please bring each period in a file of its own.`,
  ...workbookFaults,
  'out-of-time': () => `Reading the file took too long. ${again}`,
  'out-of-memory': () => 'The file is too large to be read. Please bring a smaller one.',
  'host-not-allowed': () =>
    'I take files from Teams alone: attach the file to a message in this chat.',
  'not-fetched': () =>
    `I could not get the file: the link may have expired or the file may be gone. ${again}`,
  'broken-off': () => `The file stopped coming before its end. ${again}`,
  busy: () => 'I am reading many files just now. Please hand it in again in a few minutes.',
};

const where: Readonly<Record<ReportName, string>> = {
  getM365AppUserDetail:
    'Microsoft 365 Apps usage (getM365AppUserDetail): admin center, Reports, Usage, Microsoft 365 apps, 30 days, Export.',
  getOffice365ActiveUserDetail:
    'Active users (getOffice365ActiveUserDetail), for the other workloads: admin center, Reports, Usage, Active users, Export.',
  getOffice365ServicesUserCounts:
    'Users by service (getOffice365ServicesUserCounts), for the other workloads: Microsoft Graph, period D30.',
};

const faults: ReadonlyMap<string, string> = new Map([
  ['too-few-cells', 'too few cells'],
  ['too-many-cells', 'too many cells'],
  ['heading-again', 'the heading again'],
  ['no-user', 'no user'],
  ['not-a-date', 'not a date'],
  ['date-after-refresh', 'a date after the report’s own'],
  ['not-a-period', 'not a period'],
  ['not-yes-or-no', 'neither Yes nor No'],
  ['not-a-count', 'not a count'],
  ['row-again', 'a row that is there already'],
  ['cut-off', 'cut off'],
]);

const counting = {
  'desktop-users': 'users with Windows or Mac, deleted ones left out',
  'licensed-users-active-in-30-days': 'licensed users active in the 30 days up to the report’s day',
  'service-counts': 'as the report counts them, active among active and inactive',
};

/** What is said about files that somebody hands in. */
export const files = {
  reading: (name: string) => `Reading ${name} …`,
  readingHint:
    'This card changes when I have read it, within ten minutes. Should that fail, I tell you here.',
  unread: 'I could not read this file to its end: I was interrupted. Please hand it in again.',
  unreadWhy: 'You get this once, because you handed it in.',
  unreadable,
  bring: 'What to bring',
  where,
  discarded: 'The file is forgotten; nothing was saved.',
  gone: 'What I read from that file is gone: it waits for 24 hours. Please hand the file in again.',
  overtaken:
    'This draft is closed: its checklist is saved, or other results stand now. Say “readiness” to see what stands.',
  read: 'Nothing is saved until you say so.',
  which:
    'For which customer is it? Choose one, or hand it in again with the customer’s name beside it.',
  noEngagement: 'You have no engagement yet. Open one, then hand the file in again.',
  facts: {
    report: 'Report',
    day: 'Day',
    period: 'Period',
    rows: 'Rows',
    broken: 'Not counted',
    counted: 'Counted',
    changes: 'Changes',
    warning: 'Warning',
  },
  noDay: 'not in the file, please say it',
  whichPeriod: 'Which period does the report cover?',
  period: (days: number | null, isMonthly: boolean) => {
    if (days === null) return 'not in the file, please say it';
    return isMonthly
      ? `${days} days, monthly`
      : `${days} days, kept under its own name, makes no band`;
  },
  rows: (counted: number, deleted: number, { count }: Formats) =>
    deleted === 0
      ? count(counted, rows)
      : `${count(counted, rows)}, ${count(deleted, { one: 'deleted user', other: 'deleted users' })} left out`,
  concealed: (text: string) => `${text}; names are concealed, which changes nothing`,
  broken: (count: number, first: readonly string[], { count: format, list }: Formats) =>
    `${format(count, rows)}: ${list(first)}`,
  brokenRow: (line: number, fault: string, column: string | null) => {
    const what = faults.get(fault) ?? 'cannot be read';
    return column === null ? `line ${line} (${what})` : `line ${line} (${column}: ${what})`;
  },
  counting,
  figures: 'What it says, and what saving it changes',
  figureOf: (workload: string, share: string) => `${workload}: ${share}`,
  ofEntitled: (share: string) => `${share} of the entitled seats`,
  ofRows: (share: string) => `${share} of its own rows`,
  change: (change: string, comparison: string) => `${change}; ${comparison}`,
  firstOne: 'the first reading of its kind',
  compares: (was: string) => `comparable with the reading before, ${was}`,
  comparesNot: (was: string) => `not comparable with the reading before, which is ${was}`,
  replaces: (was: string) => `in place of the reading of that day, ${was}`,
  stays: (band: Band) => `stays ${usage.band(band)}`,
  becomes: (from: Band, to: Band) => `${usage.band(to)}, from ${usage.band(from)}`,
  staysUnknown: (why: string) => `stays ${usage.band('unknown')} (${why})`,
  noBand: 'makes no band',
  joinsHistory: (day: string) => `joins the history: the reading of ${day} still speaks`,
  warns: { both: 'FE and FM are warned', fe: 'FE is warned', fm: 'FM is warned' },
  recovers: 'the warning closes',
  nothing: 'changes nothing, it is known already',
  ifEntitled: (text: string) => `of entitled seats: ${text}`,
  ifRows: (text: string) => `of the report’s rows: ${text}`,
  save: 'Save',
  saveEntitled: 'Save, of entitled seats',
  saveRows: 'Save, of the report’s rows',
  sayDay: 'Say the day',
  discard: 'Discard',
};
