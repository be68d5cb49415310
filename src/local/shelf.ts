import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { FilePlace } from '../application/hand-out/handing-out.ts';

/** What a shelf bears. */
export interface ShelfLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly keptMs: number;
}

/** What the shelf of local mode bears. */
export const shelfLimits: ShelfLimits = {
  files: 20,
  fileBytes: 5 * 1024 * 1024,
  keptMs: 60 * 60 * 1_000,
};

interface Shelved {
  readonly name: string;
  /** `null` until it was brought. */
  bytes: Buffer | null;
}

const path = '/local/files/';

/** Files that were handed out on this machine: in memory, taken and given over its own server. */
export class Shelf {
  readonly #files = new Map<string, Shelved>();
  readonly #limits: ShelfLimits;
  readonly #address: () => string;

  /** `address` is where the server answers, without a slash at its end. */
  constructor(address: () => string, limits: ShelfLimits = shelfLimits) {
    this.#address = address;
    this.#limits = limits;
  }

  /** Makes a place; the oldest goes when there are too many, each when its time is over. */
  place(name: string): FilePlace {
    const id = randomUUID();
    const oldest = this.#files.size >= this.#limits.files ? this.#files.keys().next().value : null;
    if (typeof oldest === 'string') this.#files.delete(oldest);
    this.#files.set(id, { name, bytes: null });
    setTimeout(() => this.#files.delete(id), this.#limits.keptMs).unref();
    const url = `${this.#address()}${path}${id}`;
    const fileType = name.split('.').at(-1) ?? '';
    return { name, uploadUrl: url, contentUrl: url, uniqueId: id, fileType };
  }

  /** Answers what is asked of its own addresses; `false` leaves anything else to others. */
  readonly answer = (req: IncomingMessage, res: ServerResponse): boolean => {
    const { pathname = '' } = URL.parse(req.url ?? '', 'http://shelf') ?? {};
    if (!pathname.startsWith(path)) return false;
    const file = this.#files.get(pathname.slice(path.length));
    if (!file) finish(req, res, 404);
    else if (req.method === 'PUT') void this.#take(file, req, res);
    else if (req.method === 'GET') give(file, req, res);
    else finish(req, res, 405);
    return true;
  };

  async #take(file: Shelved, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const length = Number(req.headers['content-length'] ?? Number.NaN);
    const range = `bytes 0-${length - 1}/${length}`;
    if (!(length > 0) || req.headers['content-range'] !== range) {
      finish(req, res, 400);
    } else if (length > this.#limits.fileBytes) {
      finish(req, res, 413);
    } else {
      try {
        // Node itself ends a body at the length that was told.
        file.bytes = await buffer(req);
        finish(req, res, 201);
      } catch {
        // Who brought it left before its end: nobody is there to be told.
        res.destroy();
      }
    }
  }
}

function finish(req: IncomingMessage, res: ServerResponse, status: number): void {
  // What was not read stands in the way of a next request.
  if (!req.complete) res.setHeader('connection', 'close');
  res.writeHead(status, { 'content-length': 0, 'cache-control': 'no-store' });
  res.end();
}

function give({ name, bytes }: Shelved, req: IncomingMessage, res: ServerResponse): void {
  if (!bytes) {
    finish(req, res, 404);
    return;
  }
  res.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': bytes.length,
    'content-disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  res.end(bytes);
}

/** What a header may hold of a name; `encodeURIComponent` leaves these. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
