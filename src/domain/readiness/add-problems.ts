import type { Problem } from './report.ts';
import { severities, type Severity } from './scales.ts';

const rankOf = (severity: Severity | null): number =>
  severity === null ? -1 : severities.indexOf(severity);

const add = (one: Problem, other: Problem): Problem => ({
  ...one,
  severity: rankOf(other.severity) > rankOf(one.severity) ? other.severity : one.severity,
  files: one.files + other.files,
  devices: one.devices + other.devices,
});

/** Problems of different places as one list: those with the same key reach as far as all of them together. */
export function addProblems(all: readonly Problem[]): readonly Problem[] {
  const byKey = new Map<string, Problem>();
  for (const problem of all) {
    const known = byKey.get(problem.key);
    byKey.set(problem.key, known ? add(known, problem) : problem);
  }
  return [...byKey.values()];
}
