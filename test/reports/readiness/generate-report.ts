import {
  addInStates,
  fileStatuses,
  isUnreadable,
  severities,
  type AddInState,
  type FileStatus,
  type Severity,
} from '../../../src/domain/readiness/scales.ts';
import { randomFrom, type Random } from './random.ts';
import { addInNames, severityNames, statusNames } from './report-names.ts';
import {
  writeWorkbook,
  type Cell,
  type SheetToWrite,
  type WritingStyle,
} from './write-workbook.ts';

/** The forms in which results come. */
export const reportForms = [
  'xlsx',
  'xlsm',
  'results.csv',
  'remediation.csv',
  'details.csv',
  'computers.csv',
] as const;

/** A form of results. */
export type ReportForm = (typeof reportForms)[number];

/** What a generated report says, known before it was written. */
export interface KnownCounts {
  readonly devices: number;
  readonly scanned: number;
  readonly withVba: number;
  readonly unreadable: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly otherSeverities: number;
  readonly statuses: Readonly<Record<FileStatus, number>>;
  readonly withProposals: number;
  readonly addIns: Readonly<Record<AddInState, number>>;
  readonly addInTotal: number;
  /** Files and devices by guideline with limited or significant remediation. */
  readonly guidelines: ReadonlyMap<string, { readonly files: number; readonly devices: number }>;
  readonly toContact: ReadonlyMap<string, number>;
}

/** A report from a seed. */
export interface GeneratedReport {
  readonly form: ReportForm;
  readonly bytes: Buffer;
  readonly known: KnownCounts;
}

interface Issue {
  readonly guideline: string;
  readonly severity: Severity | 'odd';
  readonly isProposed: boolean;
}

interface MadeFile {
  readonly hash: string;
  readonly name: string;
  readonly location: string;
  readonly status: FileStatus;
  readonly issues: readonly Issue[];
  readonly devices: readonly string[];
}

interface MadeAddIn {
  readonly name: string;
  readonly publisher: string;
  readonly versions: readonly { readonly version: string; readonly state: AddInState }[];
  readonly devices: readonly string[];
}

/** How this report is written. */
interface Version {
  readonly isOld: boolean;
  readonly isBasic: boolean;
  readonly isConcealed: boolean;
  readonly bits: '32' | '64';
}

interface Made {
  readonly files: readonly MadeFile[];
  readonly addIns: readonly MadeAddIn[];
}

const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => random.whole(16).toString(16).toUpperCase()).join('');

const guidelines = Array.from(
  { length: 12 },
  (_, number) => `Guideline ${number}: what "changed", and in <which> version & since when`,
);

function someDevices(random: Random, devices: readonly string[]): readonly string[] {
  return random.shuffled(devices).slice(0, 1 + random.whole(Math.min(4, devices.length)));
}

function makeIssues(random: Random): readonly Issue[] {
  return Array.from({ length: 1 + random.whole(4) }, () => ({
    guideline: random.pick(guidelines),
    severity: random.chance(4) ? ('odd' as const) : random.pick(severities),
    isProposed: random.chance(30),
  }));
}

function makeFile(random: Random, devices: readonly string[], version: Version): MadeFile {
  const status = random.chance(50)
    ? ('has-vba' as const)
    : random.pick(fileStatuses.filter((each) => each !== 'driver-required' || !version.isOld));
  const name = version.isConcealed ? 'co******.xlsm' : `File, ${hex(random, 6)} "x".xlsm`;
  return {
    hash: hex(random, 32),
    name,
    location: version.isConcealed ? 'c:\\********\\' : `D:\\Müller & Söhne\\${hex(random, 4)}\\`,
    status,
    issues: status === 'has-vba' ? makeIssues(random) : [],
    devices: someDevices(random, devices),
  };
}

function makeAddIn(random: Random, number: number, devices: readonly string[]): MadeAddIn {
  const versions = Array.from({ length: 1 + random.whole(3) }, (_, at) => ({
    version: `${at + 1}.0.${random.whole(99)}`,
    state: random.pick(addInStates),
  }));
  return {
    name: `Add-in ${number}`,
    publisher: random.chance(80) ? `Publisher ${random.whole(5)}, Inc.` : '',
    versions,
    devices: someDevices(random, devices),
  };
}

function make(random: Random, version: Version): Made {
  const devices = Array.from({ length: 1 + random.whole(30) }, (_, at) => `PC-${at}`);
  const files = Array.from({ length: 1 + random.whole(60) }, () =>
    makeFile(random, devices, version),
  );
  const addIns = Array.from({ length: 1 + random.whole(20) }, (_, at) =>
    makeAddIn(random, at, devices),
  );
  return { files, addIns };
}

/** Columns by name: written in any order, with others between. */
type Row = Readonly<Record<string, Cell>>;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const ratedCells = (random: Random, { guideline, severity }: Issue): Row => ({
  Guideline: guideline,
  Severity: severity === 'odd' ? 'Severity of tomorrow' : random.pick(severityNames[severity]),
});

// Letters of a hash are the same in either case.
const hashCell = (random: Random, { hash }: MadeFile): Row => ({
  'Source File Hash': random.chance(20) ? hash.toLowerCase() : hash,
});

function resultsTable(random: Random, { files }: Made, version: Version): Table {
  const bits = version.isOld ? '64Bit' : '64-bit';
  const columns = [
    ...['Guideline', 'Severity', 'Source Location', 'Source File', 'Source File Hash'],
    ...['Source File Extension', 'Module', 'Line #', 'Type', 'Member', 'Statement', 'VBA Hash'],
    ...['Reference', 'FileStatus', bits, 'UserHash', 'DeviceName'],
    ...(version.isOld ? [] : ['Label1', 'Label2', 'Source file reference', 'RT Version']),
  ];
  const rows = files.flatMap((file) =>
    file.devices.flatMap((device): readonly Row[] => {
      const row = {
        'Source Location': file.location,
        'Source File': file.name,
        ...hashCell(random, file),
        FileStatus: statusNames[file.status],
        DeviceName: device,
        'Line #': random.whole(2_000),
        Statement: `Dim ${hex(random, 8)} As Object, "quoted"`,
        'RT Version': '1.2.21067.0',
      };
      if (file.issues.length === 0) return [row];
      return file.issues.map((issue) => ({
        ...row,
        ...ratedCells(random, issue),
        [bits]: random.pick(['Yes', 'No']),
      }));
    }),
  );
  return { columns, rows: random.shuffled(rows) };
}

/** A row for each issue, whether other code is proposed for it or not. */
function remediationTable(random: Random, { files }: Made): Table {
  const columns = [
    ...['Guideline', 'Severity', 'Source Location', 'Source File', 'Source File Hash', 'Module'],
    ...['Original code', 'Proposed changes', 'DeviceName'],
  ];
  const rows = files.flatMap((file) =>
    file.devices.flatMap((device) =>
      file.issues.map((issue): Row => ({
        ...ratedCells(random, issue),
        ...hashCell(random, file),
        'Source Location': file.location,
        'Source File': file.name,
        'Original code': 'Declare Function Sleep Lib "kernel32" ()',
        'Proposed changes': issue.isProposed ? 'Declare PtrSafe Function Sleep …' : null,
        DeviceName: device,
      })),
    ),
  );
  return { columns, rows: random.shuffled(rows) };
}

const readinessOf = ({ bits }: Version): string => `Readiness status (${bits}-bit)`;

const stateIn = ({ isBasic }: Version, state: AddInState, random: Random): Cell =>
  isBasic ? random.pick([null, 'Unknown']) : addInNames[state];

function detailsTable(random: Random, { addIns }: Made, version: Version): Table {
  const status = readinessOf(version);
  const columns = [
    ...['Add-in Name', 'Add-in Publisher', 'Add-in Version', 'App', 'Total Installs', status],
    ...['Remarks', 'More information'],
  ];
  const rows = addIns.flatMap(({ name, publisher, versions, devices }) =>
    versions.map((each): Row => ({
      'Add-in Name': name,
      'Add-in Publisher': publisher === '' ? null : publisher,
      'Add-in Version': each.version,
      App: random.pick(['Excel', 'Word', 'Outlook']),
      'Total Installs': devices.length,
      [status]: stateIn(version, each.state, random),
    })),
  );
  return { columns, rows };
}

function computersTable(random: Random, { addIns }: Made, version: Version): Table {
  const status = readinessOf(version);
  const columns = [
    ...['Machine name', 'Add-in Name', 'Add-in Publisher', 'Add-in Version', 'App', status],
    ...['Add-in used since 2019-01-01'],
  ];
  const rows = addIns.flatMap(({ name, publisher, versions, devices }) =>
    devices.flatMap((device) =>
      versions.map((each): Row => ({
        'Machine name': device,
        'Add-in Name': name,
        'Add-in Publisher': publisher === '' ? null : publisher,
        'Add-in Version': each.version,
        [status]: stateIn(version, each.state, random),
      })),
    ),
  );
  return { columns, rows };
}

function cellsOf(random: Random, { columns, rows }: Table): readonly (readonly Cell[])[] {
  const order = random.chance(50)
    ? random.shuffled([...columns, 'A column of tomorrow', ''])
    : columns;
  return [order, ...rows.map((row) => order.map((column) => row[column] ?? null))];
}

const quoted = (cell: Cell, delimiter: string, isAlways: boolean): string => {
  const text = cell === null ? '' : String(cell);
  const isNeeded = isAlways || text.includes(delimiter) || /["\r\n]/u.test(text);
  return isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
};

function csvOf(random: Random, table: Table): Buffer {
  const delimiter = random.pick([',', ';', '\t']);
  const isAlways = random.chance(30);
  const lines = cellsOf(random, table).map((cells) =>
    cells.map((cell) => quoted(cell, delimiter, isAlways)).join(delimiter),
  );
  const text = `${random.chance(50) ? '\ufeff' : ''}${lines.join(random.pick(['\n', '\r\n']))}`;
  return Buffer.from(text, random.chance(20) ? 'utf16le' : 'utf8');
}

function* ofRows(rows: readonly (readonly Cell[])[]): Generator<readonly Cell[]> {
  yield* rows;
}

async function workbookOf(random: Random, made: Made, version: Version, form: ReportForm) {
  const chart = { name: 'VBA Overview', rows: [['Readiness'], ['Getting started']] };
  const sheet = (name: string, table: Table): SheetToWrite => ({
    name,
    rows: ofRows(cellsOf(random, table)),
  });
  const references: Table = {
    columns: ['Source File', 'Source File Hash', 'Type', 'Reference', 'FileStatus'],
    rows: [{ 'Source File': 'x', 'Source File Hash': 'y', Reference: 'user32' }],
  };
  const style: WritingStyle = {
    texts: random.pick(['shared', 'inline']),
    prefix: random.chance(20) ? 'x:' : '',
    areNumbersTexts: random.chance(30),
    hasMacros: form === 'xlsm',
    hasExternalLink: random.chance(20),
    hasMergedTitle: random.chance(30),
  };
  const sheets = [
    { name: 'Overview', rows: [['Readiness Report']] },
    chart,
    { name: 'VBA Summary', rows: [['Row Labels', 'Count of Severity']] },
    sheet('VBA Results', resultsTable(random, made, version)),
    sheet('VBA Remediation', remediationTable(random, made)),
    sheet('VBA References', references),
    { name: 'Add-in Summary', rows: [['Add-ins found', made.addIns.length]] },
    sheet('Add-in Details', detailsTable(random, made, version)),
    sheet('By computer name', computersTable(random, made, version)),
    { name: 'Device Upgrade Readiness', rows: [['Machine name', 'Upgrade readiness']] },
  ];
  return writeWorkbook(random.chance(30) ? random.shuffled(sheets) : sheets, style);
}

const countOf = <K extends string>(keys: readonly K[], values: readonly (K | undefined)[]) =>
  Object.fromEntries(
    keys.map((key) => [key, values.filter((value) => value === key).length]),
  ) as Record<K, number>;

const worstOf = (file: MadeFile): Severity | undefined =>
  severities.findLast((severity) => file.issues.some((issue) => issue.severity === severity));

const stateOf = ({ versions }: MadeAddIn, { isBasic }: Version): AddInState =>
  (isBasic
    ? null
    : addInStates.findLast((each) => versions.some((version) => version.state === each))) ??
  'unknown';

const isWork = ({ severity }: Issue): boolean =>
  severity === 'limited' || severity === 'significant';

function guidelinesOf(files: readonly MadeFile[]): KnownCounts['guidelines'] {
  const reached = guidelines.map((guideline) => {
    const hit = files.filter(({ issues }) =>
      issues.some((issue) => issue.guideline === guideline && isWork(issue)),
    );
    const devices = new Set(hit.flatMap((file) => file.devices)).size;
    return [guideline, { files: hit.length, devices }] as const;
  });
  return new Map(reached.filter(([, { files: count }]) => count > 0));
}

/** The remediation sheet alone speaks of files with issues, and not of their states. */
function filesIn(form: ReportForm, { files }: Made): readonly MadeFile[] {
  if (form === 'remediation.csv') return files.filter(({ issues }) => issues.length > 0);
  return form === 'details.csv' || form === 'computers.csv' ? [] : files;
}

/** Counts in another way than the reader does: from what was made, with sets. */
function knownOf(made: Made, form: ReportForm, version: Version): KnownCounts {
  const isWorkbook = form.startsWith('xls');
  const files = filesIn(form, made);
  const addIns = isWorkbook || files.length === 0 ? made.addIns : [];
  const named = form === 'details.csv' ? [] : [...files, ...addIns];
  const statuses = form === 'remediation.csv' ? [] : files.map(({ status }) => status);
  const proposed = form === 'results.csv' ? [] : files;
  const states = addIns.map((addIn) => stateOf(addIn, version));
  const odd = files.filter((file) => file.issues.length > 0 && worstOf(file) === undefined);
  const toContact = addIns.filter((_, at) => states[at] === 'contact-provider');
  return {
    devices: new Set(named.flatMap(({ devices }) => devices)).size,
    scanned: new Set(files.map(({ hash }) => hash)).size,
    withVba: files.filter(({ status }) => status === 'has-vba').length,
    unreadable: statuses.filter(isUnreadable).length,
    severities: countOf(severities, files.map(worstOf)),
    otherSeverities: odd.length,
    statuses: countOf(fileStatuses, statuses),
    withProposals: proposed.filter(({ issues }) => issues.some((each) => each.isProposed)).length,
    addIns: countOf(addInStates, states),
    addInTotal: addIns.length,
    guidelines: guidelinesOf(files),
    toContact: new Map(toContact.map((addIn) => [addIn.name, reachOf(addIn, form)])),
  };
}

/** Without the list by computer, installs of all versions are what is known. */
const reachOf = ({ devices, versions }: MadeAddIn, form: ReportForm): number =>
  form === 'details.csv' ? devices.length * versions.length : devices.length;

/** Writes a report of a form from a seed, with known counts. */
export async function generateReport(seed: number): Promise<GeneratedReport> {
  const random = randomFrom(seed);
  const picked = random.pick(reportForms);
  const version: Version = {
    isOld: random.chance(30),
    isBasic: random.chance(25),
    isConcealed: random.chance(20),
    bits: random.pick(['32', '64']),
  };
  const made = make(random, version);
  // Where nothing has issues, nobody gets a list of them.
  const isEmpty = filesIn(picked, made).length === 0 && picked === 'remediation.csv';
  const form = isEmpty ? 'results.csv' : picked;
  const known = knownOf(made, form, version);
  switch (form) {
    case 'xlsx':
    case 'xlsm':
      return { form, known, bytes: await workbookOf(random, made, version, form) };
    case 'results.csv':
      return { form, known, bytes: csvOf(random, resultsTable(random, made, version)) };
    case 'remediation.csv':
      return { form, known, bytes: csvOf(random, remediationTable(random, made)) };
    case 'details.csv':
      return { form, known, bytes: csvOf(random, detailsTable(random, made, version)) };
    case 'computers.csv':
      return { form, known, bytes: csvOf(random, computersTable(random, made, version)) };
  }
}
