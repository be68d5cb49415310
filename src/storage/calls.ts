import type { TableServiceClientOptions } from '@azure/data-tables';
import { toStorageFault } from './storage-fault.ts';

/** What a request to storage is for. */
export type RequestKind = 'read' | 'query' | 'write' | 'transaction' | 'queue' | 'set-up';

/** Told of every request that goes out, with the entities or messages its answer brought, and how long it took. */
export type OnRequest = (kind: RequestKind, entities: number, durationMs: number) => void;

/** What holds for every call. */
export interface CallRules {
  /** After this many milliseconds without a whole answer the call is given up: a `timeout` fault. */
  readonly limitMs: number;
  /** `null` when nobody counts, which saves reading answers twice. */
  readonly onRequest: OnRequest | null;
}

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number];
type Send = Policy['policy']['sendRequest'];
type Request = Parameters<Send>[0];
type Response = Awaited<ReturnType<Send>>;

/** A signal of `AbortSignal.timeout` goes off after every call, long over, which costs more than to clear a timer. */
async function within<T>(limitMs: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, limitMs);
  try {
    return await call(limit.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a call under the time limit; throws our faults. */
export async function limitedCall<T>(
  limitMs: number,
  call: (abortSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await within(limitMs, call);
  } catch (error) {
    throw toStorageFault(error);
  }
}

function kindOf({ method, url }: Request): RequestKind {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/$batch')) return 'transaction';
  if (pathname.endsWith('/Tables')) return 'set-up';
  if (method !== 'GET') return 'write';
  return pathname.includes('PartitionKey=') ? 'read' : 'query';
}

function countEntities(body: string | null | undefined): number {
  const answer: unknown = JSON.parse(body ?? '{}');
  const value: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'value') : null;
  return Array.isArray(value) ? value.length : 1;
}

function count(onRequest: OnRequest, response: Response, durationMs: number): void {
  const kind = kindOf(response.request);
  const isRead = (kind === 'read' || kind === 'query') && response.status === 200;
  onRequest(kind, isRead ? countEntities(response.bodyAsText) : 0, durationMs);
}

/** The policy of table clients: the time limit for every request, and the count of requests. */
export function tableCallPolicy({ limitMs, onRequest }: CallRules): Policy {
  const sendRequest: Send = async (request, next) => {
    const from = performance.now();
    try {
      const response = await within(limitMs, (signal) => {
        request.abortSignal ??= signal;
        return next(request);
      });
      if (onRequest) count(onRequest, response, performance.now() - from);
      return response;
    } catch (error) {
      onRequest?.(kindOf(request), 0, performance.now() - from);
      throw error;
    }
  };
  return { policy: { name: 'limit-and-count', sendRequest }, position: 'perCall' };
}
