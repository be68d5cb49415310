import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postHead } from '../http/raw-request.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import { ownSettings, startMain, type StartedBot } from '../start/started-bot.ts';

/** What the bot promises, whatever is sent how slowly. */
const promisedMs = 10_000;

/** At different moments, so that some come just after the server has looked. */
const startsMs = [0, 170, 340, 510, 680, 850];

let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
let bot: StartedBot;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  bot = startMain(await ownSettings(folder.path), folder.path);
  await bot.untilStarted();
});
afterAll(async () => {
  await bot.end('SIGTERM');
  await folder.remove();
});

interface Closed {
  readonly afterMs: number;
  /** What it got before. */
  readonly answer: string;
}

async function open(startMs: number): Promise<Socket> {
  await wait(startMs);
  const socket = connect(Number(new URL(bot.address).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Sends a beginning at once and the rest a byte a second, until the other side closes. */
async function drip(startMs: number, atOnce: string, rest: string): Promise<Closed> {
  const socket = await open(startMs);
  const from = performance.now();
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => {
      resolve(performance.now() - from);
    });
  });
  let sent = 0;
  if (atOnce !== '') socket.write(atOnce);
  const dripping = setInterval(() => {
    const byte = rest[sent];
    if (byte === undefined || socket.destroyed) return;
    socket.write(byte);
    sent += 1;
  }, 1_000);
  const afterMs = await Promise.race([closed, wait(3 * promisedMs, Infinity)]);
  clearInterval(dripping);
  socket.destroy();
  return { afterMs, answer };
}

const head = postHead('content-type: application/json', 'content-length: 1000');
const chunked = postHead('content-type: application/json', 'transfer-encoding: chunked');

const senders: readonly (readonly [what: string, atOnce: string, rest: string])[] = [
  ['headers a byte a second', '', head],
  ['headers after a whole first line', head.slice(0, 40), `x-slow: ${'y'.repeat(100)}`],
  ['a body a byte a second', head, '['.repeat(1_000)],
  ['a body in chunks of a byte', chunked, '1\r\n[\r\n'.repeat(100)],
  ['nothing at all', '', ''],
];

/** How long others wait for an answer while it goes on, the longest first. */
async function askMeanwhile(isOver: () => boolean): Promise<readonly number[]> {
  const waits: number[] = [];
  while (!isOver()) {
    const from = performance.now();
    const answer = await fetch(`${bot.address}/healthz`);
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    waits.push(performance.now() - from);
    await wait(100);
  }
  return waits.sort((one, other) => other - one);
}

describe('Who sends slowly', () => {
  it('is closed within ten seconds, whatever it sends, and holds up nobody', async () => {
    let isOver = false;
    const meanwhile = askMeanwhile(() => isOver);
    const closed = await Promise.all(
      senders.flatMap(([what, atOnce, rest]) =>
        startsMs.map(async (ms) => ({ what, ...(await drip(ms, atOnce, rest)) })),
      ),
    );
    isOver = true;
    const waits = await meanwhile;
    expect(waits.length).toBeGreaterThan(30);
    expect(Math.max(...waits)).toBeLessThan(1_000);
    const late = closed.filter(({ afterMs }) => afterMs >= promisedMs);
    expect(late).toEqual([]);
    // Closed for being slow, and not for anything else.
    expect(closed.map(({ answer }) => answer.slice(0, 12))).toEqual(
      closed.map(() => 'HTTP/1.1 408'),
    );
    expect(Math.min(...closed.map(({ afterMs }) => afterMs))).toBeGreaterThan(5_000);
    expect(bot.hasEnded()).toBe(false);
  });
});
