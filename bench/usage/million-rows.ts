import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { appUserHeadings } from '../../test/reports/usage/generate-usage-report.ts';
import { activityOf, personalPlace } from '../../test/teams/activities.ts';
import type { Bench } from '../bench.ts';
import { startOurs, type Bot } from '../bots.ts';
import { codesOf, speakerOf, tenant } from '../codes.ts';
import type { Figure } from '../figures.ts';
import { withScope, type Scope } from '../scope.ts';
import { spreadOf } from '../spread.ts';

const run = promisify(execFile);
const alone = fileURLToPath(
  new URL('../../test/reports/usage/read-large-file.ts', import.meta.url),
);

/** Rows of the report. */
export const rows = 1_000_000;
const memoryAim = 256;
const timeAim = 2;

/** Rounds of minutes each: fewer than elsewhere. */
const rounds = 2;

/** Serves the file as Teams would, on this machine. */
async function serve(scope: Scope, path: string): Promise<string> {
  const server = createServer((_req, res) => {
    createReadStream(path).pipe(res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  scope.keep({
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/usage.csv`;
}

/** Hands the file in, and waits until its rows stand on a card; how long that took, in seconds. */
async function handIn(bench: Bench, bot: Bot, downloadUrl: string): Promise<number> {
  const connector = await bench.connector();
  connector.clear();
  const person = speakerOf(codesOf(0));
  const place = personalPlace(person);
  const content = { downloadUrl, uniqueId: randomUUID(), fileType: 'csv' };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const scene = { tenant, serviceUrl: connector.serviceUrl, person, place };
  const attachments = [{ contentType, name: 'usage.csv', content }];
  const start = performance.now();
  await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activityOf(scene, { type: 'message', text: '', attachments })),
  });
  const isRead = (): boolean =>
    connector.said(place.conversation).some((said) => said.includes('1,000,000'));
  while (!isRead()) {
    if (performance.now() - start > 180_000) throw new Error('the file was never read');
    await pause(20);
  }
  return (performance.now() - start) / 1_000;
}

const figuresShape = z.object({ milliseconds: z.number() });

async function timeAlone(path: string): Promise<number> {
  const { stdout } = await run(process.execPath, [alone, 'csv-parse', path]);
  return figuresShape.parse(JSON.parse(stdout)).milliseconds / 1_000;
}

/** The most memory that the process ever had in use, in megabytes, as Linux tells it. */
async function peakMegabytes({ processId }: Bot): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

/** Every third user has it on Windows; the other columns are as wide as Graph's. */
function* reportRows(): Generator<string> {
  yield `${appUserHeadings.join(',')}\n`;
  const others = 'No,'.repeat(appUserHeadings.length - 7);
  const many = 10_000;
  for (let from = 0; from < rows; from += many) {
    const lines = Array.from({ length: many }, (_, row) => {
      const windows = row % 3 === 0 ? 'Yes' : 'No';
      return `2026-11-20,user${from + row}@contoso.example,2026-03-16,2026-11-18,30,${windows},${others}No\n`;
    });
    yield lines.join('');
  }
}

async function save(folder: string): Promise<string> {
  const path = join(folder, 'usage.csv');
  await pipeline(Readable.from(reportRows()), createWriteStream(path));
  return path;
}

/** A report of a million users, handed in by chat, beside csv-parse alone on the same file. */
export async function measureFile(
  bench: Bench,
  connectionString: string,
): Promise<readonly Figure[]> {
  return withScope(bench.scope, async (scope) => {
    const path = await save(await bench.folder());
    const url = await serve(scope, path);
    const variables = { STORAGE_CONNECTION_STRING: connectionString };
    const [ours, beside, peaks]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      bench.tell(`usage: a million rows, round ${round + 1}`);
      const bot = scope.keep(await startOurs(await bench.folder(), variables));
      beside.push(await timeAlone(path));
      ours.push(await handIn(bench, bot, url));
      peaks.push(await peakMegabytes(bot));
      bench.tell(
        `${String(ours.at(-1))} s beside ${String(beside.at(-1))} s; ${String(peaks.at(-1))} MB`,
      );
      await bot.stop();
    }
    const ratio = spreadOf(ours.map((own, round) => own / (beside[round] ?? Number.NaN)));
    const peak = spreadOf(peaks);
    return [
      {
        what: '1,000,000 rows, from file to card',
        ours: { spread: spreadOf(ours), unit: 's' },
        besideWhat: 'csv-parse alone',
        beside: { spread: spreadOf(beside), unit: 's' },
        ratio,
        aim: { says: `at most ${timeAim}`, isMet: ratio.median <= timeAim },
      },
      {
        what: 'most memory of the whole bot then',
        ours: { spread: peak, unit: 'MB' },
        besideWhat: 'the aim',
        beside: `${memoryAim} MB`,
        ratio: null,
        aim: { says: `under ${memoryAim} MB`, isMet: peak.most < memoryAim },
      },
    ];
  });
}
