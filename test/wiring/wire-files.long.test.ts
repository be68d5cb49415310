import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowOwnMachine } from '../../src/teams/files/file-hosts.ts';
import { usualFileLimits, wireFiles } from '../../src/wiring/wire-files.ts';
import { startFileServer, type FileServer } from '../teams/files/file-server.ts';

let server: FileServer;

beforeAll(async () => {
  server = await startFileServer();
});

afterAll(async () => {
  await server.stop();
});

const headings =
  'Report Refresh Date,User Principal Name,Last Activation Date,Last Activity Date,Report Period,Windows,Mac,Mobile,Web\n';
const row = '2026-11-20,somebody@contoso.example,2026-01-05,2026-11-18,30,Yes,No,No,No\n';

const megabyte = 1024 * 1024;

/** So many megabytes of a report that is right in every row. */
function* rowsOf(megabytes: number): Generator<Buffer> {
  yield Buffer.from(headings);
  const many = Buffer.from(row.repeat(Math.ceil(megabyte / row.length)));
  for (let sent = 0; sent < megabytes; sent += 1) yield many;
}

/** The most resident memory while something happens, over what it was before, in bytes. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  await work();
  clearInterval(look);
  return most - before;
}

describe('A file of 300 MB', () => {
  it.each([
    ['that does not say so', false],
    ['that is a small one until it is unpacked', true],
  ])(
    '%s is refused once it is too much, within memory',
    async (_name, isPacked) => {
      const readFile = wireFiles({ ...usualFileLimits, isAllowed: allowOwnMachine });
      const url = server.serving(`/${String(isPacked)}`, (response) => {
        if (isPacked) response.setHeader('content-encoding', 'gzip');
        const rows = Readable.from(rowsOf(300));
        const sent = isPacked
          ? pipeline(rows, createGzip({ level: 1 }), response)
          : pipeline(rows, response);
        // Whoever has had enough hangs up.
        sent.catch(() => undefined);
      });
      let outcome: unknown = null;
      const growth = await growthDuring(async () => {
        outcome = await readFile(url);
      });
      expect(outcome).toMatchObject({ kind: 'unreadable', why: { reason: 'too-large' } });
      expect(growth / megabyte).toBeLessThan(200);
    },
    180_000,
  );
});
