import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** What is posted where. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, whole. */
export interface Posted {
  readonly status: number;
  readonly said: string;
}

/** Posts over connections that are kept and used again, and takes no connection's end for granted. */
export interface Poster {
  /**
   * Posts, and once more when the server was closing the connection, idle for as long as it bears, at the very moment
   * it was used again.
   *
   * @throws DroppedRequest when the connection ended in any other way without a whole answer
   */
  post(post: Post): Promise<Posted>;
  /** How often a connection was closed at the moment of its reuse. */
  races(): number;
  close(): void;
}

/** A request that the server began or had to begin and did not answer. */
export class DroppedRequest extends Error {
  override readonly name = 'DroppedRequest';
}

/** What a connection had been through when a request took it. */
interface Taken {
  readonly socket: Socket;
  readonly isReused: boolean;
  readonly idleMs: number;
  readonly bytesRead: number;
}

type Attempt =
  | { readonly posted: Posted }
  | { readonly posted: null; readonly error: unknown; readonly taken: Taken };

const closing = new Set(['ECONNRESET', 'EPIPE']);

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : String(error);
}

/** Timers of two processes do not agree to the millisecond. */
const aboutAsLong = 0.8;

/** Whether a server that closes connections idle for `keepAliveMs` was doing so: it cannot have seen the request. */
function isRace(error: unknown, taken: Taken, keepAliveMs: number): boolean {
  const { socket, isReused, idleMs, bytesRead } = taken;
  const hasAnswered = socket.bytesRead > bytesRead;
  const wasDue = idleMs >= keepAliveMs * aboutAsLong;
  return closing.has(codeOf(error)) && isReused && !hasAnswered && wasDue;
}

function describe(error: unknown, { socket, isReused, idleMs, bytesRead }: Taken): string {
  const connection = isReused
    ? `a connection idle for ${Math.round(idleMs)} ms`
    : 'a new connection';
  return `${codeOf(error)} on ${connection} after ${socket.bytesRead - bytesRead} bytes of an answer`;
}

/** A poster with this many connections, to a server that closes those idle for `keepAliveMs`. */
export function createPoster(connections: number, keepAliveMs: number): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const idleSince = new WeakMap<Socket, number>();
  agent.on('free', (socket: Socket) => idleSince.set(socket, performance.now()));
  let races = 0;

  function watch(asking: ClientRequest): Promise<Taken> {
    return new Promise((resolve) => {
      asking.once('socket', (socket: Socket) => {
        const isReused = asking.reusedSocket;
        const idleMs = isReused ? performance.now() - (idleSince.get(socket) ?? Infinity) : 0;
        resolve({ socket, isReused, idleMs, bytesRead: socket.bytesRead });
      });
    });
  }

  async function attempt({ url, headers, body }: Post): Promise<Attempt> {
    const asking = request(url, { method: 'POST', agent, headers });
    // A cut in the middle of an answer is told by its body too, and by the connection after it.
    asking.on('error', () => undefined);
    const watching = watch(asking);
    try {
      asking.end(body);
      const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
      const [answer] = await answered;
      return { posted: { status: answer.statusCode ?? 0, said: await text(answer) } };
    } catch (error) {
      return { posted: null, error, taken: await watching };
    }
  }

  return {
    async post(post) {
      const first = await attempt(post);
      const wasRace = !first.posted && isRace(first.error, first.taken, keepAliveMs);
      if (wasRace) races += 1;
      const last = wasRace ? await attempt(post) : first;
      if (last.posted) return last.posted;
      throw new DroppedRequest(`${describe(last.error, last.taken)}: ${post.body.slice(0, 500)}`);
    },
    races: () => races,
    close: () => {
      agent.destroy();
    },
  };
}
