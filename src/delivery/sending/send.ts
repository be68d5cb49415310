import type { Member, Reach } from '../../application/people/member.ts';
import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { Attempt, Debt } from '../../application/ports/notices.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import type { Came } from './judge.ts';
import { holdEverywhere, throttledUntil } from '../pacing/throttle.ts';
import { after } from '../../domain/calendar/time-zones.ts';
import type { Slot } from '../pacing/tenant-slots.ts';
import { continues, later, type Outlook } from '../schedule/outlook.ts';
import type { Scene } from './scene.ts';

/** A person who can be reached. */
export interface Recipient {
  readonly member: Member;
  readonly reach: Reach;
}

/** One send to be made: a new message, or a new card in the message that stands. */
export interface Sending {
  readonly debt: Debt;
  readonly recipient: Recipient;
  /** The message to change; `null` for a new one. */
  readonly activity: string | null;
  readonly card: () => Promise<OutgoingCard | null>;
}

/** A send that was made, still marked, and what came of it. */
export interface Made {
  readonly debt: Debt;
  readonly came: Came;
  readonly attempt: Attempt;
}

/** A send that has its place among those of the tenant. */
interface Placed extends Sending {
  readonly slot: Slot;
}

/** A send was made; or there is nothing to say; or it is not our turn, or somebody else's. */
export type SendResult =
  { readonly made: Made } | { readonly nothingToSay: true } | { readonly putOff: Outlook };

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function callOnce(
  { messenger }: DeliveryWorld,
  { recipient: { reach }, activity, slot }: Placed,
  card: OutgoingCard,
): Promise<Came> {
  try {
    return activity === null
      ? await messenger.post(reach, card)
      : await messenger.update(reach, activity, card);
  } catch (error) {
    return { outcome: 'fault', detail: detailOf(error) };
  } finally {
    slot.answered();
  }
}

function detailOfCame(came: Came): string {
  switch (came.outcome) {
    case 'sent':
      return came.activity;
    case 'throttled':
      return `${came.status}, ${String(came.retryAfterMs)} ms`;
    case 'unreachable':
      return came.why;
    case 'activity-gone':
      return '';
    default:
      return came.detail;
  }
}

type Drawn = { readonly card: OutgoingCard | null } | { readonly fault: string };

async function draw({ card }: Sending): Promise<Drawn> {
  try {
    return { card: await card() };
  } catch (error) {
    return { fault: detailOf(error) };
  }
}

async function sendDrawn(
  world: DeliveryWorld,
  { subject }: Scene,
  sending: Placed,
  drawn: OutgoingCard | string,
): Promise<SendResult> {
  const { recipient, activity } = sending;
  const how = activity === null ? 'post' : 'put';
  const at = world.now();
  const until = after(at, world.sendLimitMs);
  const progress = { state: 'sending', until, how } as const;
  const debt = await world.notices.step(subject, sending.debt, {
    progress,
    attempt: null,
    owes: [],
  });
  // Another process has it: it ends it, or dies, which shows when it is looked at again.
  if (!debt) return { putOff: continues };
  const came: Came =
    typeof drawn === 'string'
      ? { outcome: 'fault', detail: drawn }
      : await callOnce(world, sending, drawn);
  const attempt: Attempt = { at, how, outcome: came.outcome, detail: detailOfCame(came) };
  if (came.outcome === 'throttled' && came.retryAfterMs !== null)
    await holdEverywhere(world, recipient, came.retryAfterMs);
  world.log('send', { about: subject.about, subject: subject.id, key: debt.key, ...attempt });
  return { made: { debt, came, attempt } };
}

async function sendInTurn(
  world: DeliveryWorld,
  scene: Scene,
  sending: Placed,
): Promise<SendResult> {
  const [drawn, held] = await Promise.all([
    draw(sending),
    throttledUntil(world, sending.recipient),
  ]);
  if (held !== null) return { putOff: later(held) };
  const card = 'fault' in drawn ? drawn.fault : drawn.card;
  return card === null ? { nothingToSay: true } : sendDrawn(world, scene, sending, card);
}

/**
 * Makes one send: waits for its turn and its place, draws the card as things stand then, marks the notice, calls the
 * platform exactly once. The mark comes last, so that what waits is not taken for dead. What came of it is still to be
 * recorded; if this process dies before, the mark tells.
 */
export async function send(
  world: DeliveryWorld,
  scene: Scene,
  sending: Sending,
): Promise<SendResult> {
  const turn = await world.pace.turn(sending.recipient.reach.conversation);
  if (!turn.isMine) return { putOff: later(after(world.now(), turn.waitMs)) };
  const slot = await world.pace.slot(sending.recipient.member.tenant);
  try {
    return await sendInTurn(world, scene, { ...sending, slot });
  } finally {
    slot.giveBack();
    turn.done();
  }
}
