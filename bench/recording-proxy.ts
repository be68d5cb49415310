import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as forwardRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { connectionStringFor } from '../test/storage/azurite.ts';
import { readQueueCall, readTableCall, type RawRequest, type StorageCall } from './storage-call.ts';

/** A request to storage that went through the proxy. */
export interface RecordedCall {
  readonly call: StorageCall;
  readonly bytes: number;
  /** How many entities the answer to a read or a query brought. */
  readonly entities: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A proxy in front of storage that writes down what it is asked. */
export interface RecordingProxy {
  readonly connectionString: string;
  /**
   * What is asked from the beginning of the work until storage has had nothing to do for a while: also what a bot does
   * after its answer. Looks for something to do are left out, since they come whether anybody speaks or not.
   */
  readonly during: (work: () => Promise<unknown>) => Promise<readonly RecordedCall[]>;
  readonly stop: () => Promise<void>;
}

const quietMs = 400;

class Tape {
  calls: RecordedCall[] = [];
  open = 0;
  lastAt = 0;

  note(call: RecordedCall): void {
    if (call.call.kind === 'look' || call.call.kind === 'set-up') return;
    this.calls.push(call);
    this.lastAt = call.endedAt;
  }

  async untilQuiet(): Promise<void> {
    while (this.open > 0 || performance.now() - this.lastAt < quietMs) await pause(20);
  }
}

function countEntities(method: string, status: number, body: Buffer): number {
  if (method !== 'GET' || status !== 200) return 0;
  const answer: unknown = JSON.parse(body.toString());
  const value: unknown =
    typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null;
  return Array.isArray(value) ? value.length : 1;
}

const isConditional = ({ headers }: IncomingMessage): boolean =>
  (headers['if-match'] ?? '*') !== '*';

/** Headers that speak of one connection, not of the answer. */
const hopByHop = new Set(['transfer-encoding', 'connection', 'keep-alive']);

/** What stands in front of one of Azurite's two ports. */
class Front {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;
  readonly #read: (request: RawRequest) => StorageCall;
  readonly #tape: Tape;

  constructor(port: number, read: (request: RawRequest) => StorageCall, tape: Tape) {
    this.#port = port;
    this.#read = read;
    this.#tape = tape;
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const { method = '', url = '' } = incoming;
    const body = await buffer(incoming);
    const call = this.#read({
      method,
      url,
      isConditional: isConditional(incoming),
      body: body.toString(),
    });
    const answer = await this.#forward(incoming, body);
    const isTable = this.#read === readTableCall;
    const entities = isTable ? countEntities(method, answer.status, answer.body) : 0;
    const endedAt = performance.now();
    this.#tape.note({ call, bytes: body.length, entities, startedAt, endedAt });
    const kept = Object.entries(answer.headers).filter(([name]) => !hopByHop.has(name));
    const headers = { ...Object.fromEntries(kept), 'content-length': answer.body.length };
    response.writeHead(answer.status, headers);
    response.end(answer.body);
  }

  async #forward({ method, url, headers }: IncomingMessage, body: Buffer) {
    const outgoing = forwardRequest({
      ...{ port: this.#port, host: '127.0.0.1', agent: this.#agent },
      ...{ method, path: url, headers },
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve).once('error', reject);
    });
    outgoing.end(body);
    const answer = await answered;
    const status = answer.statusCode ?? 0;
    return { status, headers: answer.headers, body: await buffer(answer) };
  }

  end(): void {
    this.#agent.destroy();
  }
}

async function listen(front: Front, tape: Tape): Promise<{ server: Server; port: number }> {
  const server = createServer((incoming, response) => {
    tape.open += 1;
    front
      .handle(incoming, response)
      .catch(() => response.destroy())
      .finally(() => (tape.open -= 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, port: address.port };
}

/** Starts a proxy in front of Azurite. */
export async function startRecordingProxy(ports: {
  readonly tablePort: number;
  readonly queuePort: number;
}): Promise<RecordingProxy> {
  const tape = new Tape();
  const fronts = [
    new Front(ports.tablePort, readTableCall, tape),
    new Front(ports.queuePort, readQueueCall, tape),
  ] as const;
  const [tables, queues] = [await listen(fronts[0], tape), await listen(fronts[1], tape)];
  return {
    connectionString: connectionStringFor(tables.port, queues.port),
    during: async (work) => {
      await tape.untilQuiet();
      tape.calls = [];
      await work();
      await tape.untilQuiet();
      return tape.calls.toSorted((left, right) => left.startedAt - right.startedAt);
    },
    stop: async () => {
      for (const { server } of [tables, queues]) {
        server.close();
        server.closeAllConnections();
      }
      for (const front of fronts) front.end();
    },
  };
}
