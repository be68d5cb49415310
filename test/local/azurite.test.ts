import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startAzurite, type Azurite } from '../../src/local/children/azurite.ts';
import { FolderInUse } from '../../src/local/children/folder-claim.ts';
import { PortInUse } from '../../src/local/children/free-port.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { findUnusedPorts, holdPort } from './unused-ports.ts';

let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
let ports: { tablePort: number; queuePort: number };
const running = new Set<Azurite>();

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  const [tablePort = 0, queuePort = 0] = await findUnusedPorts(2);
  ports = { tablePort, queuePort };
});

afterEach(async () => {
  for (const azurite of running) await azurite.stop();
  running.clear();
  await folder.remove();
});

async function start(): Promise<Azurite> {
  const azurite = await startAzurite({ folder: folder.path, ...ports });
  running.add(azurite);
  return azurite;
}

async function stop(azurite: Azurite): Promise<void> {
  await azurite.stop();
  running.delete(azurite);
}

function tableOf({ connectionString }: Pick<Azurite, 'connectionString'>): TableClient {
  return TableClient.fromConnectionString(connectionString, 'kept', {
    allowInsecureConnection: true,
  });
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

describe('embedded storage', { timeout: 60_000 }, () => {
  test('what was acknowledged is found again after a stop and a start', async () => {
    const first = await start();
    const queue = new QueueClient(first.connectionString, 'due');
    await tableOf(first).createTable();
    await tableOf(first).createEntity({ partitionKey: 'p', rowKey: 'r', text: 'kept' });
    await queue.create();
    await queue.sendMessage('engagement-1');
    await stop(first);
    expect(isAlive(first.processId)).toBe(false);

    const second = await start();
    expect(await tableOf(second).getEntity('p', 'r')).toMatchObject({ text: 'kept' });
    const { receivedMessageItems } = await new QueueClient(
      second.connectionString,
      'due',
    ).receiveMessages();
    expect(receivedMessageItems.map((message) => message.messageText)).toEqual(['engagement-1']);
  });

  test('a bot that is killed leaves no orphan and loses nothing that was acknowledged', async () => {
    const script = fileURLToPath(new URL('./bot-that-starts-azurite.ts', import.meta.url));
    const args = [script, folder.path, String(ports.tablePort), String(ports.queuePort)];
    const bot = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: unknown[] = await once(bot.stdout, 'data');
    const processId = Number(said.join(''));
    expect(isAlive(processId)).toBe(true);
    bot.kill('SIGKILL');
    await once(bot, 'exit');

    const next = await start();
    expect(isAlive(processId)).toBe(false);
    expect(await tableOf(next).getEntity('p', 'acknowledged')).toMatchObject({
      rowKey: 'acknowledged',
    });
  });

  test('SIGTERM to the storage itself writes everything down too', async () => {
    const first = await start();
    await tableOf(first).createTable();
    process.kill(first.processId, 'SIGTERM');
    await first.ended;
    await stop(first);
    await expect(
      tableOf(await start()).createEntity({ partitionKey: 'p', rowKey: 'r' }),
    ).resolves.toBeDefined();
  });

  test('a port in use is refused before anything starts', async () => {
    const held = await holdPort(ports.queuePort);
    await expect(start()).rejects.toThrow(PortInUse);
    await expect(start()).rejects.toThrow('set AZURITE_QUEUE_PORT to a free port');
    await held.release();
  });

  test('a second start on the same folder is refused, whatever its ports', async () => {
    await start();
    const [tablePort = 0, queuePort = 0] = await findUnusedPorts(2);
    const second = startAzurite({ folder: folder.path, tablePort, queuePort });
    await expect(second).rejects.toThrow(FolderInUse);
    await expect(second).rejects.toThrow('set LOCAL_DATA to another folder');
  });
});
