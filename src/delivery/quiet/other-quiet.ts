import type { Subject } from '../../application/ports/notices.ts';
import type { StoredHold } from '../../application/ports/quiet-ports.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { ofEngagement, queued } from '../sending/subject.ts';

/** More engagements than anybody has. */
const most = 1_000;

/** Should this process not come to it, the queue brings it back after so long. */
const graceSeconds = 30;

async function lookAgain(
  world: DeliveryWorld,
  { tenant, id }: Subject,
  hold: StoredHold,
  until: Instant | null,
): Promise<void> {
  if (hold.over <= world.now()) return world.holds.renote(tenant, id, hold, null);
  if (hold.until === until) return;
  const engagement = ofEngagement({ tenant, id: hold.engagement });
  await world.queue.enqueue(queued(engagement), graceSeconds);
  world.soon(engagement);
  const over = until !== null && until > hold.over ? until : hold.over;
  await world.holds.renote(tenant, id, hold, { engagement: hold.engagement, until, over });
}

/** What is held back by quiet hours that are no more those of the person is looked at again (docs/rules.md §8). */
export async function lookAtHeld(world: DeliveryWorld, subject: Subject): Promise<void> {
  const { tenant, id } = subject;
  const holds = await world.holds.noted(tenant, id, most);
  const stored = holds.length > 0 ? await world.people.load(tenant, id) : null;
  if (!stored) return;
  const until = world.quietUntil(stored.member, world.now());
  await Promise.all(holds.map((hold) => lookAgain(world, subject, hold, until)));
}
