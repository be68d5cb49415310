import { z } from 'zod';
import type { FindAddress } from '../../application/ports/find-address.ts';
import type { TurnAdapter } from '../turn-adapter.ts';

const memberShape = z.object({
  userPrincipalName: z.string().catch(''),
  email: z.string().catch(''),
});

/** Sign-in names of guests carry this; by them Teams finds nobody. */
const ofGuests = '#ext#';

/** Asks Teams by which address somebody is found, one attempt each. */
export function createAddressBook(adapter: Pick<TurnAdapter, 'connectTo'>): FindAddress {
  return async ({ serviceUrl, conversation, user }) => {
    const { conversations } = await adapter.connectTo(serviceUrl);
    const member = await conversations.getConversationMember(conversation, user);
    const { userPrincipalName, email } = memberShape.parse(member);
    const isGuest = userPrincipalName.toLowerCase().includes(ofGuests);
    return isGuest || userPrincipalName === '' ? email : userPrincipalName;
  };
}
