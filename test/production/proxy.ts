import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A company's proxy on this machine, which knows the way to a few hosts and refuses all others. */
export interface Proxy {
  /** The variables by which a process goes through it, except to this machine. */
  readonly environment: Readonly<
    Record<'NODE_USE_ENV_PROXY' | 'HTTPS_PROXY' | 'HTTP_PROXY' | 'NO_PROXY', string>
  >;
  /** To where ways were asked, as host and port, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

function join(one: Duplex, other: Duplex): void {
  one.on('error', () => other.destroy());
  one.on('close', () => other.destroy());
  one.pipe(other);
}

/** Starts a proxy that leads each of these (host and port) to a port of this machine. */
export async function startProxy(ways: Readonly<Record<string, number>>): Promise<Proxy> {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    res.writeHead(403).end();
  });
  const open = new Set<Duplex>();
  server.on('connect', ({ url = '' }, socket, head) => {
    asked.push(url);
    open.add(socket);
    const port = ways[url];
    if (port === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const beyond = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      beyond.write(head);
      join(socket, beyond);
    });
    join(beyond, socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: {
      NODE_USE_ENV_PROXY: '1',
      HTTPS_PROXY: address,
      HTTP_PROXY: address,
      NO_PROXY: '127.0.0.1,localhost',
    },
    asked,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
