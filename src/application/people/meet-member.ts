import type { PersonId } from '../../domain/people.ts';
import { nameWithin, newMember, type Member, type Reach } from './member.ts';
import type { StoredMember } from '../ports/ports.ts';
import type { World } from '../world.ts';

/** What the platform tells of somebody with each message. */
export interface Met {
  readonly tenant: string;
  readonly id: PersonId;
  readonly name: string;
  /** `null` when it did not say. */
  readonly email: string | null;
  readonly locale: string;
  readonly timeZone: string;
  /** Their personal chat, when it is there that they were met. */
  readonly reach: Reach | null;
}

const isSameReach = (left: Reach, right: Reach): boolean =>
  left.conversation === right.conversation &&
  left.serviceUrl === right.serviceUrl &&
  left.bot === right.bot &&
  left.user === right.user;

/** The newest conversation wins; whoever writes to the bot can be reached. */
function reachability(member: Member, reach: Reach | null): Member['reachability'] {
  const known = member.reachability;
  if (!reach || (known.state === 'reachable' && isSameReach(known.reach, reach))) return known;
  return { state: 'reachable', reach };
}

function updated(member: Member, met: Met): Member {
  const platform = {
    timeZone: met.timeZone || member.platform.timeZone,
    locale: met.locale || member.platform.locale,
  };
  return {
    ...member,
    name: nameWithin(met.name) || member.name,
    email: met.email?.toLowerCase() ?? member.email,
    platform,
    reachability: reachability(member, met.reach),
  };
}

const isBack = (before: Member, after: Member): boolean =>
  before.reachability.state !== 'reachable' && after.reachability.state === 'reachable';

/** Back in reach, or in another zone: then what falls due for them falls due at other moments. */
function isToBeSeenTo(before: Member | null, after: Member): boolean {
  const { tenant, id, name, wishes, platform } = after;
  const isElsewhere = wishes.timeZone === null && before?.platform.timeZone !== platform.timeZone;
  return isElsewhere || isBack(before ?? newMember(tenant, id, name), after);
}

/** What waited for somebody who can be reached from now on is looked after, whatever dies on the way. */
async function saveMet(
  { people, outbox }: World,
  next: Member,
  stored: StoredMember | null,
): Promise<void> {
  const { tenant, id } = next;
  const isComing = isToBeSeenTo(stored?.member ?? null, next);
  if (isComing) await outbox.announcePerson(tenant, id);
  await people.save(next, stored?.version ?? null);
  if (isComing) outbox.kickPerson(tenant, id);
}

const isSame = (left: Member, right: Member): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

/** Only a person's own requests write about them at the same time: few, and not for long. */
const mostTries = 12;

/**
 * The person who speaks, as the bot knows them now: one read, and a write only when the platform tells
 * something new of them.
 * @throws when others write about the person faster than this can.
 */
export async function meetMember(world: World, met: Met): Promise<StoredMember> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await world.people.load(met.tenant, met.id);
    const member = stored?.member ?? newMember(met.tenant, met.id, nameWithin(met.name));
    const next = updated(member, met);
    if (stored && isSame(next, stored.member)) return stored;
    // A lost race means somebody else met them just now: read again what they wrote.
    await saveMet(world, next, stored);
  }
  throw new Error('A person is written about faster than they can be met');
}
