import { maySee } from '../../domain/engagement/deciding/rights.ts';
import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Asker } from '../asker.ts';
import type { World } from '../world.ts';

/** The engagement for somebody who holds a place in it; an SME who reads it for a request holds none. */
export async function loadOwn(
  { engagements }: World,
  { tenant, actor }: Asker,
  id: EngagementId,
): Promise<Engagement | null> {
  const stored = await engagements.load({ tenant, id });
  return stored && maySee(stored.engagement, actor) ? stored.engagement : null;
}
