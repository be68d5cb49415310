import { Agent as PlainAgent, request as requestPlain, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';

/** One request over HTTP. */
export interface HttpCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** For all of it, connecting and reading the answer included. */
  readonly timeLimitMs: number;
}

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  /** The header as it came. */
  readonly retryAfter: string | null;
  readonly text: string;
}

/** No whole answer came within the time limit. */
class CallTimeout extends Error {
  override readonly name = 'TimeoutError';
}

/** Servers close what is idle after five seconds and more: who sends on such a connection never knows what arrived. */
const idleMs = 4_000;

const kept = { keepAlive: true, timeout: idleMs };
const secure = { request: requestSecure, agent: new SecureAgent(kept) };
const plain = { request: requestPlain, agent: new PlainAgent(kept) };

function collect(response: IncomingMessage, done: (answer: HttpAnswer) => void): void {
  const { statusCode: status = 0, headers } = response;
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => {
    text += part;
  });
  response.once('end', () => {
    done({ status, retryAfter: headers['retry-after'] ?? null, text });
  });
}

/**
 * Makes one request and no other: nothing is tried again, no redirection followed. Node's own client, since `fetch` takes
 * twice its time for a card.
 * @throws what the connection failed with, or a TimeoutError
 */
export function callOnce(call: HttpCall): Promise<HttpAnswer> {
  const { url, method, headers, body, timeLimitMs } = call;
  return new Promise((resolve, reject) => {
    const { request, agent } = url.startsWith('https:') ? secure : plain;
    const calling = request(url, { method, headers, agent });
    const timer = setTimeout(() => {
      reject(new CallTimeout(`no answer within ${timeLimitMs} ms`));
      calling.destroy();
    }, timeLimitMs);
    calling.once('close', () => {
      clearTimeout(timer);
    });
    calling.on('error', reject);
    calling.once('response', (response) => {
      response.once('error', reject);
      collect(response, resolve);
    });
    calling.end(body ?? undefined);
  });
}
