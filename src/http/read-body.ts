import type { IncomingMessage } from 'node:http';
import type { HttpLimits } from './limits.ts';
import { mediaTypeOf } from './request-guard.ts';

/** A body as it was read, or the status that refuses it; `gone` when the sender left before its end. */
export type BodyRead =
  | { readonly read: 'body'; readonly body: unknown }
  | { readonly read: 'refused'; readonly status: 400 | 413 }
  | { readonly read: 'gone' };

/** What is borne of a body. */
export type BodyLimits = Pick<HttpLimits, 'bodyBytes' | 'jsonDepth'>;

/** Reads a body as strict UTF-8, counting its bytes as they come: as JSON, or as text where it is of another type. */
export async function readBody(req: IncomingMessage, limits: BodyLimits): Promise<BodyRead> {
  const bytes = await collectBytes(req, limits.bodyBytes);
  if (bytes === 'too-long') return { read: 'refused', status: 413 };
  if (bytes === 'gone') return { read: 'gone' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isJson(req) ? parseJson(text, limits) : { read: 'body', body: text };
  } catch {
    // Neither UTF-8 nor JSON: the sender's fault, and all there is to say about it.
    return { read: 'refused', status: 400 };
  }
}

function parseJson(text: string, { jsonDepth }: BodyLimits): BodyRead {
  const body: unknown = JSON.parse(text);
  return isDeeperThan(body, jsonDepth) ? { read: 'refused', status: 400 } : { read: 'body', body };
}

function isJson({ headers }: IncomingMessage): boolean {
  return mediaTypeOf(headers['content-type']) === 'application/json';
}

/** Listens rather than iterates: leaving an iteration early would tear down the socket before the answer. */
function collectBytes(
  req: IncomingMessage,
  bodyBytes: number,
): Promise<Buffer | 'too-long' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= bodyBytes) {
        chunks.push(chunk);
      } else {
        chunks.length = 0;
        resolve('too-long');
      }
    });
    req.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    req.once('error', () => {
      resolve('gone');
    });
    req.once('close', () => {
      resolve('gone');
    });
  });
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
