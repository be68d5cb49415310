import type { IncomingMessage } from 'node:http';

/**
 * The status with which a request is refused for what its head says, or `null` when it may go on. A body in another
 * encoding is refused unread: restify ends the process on a body that only claims to be gzip, and on an address or a host that is no URL.
 */
export function refusedStatus(req: IncomingMessage, bodyBytes: number): number | null {
  if (!isAddress(req)) return 400;
  if (req.method === 'GET') return null;
  if (req.method !== 'POST') return 405;
  if (!isPlain(req.headers['content-encoding'])) return 415;
  if (!isJson(req.headers['content-type'])) return 415;
  return Number(req.headers['content-length'] ?? 0) > bodyBytes ? 413 : null;
}

function isAddress({ url = '', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  return url.startsWith('/') && URL.canParse(`http://${host}${url}`);
}

function isPlain(encoding: string | undefined): boolean {
  return encoding === undefined || encoding.trim().toLowerCase() === 'identity';
}

function isJson(type: string | undefined): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
