import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connectStorage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { startFault } from '../../src/storage/start-fault.ts';
import { StorageFault } from '../../src/storage/storage-fault.ts';
import { checkStorage } from '../../src/storage/storage-health.ts';
import { connectionStringFor, freePort } from './azurite.ts';
import {
  azureVariable,
  connectTestStorage,
  isAzure,
  newPrefix,
  newRef,
  testConnectionString,
} from './test-storage.ts';
import { opening } from './changes.ts';

/** A server that takes connections and never says a word. */
async function silentServer(): Promise<{ port: number; stop: () => void }> {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, stop: () => server.close() };
}

const oneTry = { times: 1, pauseMs: 1 };

describe('Connecting', () => {
  it('creates tables and queue, also when three do so at once, and again', async () => {
    const prefix = newPrefix();
    const [one, two, three] = await Promise.all([
      connectTestStorage({ prefix }),
      connectTestStorage({ prefix }),
      connectTestStorage({ prefix }),
    ]);
    const ref = newRef();
    expect(await engagementStore(one).commit(opening(ref))).toBe('committed');
    expect((await engagementStore(two).load(ref))?.engagement.customer).toBe('Contoso');
    expect(await checkStorage(three)).toEqual({ isReady: true, faults: [] });
    expect(await checkStorage(await connectTestStorage({ prefix }))).toMatchObject({
      isReady: true,
    });
  });

  it('fails with a fault that says so when nothing listens', async () => {
    const [tables, queues] = [await freePort(), await freePort()];
    const connectionString = connectionStringFor(tables, queues);
    await expect(connectStorage({ connectionString }, { tries: oneTry })).rejects.toThrow(
      expect.objectContaining({ kind: 'unreachable' }),
    );
  });

  it('fails within the time limit when storage takes the call and says nothing', async () => {
    const silent = await silentServer();
    const before = Date.now();
    await expect(
      connectStorage(
        { connectionString: connectionStringFor(silent.port, silent.port) },
        { tries: oneTry, limitMs: 200 },
      ),
    ).rejects.toThrow(expect.objectContaining({ kind: 'timeout' }));
    expect(Date.now() - before).toBeLessThan(2_000);
    silent.stop();
  });
});

/** The account that refuses every call. */
async function refusingServer(): Promise<{ port: number; stop: () => void }> {
  const server = createHttpServer((_request, response) => {
    response.statusCode = 403;
    response.setHeader('x-ms-error-code', 'AuthorizationPermissionMismatch');
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, stop: () => server.close() };
}

describe('A start that storage refuses', () => {
  it.each(['nonsense', 'AccountName=x', 'DefaultEndpointsProtocol=https;AccountKey=eA=='])(
    'names the variable when %s is no connection string, and does not repeat it',
    async (connectionString) => {
      const fault: unknown = await connectStorage({ connectionString }).catch(
        (error: unknown) => error,
      );
      expect(String(fault)).toMatch(/STORAGE_CONNECTION_STRING is not .*: copy it from/u);
      expect(String(fault)).not.toContain(connectionString);
    },
  );

  it('names the variable when the account takes no such key', async () => {
    const { port, stop } = await refusingServer();
    await expect(
      connectStorage({ connectionString: connectionStringFor(port, port) }, { tries: oneTry }),
    ).rejects.toThrow(/403.*STORAGE_CONNECTION_STRING/u);
    stop();
  });

  it('names the roles that its identity lacks, as the deployment gives them', () => {
    const account = { tableEndpoint: 'https://t.example', queueEndpoint: 'https://q.example' };
    const refused = new StorageFault('refused', 'storage answered 403', { status: 403, cause: 0 });
    const said = String(startFault(account, refused));
    expect(said).toContain('storage answered 403: give the identity');
    const names = [
      ...readFileSync('infra/storage.bicep', 'utf8').matchAll(/Storage \w+ Data Contributor/gu),
    ];
    expect(names.length).toBeGreaterThanOrEqual(2);
    for (const [role] of names) expect(said).toContain(role);
    const other = new StorageFault('busy', 'storage answered 503', { status: 503, cause: 0 });
    expect(startFault(account, other)).toBe(other);
  });
});

describe('The health of storage', () => {
  it('is told as a fault of tables and of the queue when both are gone', async () => {
    const prefix = newPrefix();
    const storage = await connectTestStorage({ prefix });
    await storage.tables.engagements.deleteTable();
    await storage.callQueue((queue) => queue.delete());
    const { isReady, faults } = await checkStorage(storage);
    expect(isReady).toBe(false);
    expect(faults).toEqual([
      'tables: storage answered 404 TableNotFound',
      'queue: storage answered 404 QueueNotFound',
    ]);
  });
});

describe('Azure itself', () => {
  it('is what these tests run against when a connection string names it', async ({ skip }) => {
    if (!isAzure)
      process.stdout.write(`Azure itself is not tested: ${azureVariable} is not set.\n`);
    skip(!isAzure, `${azureVariable} is not set`);
    expect(await testConnectionString()).not.toContain('127.0.0.1');
  });
});
