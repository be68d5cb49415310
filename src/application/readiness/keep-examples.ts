import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Joining } from '../../domain/readiness/counts.ts';
import type { ReadinessReport } from '../../domain/readiness/report.ts';
import type { World } from '../world.ts';
import type { ReadinessDraft } from './readiness-draft.ts';

/** Whether a report looked for the problem of a key, so that its silence about it means there is none. */
const looksFor = ({ files, addIns }: ReadinessReport, key: string): boolean =>
  (key.startsWith('a-') ? addIns : files) !== null;

/**
 * Keeps the examples of a report that was saved. What it takes the place of leaves, but for problems with an item on
 * the checklist (docs/rules.md §6).
 */
export async function keepExamples(
  { examples }: World,
  { tenant, file }: ReadinessDraft,
  { id, findings }: Engagement,
  how: Joining,
): Promise<void> {
  const known = Object.entries(await examples.load(tenant, id));
  const onList = new Set(Object.values(findings).map(({ key }) => key));
  const kept = known.filter(
    ([key]) => how === 'added' || onList.has(key) || !looksFor(file.report, key),
  );
  await examples.put(tenant, id, { ...Object.fromEntries(kept), ...file.examples });
}
