import type { DequeuedMessageItem } from '@azure/storage-queue';
import { z } from 'zod';
import type { Announced, EngagementRef } from '../../application/ports/ports.ts';
import type { Storage } from '../connect.ts';
import { StorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';

/** A message in hand: ours until its time is up. */
export interface HeldMessage {
  readonly ref: EngagementRef;
  readonly messageId: string;
  /** Changes with each extension; whoever has the newest holds the message. */
  readonly receipt: string;
  /** How often it has been handed out, this time included. */
  readonly deliveries: number;
}

/** Engagements waiting to be looked after. */
export interface EngagementQueue {
  /** Enqueues an engagement, unseen for the delay; it stays until it is removed. */
  enqueue(ref: EngagementRef, afterSeconds?: number): Promise<Announced>;
  /** Takes up to 32 messages, hidden from others for these seconds. */
  receive(most: number, hiddenSeconds: number): Promise<readonly HeldMessage[]>;
  /** `false` when somebody else has it by now, or removed it. */
  remove(message: HeldMessage): Promise<boolean>;
  /** Hides it for so many more seconds from now; `null` when somebody else has it by now. */
  extend(message: HeldMessage, hiddenSeconds: number): Promise<HeldMessage | null>;
}

/** A turn takes at most 15 seconds, so after 30 the process that announced it is not coming back. */
const defaultDelaySeconds = 30;

/** Azure's default of seven days would lose what waits longer. */
const never = -1;

const mostReceived = 32;
const messageSchema = z.object({ v: z.literal(1), tenant: z.string(), id: z.string() });

function parse(text: string): EngagementRef | null {
  try {
    const { tenant, id } = messageSchema.parse(JSON.parse(text));
    return { tenant, id };
  } catch {
    return null;
  }
}

async function enqueue(
  { callQueue, tries }: Storage,
  { tenant, id }: EngagementRef,
  visibilityTimeout: number,
): Promise<Announced> {
  const text = JSON.stringify({ v: 1, tenant, id });
  const settings = { visibilityTimeout, messageTimeToLive: never };
  const { messageId, popReceipt } = await tryRepeatedly(tries, () =>
    callQueue((queue, abortSignal) => queue.sendMessage(text, { ...settings, abortSignal })),
  );
  return { messageId, receipt: popReceipt };
}

/** What is not of our making, or of a newer one, stays in the queue for whoever can read it. */
function holding({ onFault }: Storage, item: DequeuedMessageItem): readonly HeldMessage[] {
  const ref = parse(item.messageText);
  if (!ref) {
    onFault(new StorageFault('damaged', `the queue's message ${item.messageId} cannot be read`));
    return [];
  }
  const { messageId, popReceipt, dequeueCount } = item;
  return [{ ref, messageId, receipt: popReceipt, deliveries: dequeueCount }];
}

async function receive(
  storage: Storage,
  most: number,
  visibilityTimeout: number,
): Promise<readonly HeldMessage[]> {
  const settings = { numberOfMessages: Math.min(most, mostReceived), visibilityTimeout };
  const answer = await storage.callQueue(
    (queue, abortSignal) => queue.receiveMessages({ ...settings, abortSignal }),
    ({ receivedMessageItems }) => receivedMessageItems.length,
  );
  return answer.receivedMessageItems.flatMap((item) => holding(storage, item));
}

/** A stale receipt and a message that is gone both mean that somebody else saw to it. */
async function unlessLost<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const isLost =
      error instanceof StorageFault && (error.kind === 'condition' || error.kind === 'missing');
    if (isLost) return null;
    throw error;
  }
}

async function remove({ callQueue, tries }: Storage, message: HeldMessage): Promise<boolean> {
  const { messageId, receipt } = message;
  const removal = tryRepeatedly(tries, () =>
    callQueue((queue, abortSignal) => queue.deleteMessage(messageId, receipt, { abortSignal })),
  );
  return (await unlessLost(removal)) !== null;
}

async function extend(
  { callQueue, tries }: Storage,
  message: HeldMessage,
  hiddenSeconds: number,
): Promise<HeldMessage | null> {
  const { messageId, receipt } = message;
  const extension = tryRepeatedly(tries, () =>
    callQueue((queue, abortSignal) =>
      queue.updateMessage(messageId, receipt, undefined, hiddenSeconds, { abortSignal }),
    ),
  );
  const answer = await unlessLost(extension);
  return answer?.popReceipt === undefined ? null : { ...message, receipt: answer.popReceipt };
}

/** The queue of engagements to reconcile, in Azure Storage. */
export function engagementQueue(storage: Storage): EngagementQueue {
  return {
    enqueue: (ref, afterSeconds = defaultDelaySeconds) => enqueue(storage, ref, afterSeconds),
    receive: (most, hiddenSeconds) => receive(storage, most, hiddenSeconds),
    remove: (message) => remove(storage, message),
    extend: (message, hiddenSeconds) => extend(storage, message, hiddenSeconds),
  };
}
