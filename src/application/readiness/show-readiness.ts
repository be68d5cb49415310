import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Answer, Said } from '../answers.ts';
import type { Asker } from '../asker.ts';
import type { World } from '../world.ts';
import { reportsAtHand, reportsFor } from './reports-at-hand.ts';

/** An engagement whose results are shown, and what was just done to it. */
export interface Shown {
  readonly engagement: Engagement;
  readonly said: Said | null;
}

/** The results that stand, their examples, and the report from which a checklist can be drafted. */
export async function showReadiness(
  world: World,
  asker: Asker,
  { engagement, said }: Shown,
): Promise<Answer> {
  const [examples, reports] = await Promise.all([
    world.examples.load(asker.tenant, engagement.id),
    engagement.assessment ? reportsFor(world, asker, engagement) : [],
  ]);
  const atHand = reportsAtHand(engagement, reports);
  const draft = atHand.find(({ isPlanned }) => !isPlanned) ?? null;
  const isDrafted = atHand.some(({ isPlanned }) => isPlanned);
  return { show: 'readiness', engagement, examples, draft, isDrafted, said };
}
