import type { ReadinessReport } from './report.ts';

/** The published norms, in percent (docs/rules.md §6). */
export const readinessNorms = {
  filesWithMacros: 6,
  macrosWithIssues: 3.3,
  filesWithIssues: 0.2,
  addInsAdopted: 75,
} as const;

/** A share of something, beside its norm. */
export interface ShareBesideNorm {
  readonly what: keyof typeof readinessNorms;
  readonly part: number;
  readonly whole: number;
  readonly norm: number;
}

/** Shares of what was found, where the report speaks of them and there is anything to share. */
export function besideNorms({ files, addIns }: ReadinessReport): readonly ShareBesideNorm[] {
  const shares: ShareBesideNorm[] = [];
  const put = (what: ShareBesideNorm['what'], part: number, whole: number): void => {
    if (whole > 0) shares.push({ what, part, whole, norm: readinessNorms[what] });
  };
  if (files) {
    const { limited, significant, minimal, awareness } = files.severities;
    put('filesWithMacros', files.withVba, files.scanned);
    const issues = limited + significant + minimal + awareness;
    put('macrosWithIssues', issues, files.withVba);
    put('filesWithIssues', issues, files.scanned);
  }
  if (addIns) {
    const { states } = addIns;
    const known = addIns.total - states.unknown - states['insufficient-data'];
    const good =
      states['highly-adopted'] +
      states.adopted +
      states['supported-version'] +
      states['adopted-version'];
    // Unknown throughout is the toolkit's end, not a finding.
    if (known > 0) put('addInsAdopted', good, addIns.total);
  }
  return shares;
}
