import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { TurnSeen } from '../../src/application/ports/seen.ts';
import { observerOf } from '../../src/observe.ts';
import { startOpenTelemetry } from '../../src/telemetry/open-telemetry.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import { makeCertificate } from '../production/certificates.ts';
import type { Tls } from '../teams/fake-connector.ts';

interface Collector {
  readonly address: string;
  readonly got: readonly { readonly path: string; readonly body: string }[];
  stop(): Promise<void>;
}

const collectors: Collector[] = [];

async function startCollector(
  answer = (_sent: string): object => ({}),
  tls: Tls | null = null,
): Promise<Collector> {
  const got: { path: string; body: string }[] = [];
  const take: RequestListener = (req, res) => {
    const isZipped = req.headers['content-encoding'] === 'gzip';
    void text(isZipped ? req.pipe(createGunzip()) : req).then((body) => {
      got.push({ path: req.url ?? '', body });
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(body)));
    });
  };
  const server = tls ? createSecureServer(tls, take) : createServer(take);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const collector: Collector = {
    address: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
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

/** What an envelope must carry for a column of a query. */
const columns = { valueSum: 'value', valueCount: 'count', valueMax: 'max' } as const;

/** Which measurements the alarms of the deployment ask for, and of which columns. */
const alarming = [
  ...readFileSync('infra/monitoring.bicep', 'utf8').matchAll(/name == "(playbook[^"]+)"(.*)/gu),
].map(([, name = '', query = '']) => ({
  name,
  fields: Object.entries(columns).flatMap(([column, field]) =>
    query.includes(column) ? [field] : [],
  ),
}));

describe('Telemetry to Application Insights', () => {
  it('brings what the alarms ask for, and nobody else is told or asked anything', async () => {
    const tls = await makeCertificate();
    const folder = await makeTemporaryFolder();
    const authority = join(folder.path, 'authority.pem');
    await writeFile(authority, tls.cert);
    const collector = await startCollector((sent) => {
      const itemsReceived = sent.split('"iKey"').length - 1;
      return { itemsReceived, itemsAccepted: itemsReceived, errors: [] };
    }, tls);
    const key = randomUUID();
    const target = `InstrumentationKey=${key};IngestionEndpoint=${collector.address}`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL('./measure-into-insights.ts', import.meta.url)), target],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: authority } },
    );
    await folder.remove();
    expect(JSON.parse(stdout)).toEqual(['127.0.0.1']);
    const sent = collector.got.map(({ body }) => body).join('\n');
    expect(alarming.length).toBeGreaterThanOrEqual(4);
    for (const { name, fields } of alarming) {
      const [found = '{}'] = new RegExp(`\\{"name":"${name}"[^}]*\\}`, 'u').exec(sent) ?? [];
      const metric: unknown = JSON.parse(found);
      for (const field of fields) expect(metric).toHaveProperty(field, expect.any(Number));
      expect(fields).not.toEqual([]);
    }
    // By these the alarms tell what failed from the rest.
    expect(sent).toMatch(/"outcome":"throttled"/u);
    expect(sent).toMatch(/"outcome":"failed"/u);
    expect(sent).toContain(key);
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
