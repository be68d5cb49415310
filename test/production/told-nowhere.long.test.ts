import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { unzipSync, strFromU8 } from 'fflate';
import { readSettings } from '../../manifest/package-settings.ts';
import { renderPackage } from '../../manifest/render-package.ts';
import { appId, secret, startProduction, type Production } from './production.ts';

/** What was written to the bot, which no log and no trace may keep. */
const said = 'zanzibar-quince-7781';

let production: Production;
const traced: string[] = [];
const bodies: string[] = [];
const collector = createServer((req, res) => {
  void buffer(req).then((body) => {
    traced.push(body.toString('utf8'));
    res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  production = await startProduction({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    TELEMETRY_SECONDS: '1',
    MICROSOFT_APP_PASSWORD: `password-${secret}`,
    LOG_LEVEL: 'debug',
    SOME_OTHER_SECRET: secret,
  });
});

afterAll(async () => {
  await production.stop();
  collector.closeAllConnections();
  collector.close();
});

async function post(body: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const answer = await fetch(`${production.bot.address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  bodies.push(await answer.text(), JSON.stringify([...answer.headers]));
}

describe('A secret of the environment, and what people say', () => {
  it('stand in no log, answer, trace or package', async () => {
    const ada = production.someone('Ada');
    await ada.speaker.install();
    await ada.say('new Contoso');
    await ada.click('Open engagement', { customer: 'Contoso', seats: 10, role: 'fe', percent: 70 });
    await ada.say(`note ${said}`);
    await ada.say(`blocked ${said}`);
    // Refusals, faults of storage's and of the service's making, and what cannot be read.
    await post('{}', {});
    await post('{"type":', { authorization: `Bearer ${secret}` });
    await post(JSON.stringify({ type: 'message', text: said }), { authorization: 'Bearer a.b.c' });
    production.connector.failNext({ does: 'refuse', status: 500 }, 1);
    await ada.say('tasks').catch(() => undefined);
    production.connector.failNext({ does: 'drop-answer' }, 1);
    await ada.say('data').catch(() => undefined);
    await ada.speaker.execute('explode', { text: said });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const { errors, output, exitCode } = await production.bot.end('SIGTERM');
    expect(exitCode).toBe(0);
    expect(errors).toContain('"msg":"turn"');
    expect(traced.join('\n')).toContain('playbook.turn.duration');
    const read = readSettings(
      {
        ...{ BOT_ID: appId, BOT_DOMAIN: 'b.example.com', DEVELOPER_NAME: 'We' },
        ...{ DEVELOPER_WEBSITE: 'https://example.com', MICROSOFT_APP_PASSWORD: secret },
      },
      '1.0.0',
    );
    if (read.read === 'faults') throw new Error(read.faults.join());
    const rendered = await renderPackage(read.settings);
    if (rendered.rendered === 'faults') throw new Error(rendered.faults.join());
    const packed = Object.values(unzipSync(rendered.zip)).map((file) => strFromU8(file, true));
    const places = { errors, output, bodies, traced, packed };
    for (const [place, texts] of Object.entries(places)) {
      expect([place, JSON.stringify(texts).includes(secret)]).toEqual([place, false]);
    }
    for (const [place, texts] of Object.entries({ errors, output, traced })) {
      expect([place, JSON.stringify(texts).includes(said)]).toEqual([place, false]);
    }
  });
});
