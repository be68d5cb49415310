import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileOutcome } from '../../src/application/files/usage-file.ts';
import { allowOwnMachine } from '../../src/teams/files/file-hosts.ts';
import { usualFileLimits, wireFiles, type FileLimits } from '../../src/wiring/wire-files.ts';
import { asGraphWrites, generateAppUsers } from '../reports/usage/generate-usage-report.ts';
import { file, promise, startFileServer, type FileServer } from '../teams/files/file-server.ts';

let server: FileServer;

beforeAll(async () => {
  server = await startFileServer();
});

afterAll(async () => {
  await server.stop();
});

const limits: FileLimits = {
  ...usualFileLimits,
  isAllowed: allowOwnMachine,
  totalMs: 60_000,
  answerMs: 30_000,
};

/** Others use this machine too. */
const patience = { timeout: 30_000 };

const report = [...generateAppUsers(3, 200, asGraphWrites).lines].join('');

/** What was read, or why nothing was. */
const summary = (outcome: FileOutcome): object => {
  if (outcome.kind === 'unreadable') return outcome.why;
  return outcome.kind === 'read'
    ? { rows: outcome.file.rows, broken: outcome.file.broken.count }
    : { kind: outcome.kind };
};

const why = (reason: string) => ({ kind: 'unreadable', why: { reason } });

describe('A file that is handed in', { timeout: 60_000 }, () => {
  it('may take its time, but not for ever: a slow one ends in time', async () => {
    const readFile = wireFiles({ ...limits, totalMs: 1_000 });
    const url = server.serving('/slow', (response) => {
      const drip = setInterval(() => response.write('Report Refresh Date,'), 50);
      response.once('close', () => {
        clearInterval(drip);
      });
    });
    const before = performance.now();
    expect(await readFile(url)).toMatchObject(why('out-of-time'));
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it('is not waited for when its address says nothing at all', async () => {
    const readFile = wireFiles({ ...limits, answerMs: 300 });
    const url = server.serving('/silent', () => undefined);
    expect(await readFile(url)).toMatchObject(why('not-fetched'));
  });

  it('is counted as it comes, whatever it says of its size', async () => {
    const readFile = wireFiles({ ...limits, maxBytes: 5_000 });
    const saysNothing = server.serving('/chunked', file(report));
    expect(await readFile(saysNothing)).toMatchObject(why('too-large'));
    const saysTooMuch = server.serving('/too-much', (response) => {
      promise(report.length, report)(response);
      response.end();
    });
    expect(await readFile(saysTooMuch)).toMatchObject(why('too-large'));
    const whole = wireFiles(limits);
    const saysMore = server.serving('/more', (response) => {
      promise(2 * report.length, report)(response);
      setTimeout(() => response.destroy(), 100);
    });
    expect(await whole(saysMore)).toMatchObject(why('broken-off'));
    // HTTP ends where the size said so: half a report is read as what it is, a row cut off.
    const saysLess = server.serving('/less', (response) => {
      response.strictContentLength = false;
      const [told, rest] = [report.slice(0, -5), report.slice(-5)];
      promise(told.length, told)(response);
      setTimeout(() => response.end(rest), 200);
    });
    expect(summary(await whole(saysLess))).toEqual({ rows: 199, broken: 1 });
  });

  it('waits while two others are read, and is read then', async () => {
    const readFile = wireFiles(limits);
    const held: (() => void)[] = [];
    const asked: string[] = [];
    const hold = (name: string) =>
      server.serving(`/${name}`, (response) => {
        asked.push(name);
        held.push(() => response.end(report));
      });
    const outcomes = ['a', 'b', 'c'].map((name) => readFile(hold(name)));
    await expect.poll(() => asked.toSorted(), patience).toEqual(['a', 'b']);
    await pause(300);
    expect(asked).toHaveLength(2);
    held[0]?.();
    await expect.poll(() => asked, patience).toHaveLength(3);
    for (const release of held) release();
    for (const outcome of await Promise.all(outcomes)) expect(outcome.kind).toBe('read');
  });

  it('is turned away when too many wait', async () => {
    const readFile = wireFiles({ ...limits, atOnce: 1, waiting: 1 });
    const held: (() => void)[] = [];
    const url = server.serving('/held', (response) => {
      held.push(() => response.end(report));
    });
    const first = readFile(url);
    await expect.poll(() => held, patience).toHaveLength(1);
    const second = readFile(url);
    expect(await readFile(url)).toMatchObject(why('busy'));
    held[0]?.();
    await expect.poll(() => held, patience).toHaveLength(2);
    held[1]?.();
    expect([(await first).kind, (await second).kind]).toEqual(['read', 'read']);
  });

  it('is read beside the work of the process, which goes on meanwhile', async () => {
    const readFile = wireFiles(limits);
    const large = [...generateAppUsers(3, 20_000, asGraphWrites).lines].join('');
    const url = server.serving('/large', file(large));
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    expect(summary(await readFile(url))).toEqual({ rows: 20_000, broken: 0 });
    clearInterval(beat);
    expect(longest).toBeLessThan(1_000);
  });
});
