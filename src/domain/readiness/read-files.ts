import type { ProblemKind, ReadinessReport } from './report.ts';

/** A part of the results, of which files may speak or not. */
export type Part = 'files' | 'addIns' | 'deviceStates';

/** The part of the results that tells of problems of a kind. */
export const partWith: Readonly<Record<ProblemKind, Part>> = {
  guideline: 'files',
  unreadable: 'files',
  'add-in': 'addIns',
};

/** Of which files each part of the results is, by their hashes; a file that was taken the place of is not among them. */
export type ReadFiles = Readonly<Record<Part, readonly string[]>>;

const none: ReadFiles = { files: [], addIns: [], deviceStates: [] };

/** A report is of a few files; of more than this the first are told apart no more. */
const mostHashes = 50;

/** As much of a SHA-256 as tells files apart. */
const hashCharacters = 20;

/** Whether a part of the report is of this file already, so that adding it would count it twice. */
export function isReadAlready(
  read: ReadFiles | undefined,
  report: ReadinessReport,
  hash: string,
): boolean {
  const { files, addIns, deviceStates } = read ?? none;
  const short = hash.slice(0, hashCharacters);
  const isIn = (part: Part, hashes: readonly string[]): boolean =>
    report[part] !== null && hashes.includes(short);
  return isIn('files', files) || isIn('addIns', addIns) || isIn('deviceStates', deviceStates);
}

/** The parts of the results that are of this file still. */
export function partsOf(read: ReadFiles | undefined, hash: string): readonly Part[] {
  const short = hash.slice(0, hashCharacters);
  const { files, addIns, deviceStates } = read ?? none;
  const all = { files, addIns, deviceStates };
  return (['files', 'addIns', 'deviceStates'] as const).filter((part) => all[part].includes(short));
}

/** Whether every file that a part of the results is of is among these; not where some may not be told apart. */
export function areAllAmong(
  read: ReadFiles | undefined,
  part: Part,
  hashes: readonly string[],
): boolean {
  const of = (read ?? none)[part];
  const known = new Set(hashes.map((hash) => hash.slice(0, hashCharacters)));
  return of.length > 0 && of.length < mostHashes && of.every((hash) => known.has(hash));
}

/**
 * The files after one more.
 *
 * @param hash of the file; `null` for what was typed.
 * @param isAdded whether it is added to what is there, or takes its place in the parts that it has.
 */
export function withFile(
  read: ReadFiles | undefined,
  report: ReadinessReport,
  hash: string | null,
  isAdded: boolean,
): ReadFiles {
  const former = read ?? none;
  const own = hash === null ? [] : [hash.slice(0, hashCharacters)];
  const joined = (part: Part): readonly string[] => {
    if (report[part] === null) return former[part];
    return isAdded ? [...former[part], ...own].slice(-mostHashes) : own;
  };
  return {
    files: joined('files'),
    addIns: joined('addIns'),
    deviceStates: joined('deviceStates'),
  };
}
