import type { Storage } from './connect.ts';
import { StorageFault, toStorageFault } from './storage-fault.ts';

/** Whether storage answers; the faults name what does not. */
export interface StorageHealth {
  readonly isReady: boolean;
  readonly faults: readonly string[];
}

/** A row that is never there: to learn that it is missing, a table has to answer. */
const nowhere = 'health';

async function probe(name: string, call: Promise<unknown>): Promise<readonly string[]> {
  try {
    await call;
    return [];
  } catch (error) {
    const fault = toStorageFault(error);
    if (!(fault instanceof StorageFault)) throw fault;
    return fault.kind === 'missing' ? [] : [`${name}: ${fault.message}`];
  }
}

/** Asks a table and the queue once each, within a time limit of its own, in milliseconds. */
export async function checkStorage(storage: Storage, limitMs = 2_000): Promise<StorageHealth> {
  const abortSignal = AbortSignal.timeout(limitMs);
  const { tables, callQueue } = storage;
  const faults = await Promise.all([
    probe('tables', tables.engagements.getEntity(nowhere, nowhere, { abortSignal })),
    probe(
      'queue',
      callQueue((queue) => queue.getProperties({ abortSignal })),
    ),
  ]);
  return { isReady: faults.flat().length === 0, faults: faults.flat() };
}
