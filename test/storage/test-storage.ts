import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import type { RequestKind } from '../../src/storage/calls.ts';
import { connectStorage, type Storage, type StorageOptions } from '../../src/storage/connect.ts';
import { connectionStringFor, untilListening } from './azurite.ts';

/** The variable that names a real account to run the storage tests against. */
export const azureVariable = 'TEST_STORAGE_CONNECTION_STRING';

/** Whether the tests run against Azure itself. */
export const isAzure = (process.env[azureVariable] ?? '') !== '';

/** The account of this test run: Azurite, or Azure itself where the variable names it. */
export async function testConnectionString(): Promise<string> {
  const azure = process.env[azureVariable] ?? '';
  if (azure !== '') return azure;
  const { tables, queues } = inject('azuritePorts');
  await Promise.all([untilListening(tables), untilListening(queues)]);
  return connectionStringFor(tables, queues);
}

/** Connects to the account of this test run; what files must not share they keep under an own prefix. */
export async function connectTestStorage(options: StorageOptions = {}): Promise<Storage> {
  return connectStorage({ connectionString: await testConnectionString() }, options);
}

/** A tenant that no other test uses. */
export function newTenant(): string {
  return `tenant-${randomUUID()}`;
}

/** An engagement that no other test uses. */
export function newRef(tenant = newTenant()): EngagementRef {
  return { tenant, id: `e-${randomUUID()}` };
}

/** A prefix that no other test uses, for a queue of one's own. */
export function newPrefix(): string {
  return `t${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

/** What a piece of work cost. */
export interface Cost {
  readonly requests: readonly RequestKind[];
  readonly entities: number;
}

/** Counts requests and the entities they bring, for `onRequest`. */
export class RequestCounter {
  #seen: (readonly [RequestKind, number])[] = [];

  readonly onRequest = (kind: RequestKind, entities: number): void => {
    this.#seen.push([kind, entities]);
  };

  /** What the work asks for, and nothing before it. */
  async during(work: () => Promise<unknown>): Promise<Cost> {
    this.#seen = [];
    await work();
    return {
      requests: this.#seen.map(([kind]) => kind).toSorted(),
      entities: this.#seen.reduce((sum, [, entities]) => sum + entities, 0),
    };
  }
}
