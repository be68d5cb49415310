import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FilePlace } from '../../../src/application/hand-out/handing-out.ts';

/** How a place behaves at the next upload. */
export type Behaves = number | 'hang' | 'move';

/** What was asked of the server. */
export interface Asked {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
}

/** The part of SharePoint that takes uploads, pretended over HTTP on this machine. */
export interface FakeSharePoint {
  /** A place that behaves so at its next uploads, then takes them. */
  place(name: string, ...behaves: readonly Behaves[]): FilePlace;
  /** What was uploaded there; `null` for nothing. */
  bytesAt(place: FilePlace): Buffer | null;
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

interface Session {
  readonly behaves: Behaves[];
  bytes: Buffer | null;
}

/** The one range that an upload in a single piece may say. */
function isWhole({ headers }: IncomingMessage, bytes: Buffer): boolean {
  const { length } = bytes;
  return (
    headers['content-length'] === String(length) &&
    headers['content-range'] === `bytes 0-${length - 1}/${length}`
  );
}

async function take(session: Session, req: IncomingMessage): Promise<Behaves> {
  const bytes = await buffer(req);
  if (req.method !== 'PUT') return 405;
  const behaves = session.behaves.shift() ?? 201;
  if (behaves !== 201) return behaves;
  if (!isWhole(req, bytes)) return 400;
  session.bytes = bytes;
  return 201;
}

/** Starts it on a free port. */
export async function startFakeSharePoint(): Promise<FakeSharePoint> {
  const sessions = new Map<string, Session>();
  const asked: Asked[] = [];

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    asked.push({ method: req.method ?? '', headers: req.headers });
    const session = sessions.get(req.url ?? '');
    const status = session ? await take(session, req) : 404;
    if (status === 'hang') return;
    if (status === 'move') res.setHeader('location', '/elsewhere');
    res.writeHead(status === 'move' ? 307 : status, { 'content-type': 'application/json' });
    res.end('{}');
  }

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => res.destroy(new Error(String(error))));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    place(name, ...behaves) {
      const path = `/upload/${sessions.size}?tempauth=secret`;
      sessions.set(path, { behaves: [...behaves], bytes: null });
      return {
        name,
        uploadUrl: `http://127.0.0.1:${port}${path}`,
        contentUrl: `http://127.0.0.1:${port}/Documents/${encodeURIComponent(name)}`,
        uniqueId: `item-${sessions.size}`,
        fileType: name.split('.').at(-1) ?? '',
      };
    },
    bytesAt: ({ uploadUrl }) => {
      const { pathname, search } = new URL(uploadUrl);
      return sessions.get(pathname + search)?.bytes ?? null;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
