import type { Outbox } from '../application/ports/ports.ts';
import type { DeliveryLedger } from '../application/ports/delivery-ports.ts';
import { createLedger } from './ask-ledger.ts';
import type { OutsideWorld } from './delivery-world.ts';
import { createOutbox } from './outbox.ts';
import { createWorker, usualWorker, type Worker, type WorkerSettings } from './worker.ts';

/** Delivery in one process: the promise, and the worker that keeps it. */
export interface Delivery extends Pick<Worker, 'start' | 'stop'> {
  readonly outbox: Outbox;
  readonly ledger: DeliveryLedger;
}

/** Delivery over these ports. */
export function createDelivery(
  world: OutsideWorld,
  settings: Partial<WorkerSettings> = {},
): Delivery {
  const worker = createWorker(world, { ...usualWorker, ...settings });
  const outbox = createOutbox(world.queue, (subject, message) => {
    worker.kick(subject, message);
  });
  return {
    outbox,
    ledger: createLedger(world, outbox),
    start: () => {
      worker.start();
    },
    stop: (limitMs) => worker.stop(limitMs),
  };
}
