import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { TurnSeen } from '../../src/application/ports/seen.ts';
import { observerOf } from '../../src/observe.ts';
import { startOpenTelemetry } from '../../src/telemetry/open-telemetry.ts';

interface Collector {
  readonly address: string;
  readonly got: readonly { readonly path: string; readonly body: string }[];
  stop(): Promise<void>;
}

const collectors: Collector[] = [];

async function startCollector(): Promise<Collector> {
  const got: { path: string; body: string }[] = [];
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      got.push({ path: req.url ?? '', body });
      res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const collector: Collector = {
    address: `http://127.0.0.1:${port}`,
    got,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  collectors.push(collector);
  return collector;
}

afterEach(async () => {
  for (const each of collectors.splice(0)) await each.stop();
});

const turn: TurnSeen = {
  kind: 'click',
  verb: 'finish',
  place: 'personal',
  outcome: 'answered',
  correlation: null,
  durationMs: 12,
};

describe('Telemetry to an OTLP endpoint', () => {
  it('brings a trace of each turn with its storage requests, and every measurement', async () => {
    const collector = await startCollector();
    const telemetry = await startOpenTelemetry({
      target: { otlpEndpoint: collector.address },
      version: '1.2.3',
      exportEveryMs: 60_000,
    });
    telemetry.watch(async () => ({
      ...{ queueDepth: 3, oldestWaitingSeconds: 90, parkedNotices: 1, alertsOpen: 7 },
      requestsOpen: [{ age: 'over 8 h', count: 2 }],
    }));
    await telemetry.trace('turn', async () => {
      telemetry.storageRequest('read', 4);
      telemetry.turn(turn);
    });
    telemetry.send({ how: 'post', outcome: 'sent' });
    await telemetry.stop();
    const bodiesOf = (path: string) =>
      collector.got.flatMap((each) => (each.path === path ? [each.body] : [])).join('\n');
    const traces = bodiesOf('/v1/traces');
    for (const word of ['"turn"', '"storage read"', 'proplus-playbook', '1.2.3', 'finish'])
      expect(traces).toContain(word);
    const metrics = bodiesOf('/v1/metrics');
    for (const name of [
      'playbook.turn.duration',
      'playbook.sends',
      'playbook.storage.requests',
      'playbook.queue.depth',
      'playbook.notices.oldest',
      'playbook.notices.parked',
      'playbook.alerts.open',
      'playbook.requests.open',
    ])
      expect(metrics).toContain(`"${name}"`);
    expect(metrics).toContain('over 8 h');
  });
});

describe('Without telemetry', () => {
  it('nothing is counted, and a turn is a line in the log', () => {
    const lines: unknown[] = [];
    const log = {
      error: () => undefined,
      warn: () => undefined,
      info: (...line: unknown[]) => void lines.push(line),
    };
    const observer = observerOf(log, null);
    expect(observer.onRequest).toBeNull();
    observer.onTurn(turn);
    expect(lines).toEqual([[turn, 'turn']]);
  });

  it('none of its packages is loaded', async () => {
    const { execFile } = await import('node:child_process');
    const { promisify } = await import('node:util');
    const script =
      "import './src/start-bot.ts'; import './src/tenant-telemetry.ts'; import { createRequire } from 'node:module';" +
      "const loaded = Object.keys(createRequire(import.meta.url).cache).filter((each) => each.includes('opentelemetry'));" +
      'process.stdout.write(JSON.stringify(loaded));';
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      script,
    ]);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});
