import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createPoster, DroppedRequest, type Poster } from './poster.ts';

const keepAliveMs = 200;
const whole = 'HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\nok';

/** What becomes of a connection's next request: bytes are written, then it is cut or kept. */
type Answer = readonly [bytes: string, then: 'keep' | 'reset' | 'end'];

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server that answers its requests in this order, whatever connection they come by. */
async function serve(...answers: readonly Answer[]): Promise<string> {
  const left = [...answers];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => {
      const [bytes, then] = left.shift() ?? [whole, 'keep'];
      const cut = (): void => {
        if (then === 'reset') socket.resetAndDestroy();
        if (then === 'end') socket.end();
      };
      if (bytes === '') cut();
      else socket.write(bytes, () => setTimeout(cut, 20));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function posterOf(): Poster {
  const poster = createPoster(1, keepAliveMs);
  ends.push(() => {
    poster.close();
  });
  return poster;
}

const post = (url: string) => ({ url, headers: { 'content-type': 'text/plain' }, body: 'hello' });

describe('A connection closed at the moment of its reuse', () => {
  it('after it was idle as long as the server bears is used anew, and counted', async () => {
    const url = await serve([whole, 'keep'], ['', 'reset'], [whole, 'keep']);
    const poster = posterOf();
    expect(await poster.post(post(url))).toEqual({ status: 200, said: 'ok' });
    await wait(keepAliveMs);
    expect(await poster.post(post(url))).toEqual({ status: 200, said: 'ok' });
    expect(poster.races()).toBe(1);
  });
});

describe('A server that drops a request is not excused:', () => {
  const drops: readonly (readonly [string, readonly Answer[], number, RegExp])[] = [
    ['on a new connection', [['', 'reset']], 0, /on a new connection after 0 bytes/u],
    [
      'on one that was idle for a moment',
      [
        [whole, 'keep'],
        ['', 'reset'],
      ],
      20,
      /on a connection idle for \d+ ms after 0 bytes/u,
    ],
    [
      'with an answer begun',
      [
        [whole, 'keep'],
        ['HTTP/1.1 200 OK\r\n', 'reset'],
      ],
      keepAliveMs,
      /after 17 bytes of an answer/u,
    ],
    [
      'with half a body',
      [
        [whole, 'keep'],
        [whole.slice(0, -1), 'end'],
      ],
      keepAliveMs,
      /bytes of an answer/u,
    ],
    [
      'with half a body, and reset',
      [
        [whole, 'keep'],
        [whole.slice(0, -1), 'reset'],
      ],
      keepAliveMs,
      /bytes of an answer/u,
    ],
    [
      'a second time',
      [
        [whole, 'keep'],
        ['', 'reset'],
        ['', 'reset'],
      ],
      keepAliveMs,
      /on a new connection/u,
    ],
  ];

  it.each(drops)('%s', async (_where, answers, idleMs, told) => {
    const url = await serve(...answers);
    const poster = posterOf();
    if (answers[0]?.[1] === 'keep') await poster.post(post(url));
    await wait(idleMs);
    const dropped = poster.post(post(url));
    await expect(dropped).rejects.toThrow(DroppedRequest);
    await expect(dropped).rejects.toThrow(told);
  });

  it('nor is one that is gone', async () => {
    const url = await serve();
    for (const end of ends.splice(0)) await end();
    await expect(posterOf().post(post(url))).rejects.toThrow('ECONNREFUSED');
  });
});

/** In a thread of its own, it closes in time what is idle, whoever is busy. */
const serverThread = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer((socket) => {
    let idle;
    socket.on('error', () => undefined).on('data', () => {
      clearTimeout(idle);
      socket.write(${JSON.stringify(whole)});
      idle = setTimeout(() => socket.destroy(), ${keepAliveMs});
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** Does nothing else meanwhile, as a client does that has much to compute. */
function beBusy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** Posts a few times, each time idle twice as long as the server bears, and counts the races. */
async function racesWith(beIdle: (ms: number) => Promise<void> | void): Promise<number> {
  const thread = new Worker(serverThread, { eval: true });
  ends.push(async () => {
    await thread.terminate();
  });
  const [port] = (await once(thread, 'message')) as [number];
  const poster = posterOf();
  for (let round = 0; round < 5; round += 1) {
    expect((await poster.post(post(`http://127.0.0.1:${port}/`))).status).toBe(200);
    await wait(10);
    await beIdle(2 * keepAliveMs);
  }
  return poster.races();
}

describe('Where the resets come from', () => {
  it('a client too busy to hear that its idle connection was closed writes into it', async () => {
    expect(await racesWith(beBusy)).toBe(4);
  });

  it('one that can hear of it takes a new connection', async () => {
    expect(await racesWith((ms) => wait(ms))).toBe(0);
  });
});
