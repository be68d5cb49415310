import type { IncomingMessage } from 'node:http';
import type { HttpLimits } from './limits.ts';

/** A body as it was read, or the status that refuses it; `gone` when the sender left before its end. */
export type JsonBody =
  | { readonly read: 'json'; readonly body: unknown }
  | { readonly read: 'refused'; readonly status: 400 | 413 }
  | { readonly read: 'gone' };

/** Reads a body as strict UTF-8 and JSON, counting its bytes as they come. */
export async function readJsonBody(
  req: IncomingMessage,
  { bodyBytes, jsonDepth }: Pick<HttpLimits, 'bodyBytes' | 'jsonDepth'>,
): Promise<JsonBody> {
  const bytes = await collectBytes(req, bodyBytes);
  if (bytes === 'too-long') return { read: 'refused', status: 413 };
  if (bytes === 'gone') return { read: 'gone' };
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isDeeperThan(body, jsonDepth)
      ? { read: 'refused', status: 400 }
      : { read: 'json', body };
  } catch {
    // Neither UTF-8 nor JSON: the sender's fault, and all there is to say about it.
    return { read: 'refused', status: 400 };
  }
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
