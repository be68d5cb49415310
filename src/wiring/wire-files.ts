import pLimit from 'p-limit';
import {
  fileLimitMs,
  type FileOutcome,
  type ReadFile,
  type UnreadableFile,
} from '../application/files/usage-file.ts';
import { readInWorker } from '../reports/read-in-worker.ts';
import type { UnreadableReadiness } from '../reports/readiness/readiness-file.ts';
import { usableReports } from '../reports/usage/usage-report.ts';
import { fetchFile, type FetchRules } from '../teams/files/fetch-file.ts';

/** What a file may cost. */
export interface FileLimits extends FetchRules {
  /** From the time it is handed in to the answer, waiting for its turn and fetching included. */
  readonly totalMs: number;
  readonly heapMegabytes: number;
  /** Files read at the same time; each in a thread of its own. */
  readonly atOnce: number;
  /** Files that wait for their turn; more are turned away. */
  readonly waiting: number;
}

/** What a file costs at most: room for a million users, or a workbook of a million rows. */
export const usualFileLimits: Omit<FileLimits, 'isAllowed'> = {
  maxBytes: 256 * 1024 * 1024,
  answerMs: 10_000,
  totalMs: fileLimitMs,
  heapMegabytes: 64,
  atOnce: 2,
  waiting: 20,
};

type Reason = Extract<
  UnreadableFile['reason'],
  'host-not-allowed' | 'not-fetched' | 'broken-off' | 'busy' | 'out-of-time' | 'out-of-memory'
>;

const unreadable = (reason: Reason): FileOutcome => ({
  kind: 'unreadable',
  why: { reason, bring: usableReports },
});

class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** What goes wrong while the file comes is told apart from what goes wrong in us. */
async function* whole(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (cause) {
    throw new BrokenOff('the file stopped coming', { cause });
  }
}

/** What may have been meant to be a usage report is told what those look like. */
function bringInstead(reason: UnreadableReadiness['reason']) {
  return reason === 'no-readiness-sheet' || reason === 'corrupt-workbook' ? usableReports : [];
}

async function readBytes(
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes, totalMs: timeoutMilliseconds, heapMegabytes }: FileLimits,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const task = { reader: 'any', source: whole(bytes), limits: { maxBytes } } as const;
  const read = await readInWorker(task, { timeoutMilliseconds, heapMegabytes }, signal);
  switch (read.kind) {
    case 'usage-report':
      return { kind: 'read', file: read };
    case 'readiness':
      return { kind: 'readiness', file: read };
    case 'unreadable':
      return { kind: 'unreadable', why: read };
    case 'unreadable-readiness':
      return { kind: 'unreadable', why: { ...read, bring: bringInstead(read.reason) } };
    case 'stopped':
      return unreadable(read.reason);
  }
}

async function fetchAndRead(
  url: string,
  limits: FileLimits,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const fetched = await fetchFile(url, limits, signal);
  if (fetched.kind === 'too-large') {
    const { maxBytes } = limits;
    return { kind: 'unreadable', why: { reason: 'too-large', maxBytes, bring: usableReports } };
  }
  if (fetched.kind !== 'file') return unreadable(fetched.kind);
  try {
    return await readBytes(fetched.bytes, limits, signal);
  } catch (error) {
    if (signal.aborted) return unreadable('out-of-time');
    if (error instanceof BrokenOff) return unreadable('broken-off');
    throw error;
  }
}

/** Reads files that people hand in: fetched within limits, read in threads, two at a time. */
export function wireFiles(limits: FileLimits): ReadFile {
  const turn = pLimit(limits.atOnce);
  return async (url) => {
    if (turn.pendingCount >= limits.waiting) return unreadable('busy');
    const signal = AbortSignal.timeout(limits.totalMs);
    return turn(() => (signal.aborted ? unreadable('busy') : fetchAndRead(url, limits, signal)));
  };
}
