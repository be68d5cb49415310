import { meetMember } from '../../application/people/meet-member.ts';
import type { Actor } from '../../domain/people.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import type { Asker } from '../../application/asker.ts';
import { lookUpOnce } from '../../application/turn.ts';
import { timeZoneOf } from '../../application/people/viewer.ts';
import type { IncomingClick, IncomingConsent, IncomingSearch, IncomingText } from '../incoming.ts';
import type { CommandContext } from '../commands/command.ts';
import type { Speaking } from './answer-words.ts';
import type { ConversationParts } from './parts.ts';
import { chatOf } from './place.ts';

/** Somebody who speaks or clicks, as the bot knows them now. */
export async function meetSender(
  { world }: ConversationParts,
  incoming: IncomingText | IncomingClick | IncomingConsent | IncomingSearch,
): Promise<StoredMember> {
  const { tenant, person, locale, timeZone, place, reach } = incoming;
  return meetMember(world, {
    tenant,
    id: person.id,
    name: person.name,
    email: person.email,
    locale,
    timeZone,
    reach: place.isPersonal ? reach : null,
  });
}

/** Who acts; rights are looked up on the engagement each time. */
function actorOf({ isAdministrator }: ConversationParts, { member }: StoredMember): Actor {
  return {
    person: { id: member.id, name: member.name },
    isAdministrator: isAdministrator(member.id),
  };
}

function askerOf(
  parts: ConversationParts,
  incoming: IncomingText | IncomingClick | IncomingConsent,
  stored: StoredMember,
  how: Pick<Asker, 'click' | 'seen' | 'said' | 'mentions'>,
): Asker {
  const { isPersonal } = incoming.place;
  const conversation = chatOf(incoming.place);
  return {
    tenant: incoming.tenant,
    actor: actorOf(parts, stored),
    place: { conversation, isPersonal, reach: { ...incoming.reach, conversation } },
    delivery: incoming.activityId,
    ...how,
  };
}

/** Who speaks, how this very ask is known again, and their engagements, looked up once. */
export function speakingOf(
  parts: ConversationParts,
  incoming: IncomingText | IncomingClick | IncomingConsent,
  stored: StoredMember,
  how: Pick<Asker, 'click' | 'seen' | 'said' | 'mentions'>,
): Speaking {
  const asker = askerOf(parts, incoming, stored, how);
  return { asker, stored, mine: lookUpOnce(parts.world, asker) };
}

/** How dates are read for a person: in their zone, from now. */
export function datesFor(
  { world }: ConversationParts,
  { member }: StoredMember,
): CommandContext['dates'] {
  return {
    now: world.now(),
    zone: timeZoneOf(member, world.defaultTimeZone),
    locale: member.wishes.language ?? (member.platform.locale || 'en'),
  };
}
