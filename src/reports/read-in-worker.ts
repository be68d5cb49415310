import { getCompileCacheDir } from 'node:module';
import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { Worker } from 'node:worker_threads';
import { inPieces, type ReadLimits } from './measured-bytes.ts';
import type { ReaderAnswer, ReaderName } from './report-readers.ts';
import { swept } from './swept-chunks.ts';

/** A file to read, and the reader to read it with. */
export interface ReadTask<Name extends ReaderName> {
  readonly reader: Name;
  readonly source: AsyncIterable<Uint8Array>;
  readonly limits: ReadLimits;
}

/** The same task as it crosses into the thread. */
export interface WorkerTask {
  readonly reader: ReaderName;
  readonly bytes: ReadableStream<Uint8Array>;
  readonly limits: ReadLimits;
}

/** How long a thread may take from its start on, and how much heap it may use. */
export interface WorkerBounds {
  readonly timeoutMilliseconds: number;
  readonly heapMegabytes: number;
}

/** The thread was stopped at one of its bounds. */
export interface StoppedReading {
  readonly kind: 'stopped';
  readonly reason: 'out-of-time' | 'out-of-memory';
}

/** V8 ends the whole process when a thread cannot even start within its heap; this is well above that. */
const leastHeapMegabytes = 16;

/** Rows die young: with V8's own, larger choice a million of them keep up to 70 MB more resident. */
const youngMegabytes = 8;

/**
 * Runs a report reader in a thread of its own, so that the bot keeps answering while a large file is read
 * and a file that needs too much takes nothing else down. Bytes flow to the thread as it asks for them.
 * Throws the signal's reason when it is aborted, what the source throws, what the reader throws, and a
 * RangeError when the heap is below 16 MB.
 */
export async function readInWorker<Name extends ReaderName>(
  task: ReadTask<Name>,
  bounds: WorkerBounds,
  signal?: AbortSignal,
): Promise<ReaderAnswer<Name> | StoppedReading> {
  const script = new URL('./report-worker.ts', import.meta.url);
  return runThread<ReaderAnswer<Name>>({ script, task }, bounds, signal);
}

/** What a thread runs, and on which file. */
interface ThreadStart {
  readonly script: URL;
  readonly task: ReadTask<ReaderName>;
}

/** Runs a script in a thread within bounds, with the task as its data; the first message is the answer. */
export async function runThread<Answer>(
  { script, task }: ThreadStart,
  bounds: WorkerBounds,
  signal?: AbortSignal,
): Promise<Answer | StoppedReading> {
  signal?.throwIfAborted();
  const source = Readable.from(task.source);
  const outcome = Promise.withResolvers<Answer | StoppedReading>();
  const bytes = copyOf(source, outcome.reject);
  const worker = startWorker(script, { ...task, bytes }, bounds.heapMegabytes);
  worker.once('message', outcome.resolve);
  worker.once('error', (fault: unknown) => {
    if (isOutOfMemory(fault)) outcome.resolve({ kind: 'stopped', reason: 'out-of-memory' });
    else outcome.reject(fault);
  });
  worker.once('exit', (code) => {
    outcome.reject(new Error(`The reading thread ended with code ${code} and no answer.`));
  });
  const timer = setTimeout(() => {
    outcome.resolve({ kind: 'stopped', reason: 'out-of-time' });
  }, bounds.timeoutMilliseconds);
  const abort = (): void => {
    outcome.reject(signal?.reason);
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await outcome.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
    source.destroy();
  }
}

/** Where the thread finds its code compiled, if anywhere: it need not load what strips types. */
function compiled(): Readonly<Record<string, string>> {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

function startWorker(
  script: URL,
  { reader, limits, bytes }: WorkerTask,
  heapMegabytes: number,
): Worker {
  if (heapMegabytes < leastHeapMegabytes) {
    throw new RangeError(`A reading thread needs ${leastHeapMegabytes} MB of heap at least.`);
  }
  const workerData: WorkerTask = { reader, limits, bytes };
  return new Worker(script, {
    workerData,
    transferList: [bytes],
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: youngMegabytes,
    },
    // The file is a stranger's; the thread that reads it gets neither our settings nor our secrets.
    env: compiled(),
    execArgv: [],
  });
}

/**
 * Copies each piece, since a view would take the whole memory behind it along into the thread.
 * A fault of the source is told here: on its way through the thread it would lose its kind.
 */
function copyOf(
  source: AsyncIterable<Uint8Array>,
  onFault: (fault: unknown) => void,
): ReadableStream<Uint8Array> {
  async function* copies(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of swept(source)) {
        for (const piece of inPieces(chunk)) yield new Uint8Array(piece);
      }
    } catch (fault) {
      onFault(fault);
    }
  }
  return ReadableStream.from(copies());
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
