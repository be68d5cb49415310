import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Azurite for tests: its own process, nothing on the disk. */
export interface TestAzurite {
  readonly tablePort: number;
  readonly queuePort: number;
  readonly stop: () => Promise<void>;
}

const script = fileURLToPath(new URL('./azurite-process.ts', import.meta.url));
const account = 'devstoreaccount1';
// The key that every Azurite accepts; it is public and opens nothing else.
const key =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Waits until something listens on the port. */
export async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await pause(25);
    } finally {
      socket.destroy();
    }
  }
}

/** The connection string of Azurite behind these ports. */
export function connectionStringFor(tablePort: number, queuePort: number): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `TableEndpoint=http://127.0.0.1:${tablePort}/${account}`,
    `QueueEndpoint=http://127.0.0.1:${queuePort}/${account}`,
    '',
  ].join(';');
}

/** Starts Azurite on free ports, with further arguments if there are any, and returns at once; `untilListening` waits for it. */
export async function startTestAzurite(...more: readonly string[]): Promise<TestAzurite> {
  const [tablePort, queuePort] = [await freePort(), await freePort()];
  const child = fork(script, [String(tablePort), String(queuePort), ...more], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'azurite-compile-cache') },
  });
  return {
    tablePort,
    queuePort,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
