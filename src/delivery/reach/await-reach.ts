import type { NewDebt } from '../../application/ports/delivery-ports.ts';
import type { Member } from '../../application/people/member.ts';
import type { Debt, Notice } from '../../application/ports/notices.ts';
import { slotOf } from '../sending/conclude.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { inFlightUntil, withDeath } from '../sending/matter.ts';
import { continues, finished, later, together, type Outlook } from '../schedule/outlook.ts';
import { end, endUnsent } from '../sending/record.ts';
import type { Scene } from '../sending/scene.ts';

const isWaiting = ({ progress }: Debt): boolean =>
  progress.state === 'waiting' && progress.why === 'not-reachable';

const aboutReach = ({ reason }: Notice): boolean => reason.why === 'not-reached';

/** The other people of the engagement hear once that a person cannot be reached any more. */
function telling(
  { others }: Scene,
  member: Member | null,
  debts: readonly Debt[],
): readonly NewDebt[] {
  const latest = debts.at(-1);
  const isTold = debts.some((debt) => isWaiting(debt) || aboutReach(debt.notice));
  if (!latest || isTold || member?.reachability.state !== 'lost') return [];
  const { id, name } = member;
  const { seq, at } = latest.notice;
  return others(id).map((to, number) => ({
    slot: `${slotOf(latest)}.unreached${number}`,
    task: { task: 'notice' },
    notice: {
      to,
      matter: `reach:${id}`,
      seq,
      by: { id, name },
      at,
      reason: { why: 'not-reached', person: { id, name } },
    },
  }));
}

const ofPerson = ({ about }: Scene['subject']): boolean => about === 'person';

async function wait(
  world: DeliveryWorld,
  scene: Scene,
  debt: Debt,
  owes: readonly NewDebt[],
): Promise<Outlook> {
  const { subject } = scene;
  if (isWaiting(debt)) return finished;
  if (!ofPerson(subject)) await world.awaits.await(subject.tenant, debt.notice.to.id, subject.id);
  const progress = { state: 'waiting', why: 'not-reachable', until: null } as const;
  const next = await world.notices.step(subject, debt, { progress, attempt: null, owes });
  return next && owes.length === 0 ? finished : continues;
}

/**
 * What is owed to somebody who cannot be reached waits without attempts: of an engagement the latest notice,
 * which stands for all, since one card will tell them everything (docs/rules.md §1).
 */
export async function awaitReach(
  world: DeliveryWorld,
  scene: Scene,
  member: Member | null,
  debts: readonly Debt[],
): Promise<Outlook> {
  const busy = inFlightUntil(debts, world.now());
  if (busy !== null) return later(busy);
  // What would only make an older card smaller is nothing anybody waits for.
  const isShrink = ({ task }: Debt): boolean => task.task === 'shrink';
  const shrinks = debts.filter(isShrink);
  const notices = debts
    .filter((debt) => !isShrink(debt))
    .map((debt) => withDeath(world, scene, debt));
  const kept = ofPerson(scene.subject) ? notices : notices.slice(-1);
  const owes = telling(scene, member, notices);
  const how = { state: 'superseded', why: 'newer' } as const;
  const outlooks = [
    ...(await Promise.all(shrinks.map((debt) => end(world, scene, debt, { ending: null })))),
    ...(await Promise.all(kept.map((debt) => wait(world, scene, debt, owes)))),
  ];
  const dropped = notices.filter((debt) => !kept.includes(debt));
  for (const debt of dropped) outlooks.push(await endUnsent(world, scene, debt, how));
  return together(outlooks);
}
