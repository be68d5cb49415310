import { owedByAll } from '../../src/application/engagement/change-engagement.ts';
import { newMember } from '../../src/application/people/member.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import type { Person, Places } from '../../src/domain/people.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { peopleStore } from '../../src/storage/people/people-store.ts';
import { opened } from '../../test/cards/sample-engagements.ts';
import { tenant } from '../codes.ts';

/** Somebody who is told something. */
export function personOf(number: number): Person {
  return {
    id: `00000000-0000-4000-8000-ff${String(number).padStart(10, '0')}`,
    name: `Person ${number}`,
  };
}

/** Where somebody's messages arrive. */
const conversationOf = ({ id }: Person): string => `a:${id}`;

/** Makes somebody known and reachable. */
export async function meet(storage: Storage, person: Person, serviceUrl: string): Promise<void> {
  const { id, name } = person;
  const conversation = conversationOf(person);
  const reach = { conversation, serviceUrl, bot: 'bot', user: `29:${id}` };
  const reachability = { state: 'reachable', reach } as const;
  await peopleStore(storage).save({ ...newMember(tenant, id, name), reachability }, null);
}

/** Opens an engagement in somebody else's name, so that all its people are owed a card. */
export async function openOwing(
  storage: Storage,
  id: string,
  people: Places,
): Promise<EngagementRef> {
  const { engagement, recorded } = opened({ tenant, id, customer: `Contoso ${id}`, people });
  const owed = owedByAll(null, recorded);
  const change = { engagement, expected: null, actions: [id], recorded, owed };
  const outcome = await engagementStore(storage).commit(change);
  if (outcome !== 'committed') throw new Error(`${id} was not committed`);
  return { tenant, id };
}
