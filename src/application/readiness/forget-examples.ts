import type { Engagement } from '../../domain/engagement/engagement.ts';
import { roles } from '../../domain/people.ts';
import type { Asker } from '../asker.ts';
import type { World } from '../world.ts';
import type { ReadinessDraft } from './readiness-draft.ts';

const blanked = (draft: ReadinessDraft): ReadinessDraft => ({
  ...draft,
  file: { ...draft.file, examples: {} },
});

/**
 * Lets go the examples of a customer's files and devices, also in reports from which whoever asks, or whoever has a
 * part in the engagement, can still draft a checklist (docs/rules.md §6).
 */
export async function forgetExamples(
  world: World,
  { tenant, actor }: Asker,
  { id, people }: Engagement,
): Promise<void> {
  const { examples, readinessDrafts } = world;
  await examples.remove(tenant, id);
  const engaged = roles.flatMap((role) => people[role]?.id ?? []);
  for (const person of new Set([actor.person.id, ...engaged])) {
    const drafts = await readinessDrafts.all(tenant, person, world.now());
    const own = drafts.filter(({ savedFor }) => savedFor === id);
    await Promise.all(own.map((draft) => readinessDrafts.put(blanked(draft))));
  }
}
