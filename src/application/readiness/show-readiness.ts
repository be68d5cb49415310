import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Answer, Said } from '../answers.ts';
import type { Asker } from '../asker.ts';
import type { World } from '../world.ts';

/** An engagement whose results are shown, and what was just done to it. */
export interface Shown {
  readonly engagement: Engagement;
  readonly said: Said | null;
}

/** The results that stand, their examples, and the person's own report from which a checklist can be drafted. */
export async function showReadiness(
  world: World,
  { tenant, actor }: Asker,
  { engagement, said }: Shown,
): Promise<Answer> {
  const [examples, drafts] = await Promise.all([
    world.examples.load(tenant, engagement.id),
    world.readinessDrafts.all(tenant, actor.person.id, world.now()),
  ]);
  const draft = drafts.find(({ savedFor }) => savedFor === engagement.id) ?? null;
  return { show: 'readiness', engagement, examples, draft, said };
}
