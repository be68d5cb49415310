import type { RemediationItem } from '../engagement/engagement.ts';
import type { Problem } from './report.ts';

/** What is known of the problem behind an item, as the last report tells it. */
export type Finding = Omit<Problem, 'name' | 'publisher'>;

/** Something to decide about before a checklist is saved. */
export type Proposal =
  | { readonly kind: 'new'; readonly key: string; readonly problem: Problem }
  /** Resolved, and found again: to be reopened. */
  | {
      readonly kind: 'again';
      readonly key: string;
      readonly problem: Problem;
      readonly item: RemediationItem;
    }
  /** Open, and found no more: to be marked as resolved. */
  | { readonly kind: 'gone'; readonly key: string; readonly item: RemediationItem };

/** What a report makes of a checklist that may have items already. */
export interface Plan {
  readonly proposals: readonly Proposal[];
  /** Items whose counts are the report's from now on. */
  readonly recounted: readonly { readonly item: string; readonly finding: Finding }[];
}

/** A problem without the words that name it. */
export function findingOf({ key, kind, severity, files, devices }: Problem): Finding {
  return { key, kind, severity, files, devices };
}

/** Whether the report looked for problems of this kind at all. */
export type Looked = Readonly<Record<Problem['kind'], boolean>>;

/**
 * Holds the problems of a report against the checklist (docs/rules.md §6): a problem without an item is
 * proposed; one that was resolved and one that is found no more are proposed for the other state; nothing
 * that a person wrote changes by itself.
 */
export function planChecklist(
  items: readonly RemediationItem[],
  findings: Readonly<Record<string, Finding>>,
  problems: readonly Problem[],
  looked: Looked,
): Plan {
  const itemOf = new Map<string, RemediationItem>();
  for (const item of items) {
    const finding = Object.hasOwn(findings, item.id) ? findings[item.id] : undefined;
    if (finding) itemOf.set(finding.key, item);
  }
  const found = new Set(problems.map(({ key }) => key));
  const ofProblems = problems.flatMap((problem): readonly Proposal[] => {
    const { key } = problem;
    const item = itemOf.get(key);
    if (!item) return [{ kind: 'new', key, problem }];
    return item.state === 'resolved' ? [{ kind: 'again', key, problem, item }] : [];
  });
  const gone = [...itemOf].flatMap(([key, item]): readonly Proposal[] => {
    const kind = findings[item.id]?.kind;
    const isLookedFor = kind !== undefined && looked[kind];
    const isGone = item.state === 'open' && isLookedFor && !found.has(key);
    return isGone ? [{ kind: 'gone', key, item }] : [];
  });
  return {
    proposals: [...ofProblems, ...gone],
    recounted: problems.flatMap((problem) => {
      const item = itemOf.get(problem.key);
      return item ? [{ item: item.id, finding: findingOf(problem) }] : [];
    }),
  };
}

/** New problems are kept to begin with; what would change an item that is there waits for a word. */
export function isKeptAtFirst({ kind }: Proposal): boolean {
  return kind === 'new';
}
