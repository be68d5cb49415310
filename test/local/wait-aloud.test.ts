import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitAloud } from '../../src/local/children/wait-aloud.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a slow start says every ten seconds what has not answered yet', async () => {
  const said: string[] = [];
  const missing = new Set(['chat window FE', 'chat window FM']);
  const start = Promise.withResolvers<string>();
  const waited = waitAloud(
    start.promise,
    () => [...missing],
    (line) => said.push(line),
  );
  vi.advanceTimersByTime(10_000);
  missing.delete('chat window FE');
  vi.advanceTimersByTime(10_000);
  start.resolve('up');
  expect(await waited).toBe('up');
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([
    'Still waiting for chat window FE, chat window FM (10 s so far) …',
    'Still waiting for chat window FM (20 s so far) …',
  ]);
});

test('a quick start says nothing, and a failed one fails', async () => {
  const said: string[] = [];
  const say = (line: string): number => said.push(line);
  await waitAloud(Promise.resolve(), () => [], say);
  await expect(waitAloud(Promise.reject(new Error('down')), () => [], say)).rejects.toThrow('down');
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
});
