import { describe, expect, test } from 'vitest';
import { readInWorker, runThread } from '../../../src/reports/read-in-worker.ts';
import { bytesOf, bytesOfLines } from './byte-sources.ts';
import { appUserHeadings, asGraphWrites, generateAppUsers } from './generate-usage-report.ts';

const limits = { maxBytes: 50_000_000 };
const bounds = { timeoutMilliseconds: 15_000, heapMegabytes: 64 };
const heading = `${appUserHeadings.join(',')}\n`;

test('a report read in a thread is the report', async () => {
  const generated = generateAppUsers(5, 2000, asGraphWrites);
  const source = bytesOfLines(generated.lines);
  expect(await readInWorker({ reader: 'usage', source, limits }, bounds)).toMatchObject(
    generated.expected,
  );
});

test('a refusal comes back as the same value', async () => {
  const source = bytesOf('<html>');
  expect(await readInWorker({ reader: 'usage', source, limits }, bounds)).toMatchObject({
    kind: 'unreadable',
    reason: 'not-text',
    found: 'html',
  });
});

test('an endless file ends at the limit, its source is closed, and the main thread keeps turning', async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    const row = Buffer.from(`2026-11-20,a@b.example,,,30${',Yes'.repeat(34)}\n`.repeat(300));
    try {
      yield Buffer.from(heading);
      for (;;) yield row;
    } finally {
      isClosed = true;
    }
  }
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 5);
  const answer = await readInWorker({ reader: 'usage', source: endless(), limits }, bounds);
  clearInterval(turning);
  expect(answer).toMatchObject({ reason: 'too-large' });
  expect(turns).toBeGreaterThan(10);
  await expect.poll(() => isClosed).toBe(true);
});

describe('a reading that goes on too long', () => {
  async function* hanging(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(heading);
    await new Promise(() => undefined);
  }
  const task = () => ({ reader: 'usage' as const, source: hanging(), limits });

  test('is stopped at its time limit', async () => {
    const answer = await readInWorker(task(), { ...bounds, timeoutMilliseconds: 300 });
    expect(answer).toEqual({ kind: 'stopped', reason: 'out-of-time' });
  });

  test('is stopped by the signal', async () => {
    const signal = AbortSignal.timeout(200);
    await expect(readInWorker(task(), bounds, signal)).rejects.toBe(
      await new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(signal.reason);
        });
      }),
    );
  });
});

test('a thread that eats its memory is stopped, and nothing else is', async () => {
  const script = new URL('./hungry-worker.ts', import.meta.url);
  const task = { reader: 'usage' as const, source: bytesOf('a'), limits };
  const answer = await runThread({ script, task }, { ...bounds, heapMegabytes: 16 });
  expect(answer).toEqual({ kind: 'stopped', reason: 'out-of-memory' });
});

test('a heap too small to start a thread in is a fault of ours', async () => {
  const task = { reader: 'usage' as const, source: bytesOf('a'), limits };
  const reading = readInWorker(task, { ...bounds, heapMegabytes: 8 });
  await expect(reading).rejects.toThrow(RangeError);
});

test('a fault of the source is thrown as it was', async () => {
  const lost = new Error('connection lost');
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(heading);
    throw lost;
  }
  const reading = readInWorker({ reader: 'usage', source: failing(), limits }, bounds);
  await expect(reading).rejects.toBe(lost);
});

test('a view of a large memory crosses without the memory behind it', async () => {
  const large = Buffer.alloc(
    30_000_000,
    `${heading}2026-11-20,a@b.example,,,30${',No'.repeat(34)}\n`,
  );
  const source = bytesOf(large.subarray(0, heading.length + 130), 16);
  expect(await readInWorker({ reader: 'usage', source, limits }, bounds)).toMatchObject({
    report: 'getM365AppUserDetail',
  });
});

test('50,000 rows are read within a heap that could not hold them', async () => {
  const generated = generateAppUsers(9, 50_000, asGraphWrites);
  const source = bytesOfLines(generated.lines);
  expect(
    await readInWorker({ reader: 'usage', source, limits }, { ...bounds, heapMegabytes: 16 }),
  ).toMatchObject(generated.expected);
});
