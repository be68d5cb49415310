import type { Problem } from './report.ts';

/** Significant remediation before add-ins to ask about, those before limited remediation and unreadable files. */
function weightOf({ kind, severity }: Problem): number {
  if (severity === 'significant') return 3;
  if (kind === 'add-in') return 2;
  return kind === 'guideline' ? 1 : 0;
}

/** Puts what weighs more and reaches further first; among equals by name, so that the order is always one. */
export function reachFirst(one: Problem, other: Problem): number {
  return (
    weightOf(other) - weightOf(one) ||
    other.files - one.files ||
    other.devices - one.devices ||
    (one.key < other.key ? -1 : 1)
  );
}
