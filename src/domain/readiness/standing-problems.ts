import { addProblems } from './add-problems.ts';
import type { Finding, Looked } from './plan-checklist.ts';
import { reachFirst } from './reach.ts';
import { areAllAmong, partWith, partsOf, type ReadFiles } from './read-files.ts';
import type { Problem, ProblemKind } from './report.ts';

/** Problems that a draft holds; a checklist takes 300 items. */
const mostProblems = 250;

/** What a file that is at hand says of problems; `moreProblems` are too many to be named. */
export interface FileProblems {
  readonly hash: string;
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
}

/** The problems of the results that stand, as far as their files are at hand. */
export interface StandingProblems {
  /** Those that reach furthest first. */
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
  /** Of which kind every problem is known. */
  readonly looked: Looked;
}

interface Standing {
  readonly read: ReadFiles | undefined;
  readonly findings: Readonly<Record<string, Finding>>;
}

/** While not every file is at hand, nothing is known to reach less far than before. */
function atLeast(problem: Problem, findings: readonly Finding[]): Problem {
  const before = findings.find(({ key }) => key === problem.key);
  if (!before) return problem;
  const { files, devices } = problem;
  return {
    ...problem,
    files: Math.max(files, before.files),
    devices: Math.max(devices, before.devices),
  };
}

/**
 * Joins what files say of problems to what the results that stand say (docs/rules.md §6): a file speaks only for the
 * parts that are of it still, and figures of files that were added to each other are sums.
 *
 * @param files no two with the same hash.
 */
export function standingProblems(
  { read, findings }: Standing,
  files: readonly FileProblems[],
): StandingProblems {
  const hashes = files.map(({ hash }) => hash);
  const isWhole = (kind: ProblemKind): boolean => areAllAmong(read, partWith[kind], hashes);
  const standing = files.flatMap(({ hash, problems }) => {
    const parts = partsOf(read, hash);
    return problems.filter(({ kind }) => parts.includes(partWith[kind]));
  });
  const before = Object.values(findings);
  const all = addProblems(standing)
    .map((problem) => (isWhole(problem.kind) ? problem : atLeast(problem, before)))
    .toSorted(reachFirst);
  const unnamed = files.reduce((sum, { moreProblems }) => sum + moreProblems, 0);
  const moreProblems = unnamed + Math.max(0, all.length - mostProblems);
  const isKnown = (kind: ProblemKind): boolean => moreProblems === 0 && isWhole(kind);
  return {
    problems: all.slice(0, mostProblems),
    moreProblems,
    looked: {
      guideline: isKnown('guideline'),
      unreadable: isKnown('unreadable'),
      'add-in': isKnown('add-in'),
    },
  };
}
