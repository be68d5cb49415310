import { normaliseHeading, type Heading } from '../usage/headings.ts';
import type { SheetKind } from './readiness-file.ts';

/** Columns by what they mean, as the versions of the toolkit name them; one that ends with `*` may go on. */
const aliases = {
  guideline: ['guideline', 'rule'],
  severity: ['severity'],
  location: ['sourcelocation', 'location', 'filepath'],
  file: ['sourcefile', 'sourcefilename', 'filename'],
  hash: ['sourcefilehash', 'filehash'],
  status: ['filestatus', 'status'],
  device: ['devicename', 'computername', 'machinename'],
  vbaHash: ['vbahash'],
  original: ['originalcode'],
  proposed: ['proposedchanges', 'proposedchange'],
  reference: ['reference', 'references'],
  addIn: ['addinname', 'addin'],
  publisher: ['addinpublisher', 'publisher', 'provider'],
  installs: ['totaldeviceinstalls', 'totalinstalls', 'installs'],
  readiness: ['readinessstatus*'],
  notAssessed: ['notassessed'],
  ready: ['readytoupgrade'],
  needsReview: ['needsreview'],
} as const satisfies Readonly<Record<string, readonly Heading[]>>;

/** A column that counting asks for. */
export type Column = keyof typeof aliases;

/** Where each known column stands in the rows of a sheet. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

const allColumns = Object.keys(aliases).filter((name): name is Column => name in aliases);

const isAlias = (alias: string, heading: Heading): boolean =>
  alias.endsWith('*') ? heading.startsWith(alias.slice(0, -1)) : heading === alias;

function positionOf(column: Column, headings: readonly Heading[]): number {
  for (const alias of aliases[column]) {
    const position = headings.findIndex((heading) => isAlias(alias, heading));
    if (position >= 0) return position;
  }
  return -1;
}

/** Finds the known columns among headings, in any order and company. */
export function columnsIn(cells: readonly string[]): Columns {
  const headings = cells.map(normaliseHeading);
  const found: Partial<Record<Column, number>> = {};
  for (const column of allColumns) {
    const position = positionOf(column, headings);
    if (position >= 0) found[column] = position;
  }
  return found;
}

type Has = (...wanted: readonly Column[]) => boolean;

const hasIn =
  (columns: Columns): Has =>
  (...wanted) =>
    wanted.every((column) => columns[column] !== undefined);

/** What headings say a table is, the most telling first. */
const tests: readonly (readonly [SheetKind, (has: Has) => boolean])[] = [
  ['device-counts', (has) => has('notAssessed', 'ready', 'needsReview')],
  ['by-computer-name', (has) => has('addIn', 'device') && !has('installs')],
  ['add-in-details', (has) => has('addIn') && (has('installs') || has('readiness'))],
  ['vba-remediation', (has) => has('proposed') && (has('hash') || has('file'))],
  ['vba-results', (has) => has('severity') && (has('hash') || has('file'))],
  ['vba-results', (has) => has('status', 'hash') || has('status', 'file', 'location')],
  ['vba-references', (has) => has('reference') && (has('hash') || has('file'))],
];

/** What a table is by its headings; `undefined` when it is none that holds readiness data. */
export function kindOfTable(columns: Columns): SheetKind | undefined {
  const has = hasIn(columns);
  return tests.find(([, test]) => test(has))?.[0];
}

/** The tabs of the toolkit's report, by the words in their names. */
const tabs: ReadonlyMap<string, SheetKind> = new Map([
  ['vbaresults', 'vba-results'],
  ['vbaremediation', 'vba-remediation'],
  ['vbareferences', 'vba-references'],
  ['addindetails', 'add-in-details'],
  ['bycomputername', 'by-computer-name'],
]);

/** What a sheet should be by the name of its tab. */
export function kindOfTab(name: string): SheetKind | undefined {
  return tabs.get(normaliseHeading(name));
}

/** What each kind cannot be counted without, as the toolkit writes it. */
const needed: Readonly<Record<SheetKind, readonly (readonly [string, readonly Column[]])[]>> = {
  'vba-results': [
    ['Severity', ['severity', 'status']],
    ['Source File Hash', ['hash', 'file']],
  ],
  'vba-remediation': [
    ['Proposed changes', ['proposed']],
    ['Source File Hash', ['hash', 'file']],
  ],
  'vba-references': [],
  'add-in-details': [['Add-in Name', ['addIn']]],
  'by-computer-name': [
    ['Machine name', ['device']],
    ['Add-in Name', ['addIn']],
  ],
  'device-counts': [],
};

/** The columns without which a sheet of this kind cannot be counted, and that it lacks. */
export function missingIn(kind: SheetKind, columns: Columns): readonly string[] {
  return needed[kind].flatMap(([heading, either]) =>
    either.some((column) => columns[column] !== undefined) ? [] : [heading],
  );
}

interface Nearly {
  readonly columns: readonly Column[];
  /** What it is told by, as the toolkit writes it; one of the columns suffices for each. */
  readonly told: readonly (readonly [string, readonly Column[]])[];
}

/** Tables whose headings are told from others even when some are missing. */
const nearly: readonly Nearly[] = [
  {
    columns: ['guideline', 'severity', 'location', 'file', 'hash', 'status', 'device'],
    told: [
      ['Severity', ['severity']],
      ['Source File Hash', ['hash', 'file']],
    ],
  },
  {
    columns: ['addIn', 'publisher', 'installs', 'readiness'],
    told: [
      ['Add-in Name', ['addIn']],
      ['Total Installs', ['installs', 'readiness']],
    ],
  },
  {
    columns: ['notAssessed', 'ready', 'needsReview'],
    told: [
      ['Not assessed', ['notAssessed']],
      ['Ready to upgrade', ['ready']],
      ['Needs review', ['needsReview']],
    ],
  },
];

/** So many headings of one table are no chance. */
const tellingColumns = 2;

/**
 * The columns that headings lack to be a table with readiness data; empty when they have fewer than two of any such
 * table (docs/rules.md §6).
 */
export function missingNearly(cells: readonly string[]): readonly string[] {
  const found = columnsIn(cells);
  const isThere = (column: Column): boolean => found[column] !== undefined;
  const counted = nearly.map((each) => ({ ...each, count: each.columns.filter(isThere).length }));
  const [most] = counted.toSorted((one, other) => other.count - one.count);
  if (!most || most.count < tellingColumns) return [];
  return most.told.flatMap(([heading, either]) => (either.some(isThere) ? [] : [heading]));
}
