import { HEAD_BYTES, recogniseFileKind, type FileKind, type TextEncoding } from './file-kind.ts';

/** A text file that is being read: what its head told, and its text as UTF-8 without byte order marks. */
export interface TextFile {
  readonly kind: 'text';
  readonly encoding: TextEncoding;
  readonly firstLine: string;
  /** The beginning of the text. */
  readonly head: string;
  readonly chunks: AsyncIterable<Buffer>;
  /** Whether a zero byte came, which no text holds; `chunks` ends there. */
  hasZeroBytes(): boolean;
}

/** What a stream of bytes turned out to be: a text file to go on with, or another kind, closed again. */
type OpenedFile = TextFile | Exclude<FileKind, { readonly kind: 'text' }>;

/** Recognises a file by its content and turns text in UTF-8 or UTF-16 into chunks of UTF-8. */
export async function openTextFile(source: AsyncIterable<Buffer>): Promise<OpenedFile> {
  const iterator = source[Symbol.asyncIterator]();
  const head = await readHead(iterator);
  const found = recogniseFileKind(head.subarray(0, HEAD_BYTES));
  if (found.kind !== 'text') {
    await iterator.return?.();
    return found;
  }
  const start = head.subarray(found.markBytes);
  const text = new TextDecoder(found.encoding).decode(start);
  const firstLine = text.split('\n', 1)[0] ?? '';
  const { encoding } = found;
  let hasZeroBytes = false;

  async function* withoutZeroBytes(): AsyncGenerator<Buffer> {
    for await (const chunk of decode(restOf(start, iterator), encoding)) {
      hasZeroBytes = chunk.includes(0);
      if (hasZeroBytes) return;
      yield chunk;
    }
  }
  return {
    kind: 'text',
    encoding,
    firstLine,
    head: text,
    chunks: withoutZeroBytes(),
    hasZeroBytes: () => hasZeroBytes,
  };
}

async function readHead(iterator: AsyncIterator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(parts);
}

async function* restOf(start: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield start;
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function* decode(
  chunks: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  }
  yield Buffer.from(decoder.decode(), 'utf8');
}
