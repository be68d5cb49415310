import type { Reach } from '../../application/people/member.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import type { Recipient } from '../sending/send.ts';

const isSame = (left: Reach, right: Reach): boolean =>
  left.conversation === right.conversation && left.serviceUrl === right.serviceUrl;

/**
 * Remembers that somebody cannot be reached where it was tried; whoever installed the bot anew meanwhile stays
 * reachable there.
 */
export async function markLost(
  world: DeliveryWorld,
  { member: { tenant, id }, reach }: Recipient,
  why: string,
): Promise<void> {
  for (;;) {
    const stored = await world.people.load(tenant, id);
    if (stored?.member.reachability.state !== 'reachable') return;
    const { member, version } = stored;
    if (!isSame(stored.member.reachability.reach, reach)) return;
    const reachability = { state: 'lost', since: world.now(), why } as const;
    if ((await world.people.save({ ...member, reachability }, version)) === 'saved') return;
  }
}
