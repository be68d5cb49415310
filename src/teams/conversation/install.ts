import { meetMember } from '../../application/people/meet-member.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import type { IncomingInstall, IncomingPerson } from '../incoming.ts';
import type { ConversationParts } from './parts.ts';

async function meetInstaller(
  { world }: ConversationParts,
  incoming: IncomingInstall,
  by: IncomingPerson,
): Promise<StoredMember> {
  return meetMember(world, {
    tenant: incoming.tenant,
    id: by.id,
    name: by.name,
    email: by.email,
    locale: incoming.locale,
    timeZone: incoming.timeZone,
    reach: incoming.place.isPersonal ? incoming.reach : null,
  });
}

/** Two tellings of one installation come at the same time; few, and not for long. */
const mostTries = 8;

/** Removed from the personal chat: cards cannot reach the person until they install the bot again. */
async function lose(
  { world }: ConversationParts,
  incoming: IncomingInstall,
  by: IncomingPerson,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await world.people.load(incoming.tenant, by.id);
    const known = stored?.member.reachability;
    if (!stored || known?.state !== 'reachable') return;
    // Told late of a conversation that a newer one has taken the place of.
    if (known.reach.conversation !== incoming.reach.conversation) return;
    const reachability = { state: 'lost', since: world.now(), why: 'uninstalled' } as const;
    const saved = await world.people.save({ ...stored.member, reachability }, stored.version);
    if (saved === 'saved') return;
  }
  throw new Error('A person is written about faster than they can be lost');
}

/** Notes that the person is welcomed; `null` when they were before, or another telling of it was faster. */
async function welcomeOnce(
  parts: ConversationParts,
  incoming: IncomingInstall,
  by: IncomingPerson,
): Promise<StoredMember | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await meetInstaller(parts, incoming, by);
    if (stored.member.welcomed) return null;
    const member = { ...stored.member, welcomed: parts.world.now() };
    const saved = await parts.world.people.save(member, stored.version);
    // What was written meanwhile need not have been the welcome.
    if (saved === 'saved') return { ...stored, member };
  }
  throw new Error('A person is written about faster than they can be welcomed');
}

/**
 * Takes note of an installation; the person to welcome, exactly once however often Teams tells of it, or
 * `null`. Whoever installs again is met, not welcomed again.
 */
export async function answerInstall(
  parts: ConversationParts,
  incoming: IncomingInstall,
): Promise<StoredMember | null> {
  const { by, change, place } = incoming;
  if (!by || !place.isPersonal) return null;
  if (change !== 'removed') {
    const { outbox } = parts.world;
    await outbox.announcePerson(incoming.tenant, by.id);
    const welcomed = await welcomeOnce(parts, incoming, by);
    // Also after an upgrade: what falls due for the person is put down anew.
    outbox.kickPerson(incoming.tenant, by.id);
    return welcomed;
  }
  await lose(parts, incoming, by);
  return null;
}
