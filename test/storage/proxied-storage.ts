import { inject } from 'vitest';
import { connectStorage, type Storage, type StorageOptions } from '../../src/storage/connect.ts';
import { connectionStringFor, untilListening } from './azurite.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

/** Storage whose tables are behind a proxy that can go wrong. */
export interface ProxiedStorage {
  readonly proxy: FaultProxy;
  readonly storage: Storage;
}

/** Connects to this run's Azurite, tables through a fault proxy of its own. */
export async function connectThroughProxy(options: StorageOptions = {}): Promise<ProxiedStorage> {
  const { tables, queues } = inject('azuritePorts');
  await Promise.all([untilListening(tables), untilListening(queues)]);
  const proxy = await startFaultProxy(tables);
  const connectionString = connectionStringFor(proxy.port, queues);
  return { proxy, storage: await connectStorage({ connectionString }, options) };
}
