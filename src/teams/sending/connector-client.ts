import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { callOnce } from './call-once.ts';
import { ConnectorFault, judgeAnswer, type FailedSend } from './send-outcome.ts';
import type { IsServiceUrl } from '../gate/service-hosts.ts';

type ConnectorOptions = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]
>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type OutgoingRequest = Parameters<HttpClient['sendRequest']>[0];

/** How calls to the connector are made. */
export interface ConnectorCalls {
  readonly isServiceUrl: IsServiceUrl;
  /** For one call, connecting and reading the answer included, in milliseconds. */
  readonly timeLimitMs: number;
}

/**
 * The one way by which botbuilder reaches the network: exactly one request a call, with a time limit, to the service's
 * hosts alone. The SDK's own client re-sends a POST up to three times, waits for ever and follows any service URL with
 * the bot's token. Every answer but a success is thrown as a ConnectorFault, which its pipeline does not try again.
 */
export function createConnectorClient({ isServiceUrl, timeLimitMs }: ConnectorCalls): HttpClient {
  return {
    async sendRequest(request) {
      requireServiceUrl(request.url, isServiceUrl);
      const { status, text } = await callOnceJudged(request, timeLimitMs);
      return { request, status, headers: noHeaders(request), bodyAsText: jsonOr(text, '{}') };
    },
  };
}

/** @throws ConnectorFault for an address to which the bot's token must not go */
export function requireServiceUrl(url: string, isServiceUrl: IsServiceUrl): void {
  if (isServiceUrl(url)) return;
  const host = URL.parse(url)?.host ?? 'no host';
  const detail = `not a host of the service: ${host}`;
  throw new ConnectorFault({ outcome: 'rejected', status: 0, detail });
}

/** Answers are of a line: they need not be packed. */
const unpacked = 'accept-encoding';

function headersOf({ headers }: OutgoingRequest): Record<string, string> {
  const all = headers.headersArray().filter(({ name }) => name.toLowerCase() !== unpacked);
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

async function callOnceJudged(
  request: OutgoingRequest,
  timeLimitMs: number,
): Promise<{ status: number; text: string }> {
  const { url, method } = request;
  try {
    const body = typeof request.body === 'string' ? request.body : null;
    const headers = headersOf(request);
    const { status, retryAfter, text } = await callOnce({
      url,
      method,
      headers,
      body,
      timeLimitMs,
    });
    if (status >= 200 && status < 300) return { status, text };
    throw new ConnectorFault(judgeAnswer({ method, status, retryAfter, body: text }, Date.now()));
  } catch (error) {
    throw error instanceof ConnectorFault ? error : new ConnectorFault(judgeSilence(error));
  }
}

/** Failures before anything could have been accepted. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

function judgeSilence(error: unknown): FailedSend {
  const code = codeOf(error);
  return neverConnected.has(code) || code.startsWith('ERR_TLS') || code.includes('CERT')
    ? { outcome: 'unavailable', detail: code }
    : { outcome: 'unanswered', detail: code };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.name;
}

/** The SDK reads none of the answer's headers; their type is at hand only through the request's. */
function noHeaders({ headers }: OutgoingRequest): OutgoingRequest['headers'] {
  const none = headers.clone();
  for (const { name } of none.headersArray()) none.remove(name);
  return none;
}

/** An accepted call whose answer is not JSON is accepted all the same. */
function jsonOr(text: string, otherwise: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return otherwise;
  }
}
