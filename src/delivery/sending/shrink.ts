import type { Debt } from '../../application/ports/notices.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { judge } from './judge.ts';
import { after } from '../../domain/calendar/time-zones.ts';
import { later, type Outlook } from '../schedule/outlook.ts';
import { end, putOff } from './record.ts';
import type { Scene } from './scene.ts';
import { send, type Made, type Recipient } from './send.ts';

/** An old card that cannot be changed for this long stays as it is: its buttons act on the fresh state anyhow. */
const keepsMs = 24 * 60 * 60 * 1_000;

const nothing = { ending: null } as const;

async function concludeShrinking(
  world: DeliveryWorld,
  scene: Scene,
  { debt, came, attempt }: Made,
): Promise<Outlook> {
  const verdict = judge(came, debt, world.chance);
  const first = debt.attempts[0]?.at ?? attempt.at;
  const isOver = world.now() > after(first, keepsMs);
  if (verdict.then !== 'again' || isOver) return end(world, scene, debt, nothing);
  const until = after(world.now(), verdict.waitMs);
  const progress = { state: 'waiting', why: 'retry', until } as const;
  return putOff(world, scene, debt, { progress, attempt, again: until });
}

/** Makes an older card point to the newer one of its matter; nobody is told when that fails. */
export async function shrink(
  world: DeliveryWorld,
  scene: Scene,
  recipient: Recipient,
  debt: Debt,
): Promise<Outlook> {
  const { task, progress, notice } = debt;
  if (task.task !== 'shrink' || task.conversation !== recipient.reach.conversation)
    return end(world, scene, debt, nothing);
  const rests = progress.state === 'pending' ? null : progress.until;
  if (rests !== null && rests > world.now()) return later(rests);
  const result = await send(world, scene, {
    debt,
    recipient,
    activity: task.activity,
    card: () => Promise.resolve(scene.drawShrunk(notice, recipient.member)),
  });
  if ('putOff' in result) return result.putOff;
  return 'made' in result
    ? concludeShrinking(world, scene, result.made)
    : end(world, scene, debt, nothing);
}
