import { createHash } from 'node:crypto';
import { swept } from './swept-chunks.ts';

const pieceBytes = 65_536;

/** How much of a file is read at most. */
export interface ReadLimits {
  readonly maxBytes: number;
}

/** The bytes of a file as they pass by, counted, hashed and stopped at a limit. */
interface MeasuredBytes {
  /** Passes each chunk on; ends early, with `isTooLarge`, once more than the limit has come. */
  readonly chunks: AsyncIterable<Buffer>;
  isTooLarge(): boolean;
  /** How many bytes have come so far. */
  count(): number;
  /** The SHA-256 of everything that came, in hexadecimal; call it once, at the end. */
  sha256(): string;
}

/**
 * Counts and hashes a stream of bytes while it is read.
 * Throws out of `chunks` what the source throws, and the signal's reason when it is aborted.
 */
export function measureBytes(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  signal?: AbortSignal,
): MeasuredBytes {
  const hash = createHash('sha256');
  let count = 0;

  async function* pass(): AsyncGenerator<Buffer> {
    for await (const chunk of swept(abortable(source, signal))) {
      count += chunk.byteLength;
      if (count > maxBytes) return;
      hash.update(chunk);
      yield* inPieces(chunk);
    }
  }

  return {
    chunks: pass(),
    isTooLarge: () => count > maxBytes,
    count: () => count,
    sha256: () => hash.digest('hex'),
  };
}

/** Cuts a chunk into views of 64 KB at most, so that one enormous chunk becomes no enormous text. */
export function* inPieces(chunk: Uint8Array): Generator<Buffer> {
  for (let start = 0; start < chunk.byteLength; start += pieceBytes) {
    const length = Math.min(pieceBytes, chunk.byteLength - start);
    yield Buffer.from(chunk.buffer, chunk.byteOffset + start, length);
  }
}

async function* abortable(
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (signal === undefined) {
    yield* source;
    return;
  }
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextUnlessAborted(iterator, signal);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    const closing = iterator.return?.();
    // A source that hangs closes never: an aborted reading does not wait for it.
    if (!signal.aborted) await closing;
  }
}

/** One listener for each step: a promise of the abort that outlives the steps would keep every chunk alive. */
async function nextUnlessAborted<T>(
  iterator: AsyncIterator<T>,
  signal: AbortSignal,
): Promise<IteratorResult<T>> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<IteratorResult<T>>();
  const abort = (): void => {
    reject(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });
  iterator.next().then(resolve, reject);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
