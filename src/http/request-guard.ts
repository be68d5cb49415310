import type { IncomingMessage } from 'node:http';
import type { BodyRules } from './route.ts';

/**
 * The status with which a request is refused for what its head says, or `null` when it may go on. A body in another
 * encoding is refused unread: restify ends the process on a body that only claims to be gzip, and on an address or a host that is no URL.
 */
export function refusedStatus(
  req: IncomingMessage,
  { types, bodyBytes }: BodyRules,
): number | null {
  if (!isAddress(req)) return 400;
  if (req.method === 'GET') return null;
  if (req.method !== 'POST') return 405;
  if (!isPlain(req.headers['content-encoding'])) return 415;
  if (!isTaken(req.headers['content-type'], types)) return 415;
  return Number(req.headers['content-length'] ?? 0) > bodyBytes ? 413 : null;
}

function isAddress({ url = '', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  return url.startsWith('/') && URL.canParse(`http://${host}${url}`);
}

function isPlain(encoding: string | undefined): boolean {
  return encoding === undefined || encoding.trim().toLowerCase() === 'identity';
}

/** The type of a body without its parameters, lower case. */
export function mediaTypeOf(type: string | undefined): string {
  return type?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Text is read as UTF-8, whatever else it says it is. */
function isTaken(type: string | undefined, types: readonly string[]): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/iu.exec(type ?? '')?.[1] ?? 'utf-8';
  return types.includes(mediaTypeOf(type)) && /^(?:utf-?8|us-ascii)$/iu.test(charset);
}
