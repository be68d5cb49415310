import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { httpLimits } from '../../src/http/limits.ts';
import { PortInUse } from '../../src/http/listen.ts';
import { startServer, type RunningServer, type ServerParts } from '../../src/http/server.ts';
import { postHead, sendRaw } from './raw-request.ts';

const running: RunningServer[] = [];
const faults: unknown[] = [];
const refusals: (readonly [status: number, path: string])[] = [];
const received: unknown[] = [];

async function serve(parts: Partial<ServerParts> = {}): Promise<RunningServer> {
  const server = await startServer(
    {
      handleMessages: async ({ body }) => {
        received.push(body);
        return { status: 200, body: { seen: true } };
      },
      isReady: async () => true,
      onFault: (error) => faults.push(error),
      onRefused: (status, path) => refusals.push([status, path]),
      ...parts,
    },
    '127.0.0.1',
    0,
  );
  running.push(server);
  return server;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop(0);
  faults.length = 0;
  refusals.length = 0;
  received.length = 0;
});

function post(port: number, body: string | Uint8Array, headers: Record<string, string> = {}) {
  return fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    body: typeof body === 'string' ? body : Buffer.from(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function expectAlive(port: number): Promise<void> {
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('what the guards let through', () => {
  it('gives a JSON body to the handler and its answer back', async () => {
    const { port } = await serve();
    const answer = await post(port, '{"type":"message"}', {
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': 'identity',
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ seen: true });
    expect(received).toEqual([{ type: 'message' }]);
  });

  it('answers a handler without a body with no body', async () => {
    const { port } = await serve({ handleMessages: async () => ({ status: 200 }) });
    const answer = await post(port, '{}');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it('serves further routes behind the same guards', async () => {
    const { port } = await serve({
      routes: [
        { method: 'POST', path: '/more', handle: async () => ({ status: 202 }) },
        { method: 'GET', path: '/more', handle: async () => ({ status: 200, body: { more: 1 } }) },
      ],
    });
    const address = `http://127.0.0.1:${port}/more`;
    const json = { 'content-type': 'application/json' };
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address, { method: 'POST', body: '[]', headers: json })).status).toBe(202);
    expect((await fetch(address, { method: 'POST', body: '[]' })).status).toBe(415);
  });

  it('lets JSON of exactly twenty levels through', async () => {
    const { port } = await serve();
    expect((await post(port, nested(20))).status).toBe(200);
  });

  it('lets a body of exactly the limit through', async () => {
    const { port } = await serve();
    const text = `"${'x'.repeat(256 * 1024 - 2)}"`;
    expect((await post(port, text)).status).toBe(200);
  });
});

describe('what the guards refuse, with a fixed body and nothing of ours run', () => {
  const refused: [string, string | Uint8Array, Record<string, string>, number][] = [
    ['a body that claims to be gzip and is not', 'garbage', { 'content-encoding': 'gzip' }, 415],
    ['a body that is gzip', gzipSync('{}'), { 'content-encoding': 'gzip' }, 415],
    ['a gzip cut short', gzipSync('{}').subarray(0, 9), { 'content-encoding': 'GZIP' }, 415],
    ['a gzip bomb', gzipSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'gzip' }, 415],
    ['a brotli', 'garbage', { 'content-encoding': 'br' }, 415],
    ['two encodings', '{}', { 'content-encoding': 'identity, gzip' }, 415],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415],
    ['an upload', '--x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a body a byte too long', `"${'x'.repeat(256 * 1024 - 1)}"`, {}, 413],
    ['JSON of twenty-one levels', nested(21), {}, 400],
    ['JSON of a hundred thousand levels', nested(100_000), {}, 400],
    ['what is not JSON', '{"a":', {}, 400],
    ['an empty body', '', {}, 400],
    ['what is not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), {}, 400],
  ];

  it.each(refused)('refuses %s', async (_name, body, headers, status) => {
    const { port } = await serve();
    const answer = await post(port, body, headers);
    expect(answer.status).toBe(status);
    expect(Object.keys((await answer.json()) as object)).toEqual(['error']);
    expect(received).toEqual([]);
    expect(refusals).toEqual([[status, '/api/messages']]);
    await expectAlive(port);
  });

  it('within a second, and leaves no file behind', async () => {
    const before = readdirSync(tmpdir());
    const { port } = await serve();
    for (const [, body, headers, status] of refused) {
      const from = performance.now();
      expect((await post(port, body, headers)).status).toBe(status);
      expect(performance.now() - from).toBeLessThan(1_000);
    }
    const left = readdirSync(tmpdir()).filter((each) => !before.includes(each));
    expect(left.filter((each) => /upload|formidable|^[\da-f]{25}$/u.test(each))).toEqual([]);
  });

  it('closes who is slow within ten seconds', () => {
    const { headersMs, requestMs, checkEveryMs } = httpLimits;
    expect(Math.max(headersMs, requestMs) + checkEveryMs).toBeLessThanOrEqual(10_000);
  });

  it('refuses a length that is told too long before it is sent', async () => {
    const { port } = await serve();
    const head = postHead('content-type: application/json', 'content-length: 300000');
    expect((await sendRaw(port, [head])).status).toBe(413);
  });

  it('closes the connection of a refused body instead of waiting for its end', async () => {
    const { port } = await serve();
    const head = postHead('content-type: application/json', 'content-length: 300000');
    const answer = await sendRaw(port, [head.replace('connection: close\r\n', '')]);
    expect(answer.status).toBe(413);
  }, 5_000);

  it('refuses five megabytes in chunks that tell no length', async () => {
    const { port } = await serve();
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const head = postHead('content-type: application/json', 'transfer-encoding: chunked');
    const answer = await sendRaw(port, [head, ...Array<string>(160).fill(chunk), '0\r\n\r\n']);
    expect(answer.status).toBe(413);
    expect(received).toEqual([]);
    await expectAlive(port);
  });

  it.each(['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])(
    'refuses the method %s',
    async (method) => {
      const { port } = await serve();
      const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, { method });
      expect(answer.status).toBe(405);
    },
  );

  it('refuses a GET where only a POST is known, and addresses nobody knows', async () => {
    const { port } = await serve();
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect((await get('/api/messages')).status).toBe(405);
    const unknown = await get('/api/admin?x=<script>');
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual({ error: 'Not Found' });
  });

  it.each(['/%', '//', '/%00', '/api/messages/%E0%A4%A', '*', 'http://[', '//[', '/..;/'])(
    'survives the address %s',
    async (target) => {
      const { port } = await serve();
      const answer = await sendRaw(port, [
        `GET ${target} HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n`,
      ]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/ at |node_modules/);
      await expectAlive(port);
    },
  );

  it.each(['[', 'a b', 'x:port', '%'])('survives the host %s', async (host) => {
    const { port } = await serve();
    const head = `GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
    expect((await sendRaw(port, [head])).status).toBe(400);
    await expectAlive(port);
  });

  it('closes a connection that asks for another protocol', async () => {
    const { port } = await serve();
    const head =
      'GET /healthz HTTP/1.1\r\nhost: bot\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n';
    expect((await sendRaw(port, [head])).status).toBe(400);
  });

  it('cuts off who sends headers too slowly', async () => {
    const { port } = await serve({ limits: { headersMs: 200, requestMs: 400, checkEveryMs: 50 } });
    const answer = await sendRaw(
      port,
      ['POST /api', '/messages', ...Array<string>(40).fill('x')],
      50,
    );
    expect(answer.status).toBe(408);
    await expectAlive(port);
  });

  it('cuts off who sends a body too slowly, and does not run it', async () => {
    const { port } = await serve({ limits: { headersMs: 200, requestMs: 400, checkEveryMs: 50 } });
    const head = postHead('content-type: application/json', 'content-length: 1000');
    await sendRaw(port, [head, ...Array<string>(40).fill('{')], 50);
    expect(received).toEqual([]);
    await expectAlive(port);
  });

  it('does not run a body whose sender left', async () => {
    const { port } = await serve();
    const socket = connect(port, '127.0.0.1');
    socket.write(`${postHead('content-type: application/json', 'content-length: 1000')}{`);
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    await expectAlive(port);
    expect(received).toEqual([]);
  });
});

describe('what every answer carries', () => {
  it('names no server and forbids sniffing, caching and framing', async () => {
    const { port } = await serve();
    for (const path of ['/healthz', '/nowhere']) {
      const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security')).toContain('max-age=');
    }
  });

  it('answers a handler that throws with a fixed 500 and reports it', async () => {
    const { port } = await serve({
      handleMessages: async () => {
        throw new Error('the secret of the stack');
      },
    });
    const answer = await post(port, '{}');
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('{"error":"Internal Server Error"}');
    expect(faults).toEqual([new Error('the secret of the stack')]);
  });
});

describe('health', () => {
  it.each([
    ['says yes', async () => true, 200],
    ['says no', async () => false, 503],
    ['throws', async () => Promise.reject(new Error('storage is away')), 503],
    ['hangs', () => new Promise<boolean>(() => undefined), 503],
  ])('tells readiness when the check %s', async (_name, isReady, status) => {
    const { port } = await serve({ isReady, limits: { readyMs: 50 } });
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(status);
    await expectAlive(port);
  });
});

describe('starting and stopping', () => {
  it('says in one sentence that the port is taken', async () => {
    const { port } = await serve();
    const parts = { handleMessages: async () => ({ status: 200 }), isReady: async () => true };
    const second = startServer({ ...parts, onFault: () => undefined }, '127.0.0.1', port);
    await expect(second).rejects.toThrow(PortInUse);
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
  });

  it('lets a running request end when it stops', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const server = await serve({
      handleMessages: async () => {
        await held;
        return { status: 200 };
      },
    });
    const asked = post(server.port, '{}');
    await expectAlive(server.port);
    const stopped = server.stop(5_000);
    letGo();
    expect((await asked).status).toBe(200);
    await stopped;
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
  });

  it('cuts a request off that does not end in time', async () => {
    const server = await serve({ handleMessages: () => new Promise(() => undefined) });
    const asked = post(server.port, '{}');
    asked.catch(() => undefined);
    await expectAlive(server.port);
    await server.stop(50);
    await expect(asked).rejects.toThrow();
  });
});
