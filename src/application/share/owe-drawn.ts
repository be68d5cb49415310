import type { PersonOwed, Subject } from '../ports/notices.ts';
import type { World } from '../world.ts';

/**
 * Owes a card that was drawn when somebody asked for it, once for each matter: it is brought like any other card,
 * whatever dies on the way, and never within the turn.
 */
export async function oweDrawn(
  { claims, outbox }: Pick<World, 'claims' | 'outbox'>,
  subject: Subject,
  notice: PersonOwed,
): Promise<void> {
  const { about, tenant, id } = subject;
  const { matter } = notice;
  const owed = { slot: matter, task: { task: 'notice' }, notice } as const;
  const owe = () => claims.oweOnce(subject, owed, { job: 'drawn', period: matter });
  if (about === 'person') {
    await outbox.announcePerson(tenant, id);
    if (await owe()) outbox.kickPerson(tenant, id);
  } else {
    const announced = await outbox.announce({ tenant, id });
    if (await owe()) outbox.kick({ tenant, id }, announced);
  }
}
