import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { HttpAnswer } from './route.ts';

const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** Writes an answer, once: with the security headers, and a fixed body where a refusal brings none. */
export function writeAnswer(res: ServerResponse, { status, body, headers }: HttpAnswer): void {
  if (res.headersSent || res.destroyed) return;
  const content = body ?? fixedBody(status);
  const text = content === null ? '' : JSON.stringify(content);
  res.writeHead(status, {
    ...securityHeaders,
    ...headers,
    ...(text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(text),
  });
  res.end(text);
}

function fixedBody(status: number): Record<string, string> | null {
  return status < 400 ? null : { error: STATUS_CODES[status] ?? 'Error' };
}
