import type { Engagement } from '../../domain/engagement/engagement.ts';
import { planChecklist, type Plan } from '../../domain/readiness/plan-checklist.ts';
import { partsOf } from '../../domain/readiness/read-files.ts';
import {
  standingProblems,
  type StandingProblems,
} from '../../domain/readiness/standing-problems.ts';
import type { Asker } from '../asker.ts';
import type { World } from '../world.ts';
import type { ReadinessDraft } from './readiness-draft.ts';

/** A drafted checklist: the report that holds what was chosen, and all at hand that the results are of. */
export interface Planned {
  readonly engagement: Engagement;
  readonly draft: ReadinessDraft;
  readonly reports: readonly ReadinessDraft[];
}

/** FE and FM work on the same reports; anybody else has their own alone. */
function holdersFor({ actor }: Asker, { people }: Engagement): readonly string[] {
  const self = actor.person.id;
  const engaged = [people.fe?.id, people.fm?.id].filter((id) => id !== undefined);
  return engaged.includes(self) ? [...new Set([self, ...engaged])] : [self];
}

/** Reports of which an engagement's checklist may be drafted by whoever asks, newest first. */
export async function reportsFor(
  { readinessDrafts, now }: World,
  asker: Asker,
  engagement: Engagement,
): Promise<readonly ReadinessDraft[]> {
  const self = asker.actor.person.id;
  const found = await Promise.all(
    holdersFor(asker, engagement).map((person) => readinessDrafts.all(asker.tenant, person, now())),
  );
  return found
    .flat()
    .filter(({ savedFor, person }) =>
      savedFor === null ? person === self : savedFor === engagement.id,
    )
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

/** Whether the results that stand are of this report still, in any part. */
export function isStanding({ assessment }: Engagement, { file }: ReadinessDraft): boolean {
  return partsOf(assessment?.read, file.sha256).length > 0;
}

/** The reports among these that were saved and that the results are of. */
export function reportsAtHand(
  engagement: Engagement,
  reports: readonly ReadinessDraft[],
): readonly ReadinessDraft[] {
  return reports.filter(
    (report) => report.savedFor === engagement.id && isStanding(engagement, report),
  );
}

/** What the reports say of the results that stand; a file that was handed in twice speaks once. */
export function problemsOf({ engagement, reports }: Omit<Planned, 'draft'>): StandingProblems {
  const { assessment, findings } = engagement;
  const byHash = new Map(reports.map(({ file }) => [file.sha256, file]));
  const files = [...byHash].map(([hash, { problems, moreProblems }]) => ({
    ...{ hash, problems, moreProblems },
  }));
  return standingProblems({ read: assessment?.read, findings }, files);
}

/** What the results that stand make of the checklist. */
export function planOf(planned: Planned): Plan {
  const { items, findings } = planned.engagement;
  const { problems, looked } = problemsOf(planned);
  return planChecklist(items, findings, problems, looked);
}

/** The example of a problem in any of the reports; empty where there is none. */
export function exampleOf({ reports }: Planned, key: string): string {
  const found = reports.find(({ file }) => Object.hasOwn(file.examples, key));
  return found?.file.examples[key] ?? '';
}
