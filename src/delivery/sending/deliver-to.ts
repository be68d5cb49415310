import type { Debt } from '../../application/ports/notices.ts';
import { channelKind } from '../../application/request/roster.ts';
import { awaitReach } from '../reach/await-reach.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { chatOf } from './drawn.ts';
import { deliverMatter } from './matter.ts';
import { later, together, type Outlook } from '../schedule/outlook.ts';
import { endUnsent } from './record.ts';
import type { Scene } from './scene.ts';
import type { Recipient } from './send.ts';
import { shrink } from './shrink.ts';
import { ofPerson, queued } from './subject.ts';

type Several = readonly [Debt, ...Debt[]];

/** In the order of what came first. */
function grouped(debts: readonly Debt[], nameOf: (debt: Debt) => string): readonly Several[] {
  const groups = new Map<string, [Debt, ...Debt[]]>();
  for (const debt of debts) {
    const group = groups.get(nameOf(debt));
    if (group) group.push(debt);
    else groups.set(nameOf(debt), [debt]);
  }
  return [...groups.values()];
}

/** What is owed, by whom it is owed to. */
export function byRecipient(debts: readonly Debt[]): readonly Several[] {
  return grouped(debts, ({ notice }) => notice.to.id);
}

const hasWaited = ({ progress }: Debt): boolean =>
  progress.state === 'waiting' && progress.why === 'not-reachable';

/** What waited for the person is part of the one card that tells them what they missed. */
async function sumUp(
  world: DeliveryWorld,
  scene: Scene,
  waited: readonly Debt[],
): Promise<readonly Outlook[]> {
  const [first] = waited;
  if (!first || scene.subject.about === 'person') return [];
  const person = ofPerson(scene.subject.tenant, first.notice.to.id);
  await world.queue.enqueue(queued(person), 0);
  const how = { state: 'superseded', why: 'summed-up' } as const;
  return Promise.all(waited.map((debt) => endUnsent(world, scene, debt, how)));
}

async function deliverReached(
  world: DeliveryWorld,
  scene: Scene,
  recipient: Recipient,
  debts: readonly Debt[],
): Promise<Outlook> {
  const isPersonal = scene.subject.about === 'person' || channelKind(recipient.member.id) !== null;
  const waited = debts.filter((debt) => !isPersonal && hasWaited(debt));
  const outlooks = [...(await sumUp(world, scene, waited))];
  const open = debts.filter((debt) => !waited.includes(debt));
  const shrinks = open.filter(({ task }) => task.task === 'shrink');
  const notices = open.filter(({ task }) => task.task !== 'shrink');
  const steps = [
    ...grouped(notices, ({ notice }) => notice.matter).map(
      (matter) => () => deliverMatter(world, scene, recipient, matter),
    ),
    ...shrinks.map((debt) => () => shrink(world, scene, recipient, debt)),
  ];
  for (const step of steps) outlooks.push(world.isStopping() ? later(world.now()) : await step());
  return together(outlooks);
}

/** Brings one person what they are owed, or lets it wait until they can be reached. */
export async function deliverTo(
  world: DeliveryWorld,
  scene: Scene,
  debts: Several,
): Promise<Outlook> {
  const { tenant } = scene.subject;
  const { notice } = debts[0];
  const member =
    chatOf(tenant, notice) ?? (await world.people.load(tenant, notice.to.id))?.member ?? null;
  if (member?.reachability.state !== 'reachable') return awaitReach(world, scene, member, debts);
  const { reach } = member.reachability;
  return deliverReached(world, scene, { member, reach }, debts);
}
