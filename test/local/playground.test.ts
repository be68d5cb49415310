import { writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PortInUse } from '../../src/local/children/free-port.ts';
import { startPlayground, type Playground } from '../../src/local/playground/playground.ts';
import { seat } from './playground-people.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { findUnusedPorts, holdPort } from './unused-ports.ts';

let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
let playground: Playground | undefined;

beforeEach(async () => {
  folder = await makeTemporaryFolder();
});

afterEach(async () => {
  await playground?.stop();
  playground = undefined;
  await folder.remove();
});

async function start(ports: readonly number[]): Promise<Playground> {
  playground = await startPlayground({
    botEndpoint: 'http://127.0.0.1:9/api/messages',
    folder: folder.path,
    windows: ports.map((port, index) => ({
      name: `w${index}`,
      port,
      portVariable: `WINDOW_${index}_PORT`,
      tenantId: 'tenant',
      bot: { id: `28:bot-${index}`, name: 'ProPlus Playbook' },
      ...seat(index),
    })),
  });
  return playground;
}

async function isReachable(address: string): Promise<boolean> {
  return fetch(address).then(
    (response) => response.ok,
    () => false,
  );
}

test(
  'a window for each person answers on 127.0.0.1, in no other network, until it is stopped',
  { timeout: 60_000 },
  async () => {
    const ports = await findUnusedPorts(2);
    const { windows, stop } = await start(ports);
    expect(windows.map(({ name }) => name)).toEqual(['w0', 'w1']);
    for (const { url } of windows) expect(await isReachable(url)).toBe(true);
    const outside = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of outside.filter(
      ({ internal, family }) => !internal && family === 'IPv4',
    )) {
      expect(await isReachable(`http://${address}:${ports[0] ?? 0}/`)).toBe(false);
    }

    await stop();
    for (const { url } of windows) expect(await isReachable(url)).toBe(false);
    for (const { processId } of windows) expect(() => process.kill(processId, 0)).toThrow('ESRCH');
  },
);

test('a port in use is refused before any window starts', async () => {
  const [free = 0] = await findUnusedPorts(1);
  const held = await holdPort(0);
  await expect(start([free, held.port])).rejects.toThrow(PortInUse);
  await expect(start([free, held.port])).rejects.toThrow('set WINDOW_1_PORT to a free port');
  expect(await isReachable(`http://127.0.0.1:${free}/`)).toBe(false);
  await held.release();
});

test(
  'a window that does not start leaves the others, and says why',
  { timeout: 60_000 },
  async () => {
    const [port = 0, other = 0] = await findUnusedPorts(2);
    // A file where the second window would make its folder.
    await writeFile(join(folder.path, 'w1'), '');
    const { windows, faults } = await start([port, other]);
    expect(windows.map(({ name }) => name)).toEqual(['w0']);
    expect(await isReachable(`http://127.0.0.1:${port}`)).toBe(true);
    expect(faults).toEqual([expect.stringContaining('w1')]);
  },
);
