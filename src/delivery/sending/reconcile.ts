import type { Subject } from '../../application/ports/notices.ts';
import type { Instant } from '../../domain/time.ts';
import { byRecipient, deliverTo } from './deliver-to.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { after } from '../../domain/calendar/time-zones.ts';
import { continues, finished, together, type Outlook } from '../schedule/outlook.ts';
import { lookAtHeld } from '../quiet/other-quiet.ts';
import { openScene } from './scene.ts';
import { tellWhatWasMissed } from '../reach/missed.ts';

/** How often it is looked again for what became owed while sending; then somebody else may have a turn. */
const passes = 6;

const soonMs = 1_000;

/** Waits for all of it, so that nothing goes on unseen; then throws what failed first. */
async function all(work: readonly Promise<Outlook>[]): Promise<readonly Outlook[]> {
  const settled = await Promise.allSettled(work);
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}

async function pass(world: DeliveryWorld, subject: Subject, isFirst: boolean): Promise<Outlook> {
  if (subject.about === 'person' && isFirst) {
    await tellWhatWasMissed(world, subject);
    await lookAtHeld(world, subject);
  }
  const opened = await openScene(world, subject);
  if (!opened) return finished;
  const { scene, debts } = opened;
  const project = async (): Promise<Outlook> => {
    if (isFirst) await scene.project();
    return finished;
  };
  const deliveries = byRecipient(debts).map((each) => deliverTo(world, scene, each));
  return together(await all([project(), ...deliveries]));
}

/**
 * Looks after one subject: brings lists to its state and sends what it owes. Done twice, or by several at once,
 * it is done once.
 * @returns when to look again; `null` when nothing is left that no due row or person brings back.
 */
export async function reconcile(world: DeliveryWorld, subject: Subject): Promise<Instant | null> {
  let outlook = continues;
  for (let number = 0; number < passes && outlook.owesMore; number += 1)
    outlook = await pass(world, subject, number === 0);
  if (subject.about === 'person') await world.learnAddress(subject);
  return outlook.owesMore ? after(world.now(), soonMs) : outlook.again;
}
