import type { Member } from '../../application/people/member.ts';
import { channelKind } from '../../application/request/roster.ts';
import type { ClaimStore, Log } from '../../application/ports/delivery-ports.ts';
import type { FindAddress } from '../../application/ports/find-address.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { Clock, PeopleStore } from '../../application/ports/ports.ts';

/** What it takes to learn an address. */
export interface AddressMeans {
  readonly people: Pick<PeopleStore, 'load' | 'save'>;
  readonly claims: Pick<ClaimStore, 'claim'>;
  readonly findAddress: FindAddress;
  readonly now: Clock;
  readonly log: Log;
}

/** Learns by which address somebody is found, who was met without one. */
export type LearnAddress = (subject: Subject) => Promise<void>;

async function keep({ people }: AddressMeans, { tenant, id }: Member, found: string) {
  const email = found.toLowerCase();
  for (;;) {
    const stored = await people.load(tenant, id);
    if (!stored || stored.member.email !== '' || email === '') return;
    if ((await people.save({ ...stored.member, email }, stored.version)) === 'saved') return;
  }
}

/** Best effort, and once a day: nothing depends on it but links (docs/rules.md §7). */
export function learnAddressBy(means: AddressMeans): LearnAddress {
  return async ({ tenant, id }) => {
    if (channelKind(id) !== null) return;
    const member = (await means.people.load(tenant, id))?.member;
    if (member?.reachability.state !== 'reachable' || member.email !== '') return;
    const period = means.now().slice(0, 10);
    if (!(await means.claims.claim(tenant, { job: `address-${id}`, period }))) return;
    try {
      await keep(means, member, await means.findAddress(member.reachability.reach));
    } catch (error) {
      means.log('address-not-learnt', { person: id, error });
    }
  };
}
