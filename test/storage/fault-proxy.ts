import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as forwardRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** A request on its way to storage. */
export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  readonly isTransaction: boolean;
  readonly body: string;
}

/**
 * What befalls a request: its answer is lost after storage has done it, it never arrives, it is turned away
 * with 503, it is done and answered with 500 all the same, or its answer comes late.
 */
export type Misfortune =
  | 'none'
  | 'lose-answer'
  | 'lose-request'
  | 'turn-away'
  | 'do-and-answer-500'
  | { readonly delayAnswerMs: number }
  | { readonly delayRequestMs: number };

/** Decides what befalls each request. */
export type Fate = (request: ProxiedRequest) => Misfortune;

/** A proxy in front of storage. */
export interface FaultProxy {
  readonly port: number;
  /** From now on; everything goes well until it is called. */
  readonly decree: (fate: Fate) => void;
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

async function forward(
  port: number,
  agent: Agent,
  incoming: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const { method, url, headers } = incoming;
  const outgoing = forwardRequest({ port, host: '127.0.0.1', agent, method, path: url, headers });
  const answered = once(outgoing, 'response');
  outgoing.end(body);
  const [answer] = (await answered) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
}

/** Headers that speak of one connection, not of the answer. */
const hopByHop = new Set(['transfer-encoding', 'connection', 'keep-alive']);

function reply(response: ServerResponse, { status, headers, body }: Answer): void {
  const kept = Object.entries(headers).filter(([name]) => !hopByHop.has(name));
  response.writeHead(status, { ...Object.fromEntries(kept), 'content-length': body.length });
  response.end(body);
}

const emptyAnswer = (status: number): Answer => ({ status, headers: {}, body: Buffer.alloc(0) });

type Exchange = () => Promise<Answer>;

/** The answer that goes back, or `null` for a broken connection. */
async function suffer(misfortune: Misfortune, exchange: Exchange): Promise<Answer | null> {
  if (typeof misfortune === 'object') return delay(misfortune, exchange);
  switch (misfortune) {
    case 'none':
      return exchange();
    case 'lose-request':
      return null;
    case 'turn-away':
      return emptyAnswer(503);
    case 'lose-answer':
      await exchange();
      return null;
    case 'do-and-answer-500':
      await exchange();
      return emptyAnswer(500);
  }
}

async function delay(misfortune: Extract<Misfortune, object>, exchange: Exchange): Promise<Answer> {
  if ('delayRequestMs' in misfortune) await pause(misfortune.delayRequestMs);
  const answer = await exchange();
  if ('delayAnswerMs' in misfortune) await pause(misfortune.delayAnswerMs);
  return answer;
}

/** Starts a proxy in front of the port. */
export async function startFaultProxy(port: number): Promise<FaultProxy> {
  let fate: Fate = () => 'none';
  const agent = new Agent({ keepAlive: true });

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const { method = '', url: path = '' } = incoming;
    const isTransaction = path.endsWith('$batch');
    const misfortune = fate({ method, path, isTransaction, body: body.toString() });
    const answer = await suffer(misfortune, () => forward(port, agent, incoming, body));
    if (answer) reply(response, answer);
    else response.destroy();
  };

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    decree: (next) => {
      fate = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      agent.destroy();
    },
  };
}
