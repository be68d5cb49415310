import type { Instant } from '../../domain/time.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { after } from '../../domain/calendar/time-zones.ts';
import type { Recipient } from '../sending/send.ts';

/** Teams asked to wait: nothing goes to the conversation for so long, whichever process it would come from. */
export async function holdEverywhere(
  { pace, throttles, now, log }: DeliveryWorld,
  { member: { tenant }, reach: { conversation } }: Recipient,
  ms: number,
): Promise<void> {
  pace.hold(conversation, ms);
  try {
    await throttles.hold(tenant, conversation, after(now(), ms));
  } catch (error) {
    // What came of the send is still to be recorded; the others may have to be told themselves.
    log('throttle-fault', { error });
  }
}

/** Until when Teams wants nothing more there, whichever process it told; `null` when something may come. */
export async function throttledUntil(
  { throttles, now }: DeliveryWorld,
  { member: { tenant }, reach: { conversation } }: Recipient,
): Promise<Instant | null> {
  const until = await throttles.heldUntil(tenant, conversation);
  return until !== null && until > now() ? until : null;
}
