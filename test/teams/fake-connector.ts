import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { readCall, type ConnectorCall } from './connector-calls.ts';

/** How the connector misbehaves at one call. */
export type Fault =
  /** Refuses: nothing stands afterwards. `body` in place of the usual error body. */
  | {
      readonly does: 'refuse';
      readonly status: number;
      readonly code?: string;
      readonly body?: string;
      readonly retryAfter?: string;
    }
  /** Accepts, then cuts the connection without an answer. */
  | { readonly does: 'drop-answer' }
  /** Accepts, and answers with this status all the same. */
  | { readonly does: 'accept-but-answer'; readonly status: number; readonly body?: string }
  /** Accepts and never answers. */
  | { readonly does: 'hang' };

/** A message as it stands in a conversation. */
export interface StandingMessage {
  readonly id: string;
  readonly conversation: string;
  readonly activity: Readonly<Record<string, unknown>>;
  /** How often it was replaced. */
  readonly updates: number;
}

/** The Bot Connector of a pretended Teams, over HTTP on this machine. */
export interface FakeConnector {
  /** The service URL for activities. */
  readonly serviceUrl: string;
  /** Every call it got, in order. */
  readonly calls: readonly ConnectorCall[];
  /** What it tells of people, by their id in conversations. */
  readonly members: Map<string, Readonly<Record<string, string>>>;
  /** What stands in a conversation, or in all, oldest first. */
  messages(conversation?: string): readonly StandingMessage[];
  /** Misbehaves at the next calls that write, `times` of them; in one conversation or in any. */
  failNext(fault: Fault, times?: number, conversation?: string): void;
  /** Forgets a message, as when somebody deletes it. */
  forget(id: string): void;
  /** Takes no connections until `comeUp`. */
  goDown(): Promise<void>;
  comeUp(): Promise<void>;
  stop(): Promise<void>;
}

const hasBody = new Set(['POST', 'PUT']);

const bodyShape = z.record(z.string(), z.unknown());

/** What a server with TLS proves itself by, as PEM. */
export interface Tls {
  readonly key: string;
  readonly cert: string;
}

/** Starts a connector on a free port of this machine. */
export async function startFakeConnector(tls: Tls | null = null): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const standing = new Map<string, StandingMessage>();
  const members: FakeConnector['members'] = new Map();
  const faults: { fault: Fault; conversation: string | undefined }[] = [];

  const onRequest = (req: IncomingMessage, res: ServerResponse): void => {
    answer(req, res).catch((error: unknown) => {
      // restify's own writeHead gives nothing back.
      res.statusCode = 400;
      res.end(String(error));
    });
  };
  const server = tls ? createTlsServer({ ...tls }, onRequest) : createServer(onRequest);

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { method = '', url = '/', headers } = req;
    const asked = readCall(method, new URL(url, 'http://connector').pathname);
    if (asked === null) {
      refuse(res, { does: 'refuse', status: 404, code: 'NoSuchRoute' });
      return;
    }
    const body = bodyShape.parse(hasBody.has(method) ? await json(req) : {});
    const { authorization = '' } = headers;
    const call = { ...asked, at: performance.now(), body, authorization };
    calls.push(call);
    const fault = takeFault(call);
    if (fault?.does === 'refuse') refuse(res, fault);
    else finish(res, accept(call), fault);
  }

  function takeFault({ does, conversation }: ConnectorCall): Fault | undefined {
    if (does === 'members') return undefined;
    const index = faults.findIndex((each) => (each.conversation ?? conversation) === conversation);
    return index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
  }

  function accept({ does, conversation, about, body }: ConnectorCall): Accepted {
    switch (does) {
      case 'post':
      case 'reply':
        return stand({ id: `1:${randomUUID()}`, conversation, activity: body, updates: 0 });
      case 'update': {
        const message = standing.get(about);
        if (message?.conversation !== conversation) return gone;
        return stand({ ...message, activity: body, updates: message.updates + 1 });
      }
      case 'delete':
        return standing.delete(about) ? { status: 200, body: {} } : gone;
      case 'create':
        return { status: 201, body: { id: `a:${randomUUID()}` } };
      case 'members':
        return {
          status: 200,
          body: { id: about, name: 'Somebody', members: [], ...members.get(about) },
        };
    }
  }

  function stand(message: StandingMessage): Accepted {
    standing.set(message.id, message);
    return { status: message.updates === 0 ? 201 : 200, body: { id: message.id } };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const goDown = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return {
    serviceUrl: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/`,
    calls,
    members,
    messages: (conversation) =>
      [...standing.values()].filter(
        (each) => (conversation ?? each.conversation) === each.conversation,
      ),
    failNext(fault, times = 1, conversation) {
      for (let i = 0; i < times; i += 1) faults.push({ fault, conversation });
    },
    forget: (id) => {
      standing.delete(id);
    },
    goDown,
    async comeUp() {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    stop: async () => {
      if (server.listening) await goDown();
    },
  };
}

interface Accepted {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const gone: Accepted = {
  status: 404,
  body: { error: { code: 'ActivityNotFoundInConversation', message: 'Unknown activity' } },
};

function refuse(res: ServerResponse, fault: Extract<Fault, { does: 'refuse' }>): void {
  const { status, code = 'ServiceError', retryAfter } = fault;
  res.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  });
  res.end(fault.body ?? JSON.stringify({ error: { code, message: `refused with ${status}` } }));
}

function finish(res: ServerResponse, accepted: Accepted, fault: Fault | undefined): void {
  switch (fault?.does) {
    case 'hang':
      return;
    case 'drop-answer':
      res.destroy();
      return;
    case 'accept-but-answer':
      send(res, fault.status, fault.body ?? JSON.stringify(accepted.body));
      return;
    default:
      send(res, accepted.status, JSON.stringify(accepted.body));
  }
}

function send(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(text);
}
