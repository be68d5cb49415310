import fc from 'fast-check';
import type { UsageReportName, WorkloadUsage } from '../../../src/reports/usage/usage-report.ts';

/** How a generated file is written; the figures in it do not depend on this. */
export interface Spelling {
  readonly isAdminExport: boolean;
  readonly areNamesConcealed: boolean;
  readonly areFlagsTrueFalse: boolean;
  readonly areDatesTimestamps: boolean;
  readonly isEverythingQuoted: boolean;
  readonly isShuffled: boolean;
  readonly extraColumns: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly delimiter: ',' | ';' | '\t';
  readonly letterCase: 'as-is' | 'lower' | 'upper';
  readonly endsWithLineEnd: boolean;
}

/** The usual spelling: as Graph writes its files. */
export const asGraphWrites: Spelling = {
  isAdminExport: false,
  areNamesConcealed: false,
  areFlagsTrueFalse: false,
  areDatesTimestamps: false,
  isEverythingQuoted: false,
  isShuffled: false,
  extraColumns: 0,
  lineEnd: '\n',
  delimiter: ',',
  letterCase: 'as-is',
  endsWithLineEnd: true,
};

/** Any way to write a file that the reader must understand. */
export const anySpelling: fc.Arbitrary<Spelling> = fc.record({
  isAdminExport: fc.boolean(),
  areNamesConcealed: fc.boolean(),
  areFlagsTrueFalse: fc.boolean(),
  areDatesTimestamps: fc.boolean(),
  isEverythingQuoted: fc.boolean(),
  isShuffled: fc.boolean(),
  extraColumns: fc.integer({ min: 0, max: 3 }),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  letterCase: fc.constantFrom('as-is' as const, 'lower' as const, 'upper' as const),
  endsWithLineEnd: fc.boolean(),
});

/** A file with what must be read from it. */
export interface GeneratedReport {
  readonly lines: Iterable<string>;
  readonly expected: {
    readonly report: UsageReportName;
    readonly workloads: readonly WorkloadUsage[];
    readonly rows: number;
    readonly deletedRows: number;
  };
}

/** A small generator of pseudo-random numbers below 1 (mulberry32), the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The day every generated report was refreshed. */
export const refreshDate = '2026-11-20';

type Row = Readonly<Record<string, string>>;

const apps = ['Outlook', 'Word', 'Excel', 'PowerPoint', 'OneNote', 'Teams'];
const platforms = ['Windows', 'Mac', 'Mobile', 'Web'];

/** The headings of getM365AppUserDetail as Graph writes them. */
export const appUserHeadings: readonly string[] = [
  'Report Refresh Date',
  'User Principal Name',
  'Last Activation Date',
  'Last Activity Date',
  'Report Period',
  ...platforms,
  ...apps,
  ...platforms.flatMap((platform) => apps.map((app) => `${app} (${platform})`)),
];

const services = [
  ['exchange', 'Exchange'],
  ['onedrive', 'OneDrive'],
  ['sharepoint', 'SharePoint'],
  ['skype', 'Skype For Business'],
  ['teams', 'Teams'],
  ['yammer', 'Yammer'],
] as const;

/** The headings of getOffice365ActiveUserDetail as Graph writes them, workloads in our order. */
const activeUserHeadings: readonly string[] = [
  'Report Refresh Date',
  'User Principal Name',
  'Display Name',
  'Is Deleted',
  'Deleted Date',
  ...services.map(([, name]) => `Has ${name} License`),
  ...services.map(([, name]) => `${name} Last Activity Date`),
  ...services.map(([, name]) => `${name} License Assign Date`),
  'Assigned Products',
];

const adminHeadings: Readonly<Partial<Record<string, string>>> = {
  'User Principal Name': 'Username',
  'Last Activation Date': 'Last activation date (UTC)',
  'Last Activity Date': 'Last activity date (UTC)',
  Windows: 'Activity on Windows devices',
  Mac: 'Activity on Mac devices',
  Mobile: 'Activity on mobile',
  Web: 'Activity on web',
  ...Object.fromEntries(apps.map((app) => [app, `Activity on ${app} app`])),
  ...Object.fromEntries(
    services.map(([, name]) => [`${name} Last Activity Date`, `${name} last activity date (UTC)`]),
  ),
};

/** getM365AppUserDetail with a seeded number of desktop users; deleted users where `withDeleted`. */
export function generateAppUsers(
  seed: number,
  size: number,
  spelling: Spelling,
  withDeleted = false,
): GeneratedReport {
  const people = drawAppUsers(seed, size, withDeleted);
  const headings = withDeleted ? [...appUserHeadings, 'Is Deleted'] : appUserHeadings;
  let active = 0;
  let deletedRows = 0;
  for (const { isDeleted, row } of drawAppUsers(seed, size, withDeleted)) {
    if (isDeleted) deletedRows += 1;
    else if (row['Windows'] === 'Yes' || row['Mac'] === 'Yes') active += 1;
  }
  const rows = size - deletedRows;
  return {
    lines: write(headings, mapRows(people), seed, spelling),
    expected: {
      report: 'getM365AppUserDetail',
      workloads: rows === 0 ? [] : [{ workload: 'opp', active, rows }],
      rows,
      deletedRows,
    },
  };
}

interface Person {
  readonly isDeleted: boolean;
  readonly row: Row;
}

function* drawAppUsers(seed: number, size: number, withDeleted: boolean): Generator<Person> {
  const random = randomFrom(seed);
  const share = random();
  for (let index = 0; index < size; index += 1) {
    const flags = Object.fromEntries(
      appUserHeadings.slice(5).map((heading) => [heading, random() < share / 2 ? 'Yes' : 'No']),
    );
    const isDeleted = withDeleted && random() < 0.2;
    const row = {
      'Report Refresh Date': refreshDate,
      'User Principal Name': `user${index}@contoso.example`,
      'Last Activation Date': random() < 0.2 ? '' : dayBefore(400 * random()),
      'Last Activity Date': random() < 0.3 ? '' : dayBefore(60 * random()),
      'Report Period': '30',
      ...flags,
      'Is Deleted': isDeleted ? 'Yes' : 'No',
    };
    yield { isDeleted, row };
  }
}

/** getOffice365ActiveUserDetail; activity of 30 days that end with the refresh date is what counts. */
export function generateActiveUsers(
  seed: number,
  size: number,
  spelling: Spelling,
): GeneratedReport {
  const random = randomFrom(seed);
  const users = Array.from({ length: size }, (_, index) => drawActiveUser(random, index));
  const kept = users.filter(({ isDeleted }) => !isDeleted);
  const workloads = services.map(([workload], position) => {
    const licensed = kept.map(({ uses }) => uses[position]).filter((use) => use?.isLicensed);
    const active = licensed.filter((use) => (use?.age ?? Infinity) < 30).length;
    return { workload, active, rows: licensed.length };
  });
  return {
    lines: write(activeUserHeadings, users.map(writeActiveUser), seed, spelling),
    expected: {
      report: 'getOffice365ActiveUserDetail',
      workloads: workloads.filter(({ rows }) => rows > 0),
      rows: kept.length,
      deletedRows: size - kept.length,
    },
  };
}

interface ActiveUser {
  readonly name: string;
  readonly displayName: string;
  readonly isDeleted: boolean;
  /** One for each workload; the age of the last activity in days. */
  readonly uses: readonly { readonly isLicensed: boolean; readonly age: number | undefined }[];
}

function drawActiveUser(random: () => number, index: number): ActiveUser {
  return {
    name: `user${index}@contoso.example`,
    displayName: random() < 0.1 ? 'Doe, Jane "JD"' : `Jané ${index}`,
    isDeleted: random() < 0.15,
    uses: services.map(() => ({
      isLicensed: random() < 0.7,
      age: random() < 0.2 ? undefined : Math.floor(random() * 60),
    })),
  };
}

function writeActiveUser(user: ActiveUser): Row {
  const row: Record<string, string> = {
    'Report Refresh Date': refreshDate,
    'User Principal Name': user.name,
    'Display Name': user.displayName,
    'Is Deleted': user.isDeleted ? 'Yes' : 'No',
    'Deleted Date': user.isDeleted ? dayBefore(3) : '',
    'Assigned Products': 'MICROSOFT 365 APPS FOR ENTERPRISE+OFFICE 365 E3 (NO TEAMS)',
  };
  services.forEach(([, name], position) => {
    const use = user.uses[position];
    row[`Has ${name} License`] = use?.isLicensed === true ? 'Yes' : 'No';
    row[`${name} Last Activity Date`] = use?.age === undefined ? '' : dayBefore(use.age);
    row[`${name} License Assign Date`] = use?.isLicensed === true ? dayBefore(500) : '';
  });
  return row;
}

/** getOffice365ServicesUserCounts: one row of counts. */
export function generateServices(seed: number, spelling: Spelling): GeneratedReport {
  const random = randomFrom(seed);
  const headings = ['Report Refresh Date'];
  const row: Record<string, string> = { 'Report Refresh Date': refreshDate, 'Report Period': '30' };
  const workloads: WorkloadUsage[] = [];
  for (const [workload, name] of services) {
    const active = Math.floor(random() * 3 * 10 ** Math.floor(random() * 5));
    const inactive = Math.floor(random() * 5000);
    headings.push(`${name} Active`, `${name} Inactive`);
    row[`${name} Active`] = String(active);
    row[`${name} Inactive`] = String(inactive);
    workloads.push({ workload, active, rows: active + inactive });
  }
  headings.push('Office 365 Active', 'Office 365 Inactive', 'Report Period');
  row['Office 365 Active'] = '1';
  row['Office 365 Inactive'] = '2';
  return {
    lines: write(headings, [row], seed, spelling),
    expected: { report: 'getOffice365ServicesUserCounts', workloads, rows: 1, deletedRows: 0 },
  };
}

function dayBefore(days: number): string {
  return new Date(Date.parse(refreshDate) - Math.floor(days) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

function* mapRows(people: Iterable<Person>): Generator<Row> {
  for (const { row } of people) yield row;
}

function* write(
  headings: readonly string[],
  rows: Iterable<Row>,
  seed: number,
  spelling: Spelling,
): Generator<string> {
  const random = randomFrom(seed + 1);
  const all = [
    ...headings,
    ...Array.from({ length: spelling.extraColumns }, (_, index) => `Extra ${index}`),
  ];
  if (spelling.isShuffled) {
    const keys = new Map(all.map((heading) => [heading, random()]));
    all.sort((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0));
  }
  const quote = (cell: string): string =>
    spelling.isEverythingQuoted || cell.includes(spelling.delimiter) || cell.includes('"')
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const join = (cells: readonly string[]): string => cells.map(quote).join(spelling.delimiter);
  let line = join(all.map((heading) => writeHeading(heading, spelling)));
  for (const row of rows) {
    yield line + spelling.lineEnd;
    line = join(all.map((heading) => writeCell(heading, row[heading] ?? 'x', spelling)));
  }
  yield spelling.endsWithLineEnd ? line + spelling.lineEnd : line;
}

function writeHeading(heading: string, spelling: Spelling): string {
  const text = (spelling.isAdminExport ? adminHeadings[heading] : undefined) ?? heading;
  if (spelling.letterCase === 'upper') return ` ${text.toUpperCase()} `;
  return spelling.letterCase === 'lower' ? text.toLowerCase() : text;
}

function writeCell(heading: string, cell: string, spelling: Spelling): string {
  if (heading === 'User Principal Name' && spelling.areNamesConcealed) {
    return Buffer.from(cell).toString('hex').toUpperCase().padEnd(32, 'A').slice(0, 32);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell) && spelling.areDatesTimestamps) return `${cell}T00:00:00Z`;
  return cell === 'Yes' || cell === 'No' ? writeFlag(cell, spelling) : cell;
}

function writeFlag(cell: 'Yes' | 'No', spelling: Spelling): string {
  const trueFalse = cell === 'Yes' ? 'True' : 'False';
  const flag = spelling.areFlagsTrueFalse ? trueFalse : cell;
  return spelling.letterCase === 'upper' ? flag.toUpperCase() : flag;
}
