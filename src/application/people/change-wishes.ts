import type { Wishes } from '../../domain/wishes.ts';
import type { StoredMember } from '../ports/ports.ts';
import type { World } from '../world.ts';

/** Only a person's own requests write about them at the same time: few, and not for long. */
const mostTries = 12;

/** How wishes change, as they stand. */
export type ChangeWishes = (wishes: Wishes) => Wishes;

const isSame = (left: Wishes, right: Wishes): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

/**
 * Changes what a person wishes; gives the person as they stand then. Announced before, so that what falls due
 * by the new wishes is put down whatever dies on the way.
 * @throws when others write about the person faster than this can.
 */
export async function changeWishes(
  { people, outbox }: Pick<World, 'people' | 'outbox'>,
  stored: StoredMember,
  change: ChangeWishes,
): Promise<StoredMember> {
  const { tenant, id } = stored.member;
  let announced: Promise<void> | null = null;
  let standing = stored;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const member = { ...standing.member, wishes: change(standing.member.wishes) };
    if (isSame(member.wishes, standing.member.wishes)) return standing;
    await (announced ??= outbox.announcePerson(tenant, id));
    const saved = await people.save(member, standing.version);
    const read = await people.load(tenant, id);
    if (!read) throw new Error('A person is gone while their wishes change');
    if (saved === 'saved') {
      outbox.kickPerson(tenant, id);
      return read;
    }
    standing = read;
  }
  throw new Error('A person is written about faster than their wishes can change');
}
