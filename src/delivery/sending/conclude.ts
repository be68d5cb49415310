import type { NewDebt } from '../../application/ports/delivery-ports.ts';
import type { Debt, StandingCard } from '../../application/ports/notices.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { chatOf, isDrawn } from './drawn.ts';
import { judge, type Verdict } from './judge.ts';
import { markLost } from '../reach/lost-reach.ts';
import { after } from '../../domain/calendar/time-zones.ts';
import { continues, type Outlook } from '../schedule/outlook.ts';
import { end, endUnsent, putOff } from './record.ts';
import type { Scene } from './scene.ts';
import type { Made, Recipient } from './send.ts';

/** What a send was about. */
export interface Sent {
  readonly recipient: Recipient;
  /** Earlier notices of the matter, which this one stands for. */
  readonly earlier: readonly Debt[];
  /** The card that stood before it and can be changed. */
  readonly standing: StandingCard | null;
}

/** The slot of a debt, which the key ends with. */
export function slotOf({ key }: Debt): string {
  return key.slice(key.indexOf('!') + 1);
}

/** The older card is to point to the newer one. */
function shrinking(debt: Debt, { notice, conversation, activity }: StandingCard): NewDebt {
  return {
    slot: `${slotOf(debt)}.older`,
    task: { task: 'shrink', conversation, activity },
    notice,
  };
}

async function recordSent(
  world: DeliveryWorld,
  scene: Scene,
  { debt, attempt }: Made,
  { recipient, earlier, standing, activity }: Sent & { readonly activity: string },
): Promise<Outlook> {
  const { notice } = debt;
  const isNew = attempt.how === 'post';
  const now = world.now();
  const card: StandingCard = {
    conversation: recipient.reach.conversation,
    activity,
    notice,
    postedAt: isNew ? now : (standing?.postedAt ?? now),
    updatedAt: now,
  };
  const owes = isNew && standing ? [shrinking(debt, standing)] : [];
  const ending = { state: 'sent', why: '', how: attempt.how, activity } as const;
  const stands = isDrawn(notice) ? null : card;
  return end(world, scene, debt, { ending, attempt, supersedes: earlier, card: stands, owes });
}

const pending = { state: 'pending' } as const;

/** The mark is taken back, and what stands now is looked at once more. */
async function startOver(world: DeliveryWorld, scene: Scene, made: Made): Promise<Outlook> {
  const { debt, attempt } = made;
  await world.notices.step(scene.subject, debt, { progress: pending, attempt, owes: [] });
  return continues;
}

async function tryAgain(
  world: DeliveryWorld,
  scene: Scene,
  { debt, attempt }: Made,
  waitMs: number,
): Promise<Outlook> {
  const until = after(world.now(), waitMs);
  const progress = { state: 'waiting', why: 'retry', until } as const;
  return putOff(world, scene, debt, { progress, attempt, again: until });
}

async function follow(
  world: DeliveryWorld,
  scene: Scene,
  made: Made,
  { verdict, ...sent }: Sent & { readonly verdict: Verdict },
): Promise<Outlook> {
  const { debt, attempt } = made;
  const { recipient, earlier } = sent;
  const parkIt = (why: string): Promise<Outlook> =>
    endUnsent(world, scene, debt, { state: 'parked', why, attempt, supersedes: earlier });
  switch (verdict.then) {
    case 'sent':
      return recordSent(world, scene, made, { ...sent, activity: verdict.activity });
    case 'again':
      return tryAgain(world, scene, made, verdict.waitMs);
    case 'park':
      return parkIt(verdict.why);
    case 'lost':
      // A chat is nobody who could come back.
      if (chatOf(scene.subject.tenant, debt.notice)) return parkIt(verdict.why);
      await markLost(world, recipient, verdict.why);
      return startOver(world, scene, made);
    case 'post-anew':
      await world.notices.forgetCard(scene.subject, debt.notice.to.id, debt.notice.matter);
      return startOver(world, scene, made);
  }
}

/** Records what came of a send, and what follows from it. */
export async function conclude(
  world: DeliveryWorld,
  scene: Scene,
  made: Made,
  sent: Sent,
): Promise<Outlook> {
  const verdict = judge(made.came, made.debt, world.chance);
  return follow(world, scene, made, { ...sent, verdict });
}
