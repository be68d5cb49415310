import type { NewDebt } from '../../application/ports/delivery-ports.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { Person } from '../../domain/people.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import { channelKind } from '../../application/request/roster.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { ofEngagement, queued } from '../sending/subject.ts';

/** More engagements than fit in a transaction, or in a card. */
const most = 90;

function summary(world: DeliveryWorld, to: Person, engagements: readonly EngagementId[]): NewDebt {
  const at = world.now();
  const seq = Math.floor(Date.parse(at) / 1_000);
  const reason = { why: 'summary', engagements } as const;
  return {
    slot: 'summary',
    task: { task: 'notice' },
    // It answers the installation, so that quiet hours do not hold it back (docs/rules.md §1).
    notice: { to, matter: 'summary', seq, at, reason, expires: null, breaksQuiet: true },
  };
}

/**
 * Who can be reached again is owed one card about everything they missed, and no engagement its backlog; an
 * engagement announced here drops what waited for them.
 */
export async function tellWhatWasMissed(world: DeliveryWorld, subject: Subject): Promise<void> {
  const { tenant, id } = subject;
  const member = (await world.people.load(tenant, id))?.member;
  if (member?.reachability.state !== 'reachable') return;
  const engagements = await world.awaits.awaiting(tenant, id, 10 * most);
  if (engagements.length === 0) return;
  const announced = engagements.map((engagement) =>
    world.queue.enqueue(queued(ofEngagement({ tenant, id: engagement })), 0),
  );
  await Promise.all(announced);
  for (let from = most; from < engagements.length; from += most)
    await world.awaits.answer(tenant, id, engagements.slice(from, from + most), null);
  const told = engagements.slice(0, most);
  // A channel that is back gets the cards themselves, so that they can be acted on there.
  const card = channelKind(id) ? null : summary(world, { id, name: member.name }, told);
  await world.awaits.answer(tenant, id, told, card);
}
