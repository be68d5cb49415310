import { once } from 'node:events';
import type { Server } from 'node:http';

/** The port to listen on is taken: the sentence is the whole remedy. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  readonly port: number;

  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is in use by another program: end it, or choose another port.`);
    this.port = port;
  }
}

/**
 * Listens and answers the port, which is a free one when 0 was asked for.
 *
 * @throws PortInUse when another program has the port
 */
export async function listenOn(server: Server, host: string, port: number): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw isPortInUse(error) ? new PortInUse(host, port) : error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Ends a server: idle connections at once, running requests when they are done or `graceMs` is over. */
export async function drain(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearTimeout(cut);
}

function isPortInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
