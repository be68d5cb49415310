import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

/** How one call differs from the usual. */
export interface CallSettings {
  readonly key?: string | null;
  readonly token?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a call was answered. */
export interface CallAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

const headersOf = ({ key = randomUUID(), token, type, headers }: CallSettings) => ({
  'content-type': type ?? 'application/json',
  ...(key !== null && { 'idempotency-key': key }),
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...headers,
});

/** Posts a body to `/api/usage`; what is not text becomes JSON. The key is a new one unless given. */
export async function bring(
  port: number,
  body: unknown,
  settings: CallSettings = {},
): Promise<CallAnswer> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/usage`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: headersOf(settings),
  });
  const parsed: unknown = JSON.parse((await answer.text()) || '{}');
  if (typeof parsed !== 'object' || parsed === null) throw new Error('the answer is no object');
  return { status: answer.status, body: { ...parsed }, headers: answer.headers };
}

/** The same as CSV. */
export function bringCsv(port: number, text: string, settings: CallSettings = {}) {
  return bring(port, text, { type: 'text/csv', ...settings });
}

/** The status of a call that names another host than it is sent to. */
export function statusUnderHost(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const call = request(
      { port, host: '127.0.0.1', path: '/api/usage', method: 'POST', headers },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    call.once('error', reject);
    call.end('{"readings":[]}');
  });
}

/** The status of each item, in order. */
export function statuses({ body }: CallAnswer): readonly unknown[] {
  const { items } = body;
  return Array.isArray(items)
    ? items.map((item: unknown) => Reflect.get(Object(item), 'status') as unknown)
    : [];
}

/** The reasons of the items, in order; empty where there is none. */
export function reasons({ body }: CallAnswer): readonly string[] {
  const { items } = body;
  return Array.isArray(items)
    ? items.map((item: unknown) => String(Reflect.get(Object(item), 'reason') ?? ''))
    : [];
}
