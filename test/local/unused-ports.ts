import { isPortFree } from '../../src/local/children/free-port.ts';
import { createServer, type AddressInfo, type Server } from 'node:net';

/**
 * So many ports on 127.0.0.1 that nobody listens on at the moment, from below the range that the system gives to
 * outgoing connections, where a port may be taken at any time.
 */
export async function findUnusedPorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isPortFree(port)) found.add(port);
  }
  return [...found];
}

/** Listens on a port of 127.0.0.1, any port for 0, until released. */
export async function holdPort(
  port: number,
): Promise<{ port: number; release: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: portOf(server), release: () => close(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (!isAddressInfo(address)) throw new Error('The server listens on no port.');
  return address.port;
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}
