import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOfLines } from './byte-sources.ts';
import {
  asGraphWrites,
  generateAppUsers,
  type GeneratedReport,
  type Spelling,
} from './generate-usage-report.ts';
import type { LargeFileFigures } from './read-large-file.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./read-large-file.ts', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usage-report-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function save(rows: number, spelling: Spelling): Promise<[string, GeneratedReport]> {
  const generated = generateAppUsers(11, rows, spelling);
  const path = join(folder, `${rows}.csv`);
  await pipeline(Readable.from(bytesOfLines(generated.lines)), createWriteStream(path));
  return [path, generated];
}

async function measure(way: 'reader' | 'csv-parse', path: string): Promise<LargeFileFigures> {
  const { stdout } = await run(process.execPath, [script, way, path]);
  return JSON.parse(stdout) as LargeFileFigures;
}

/** The shorter time and the larger memory of two runs: a busy machine makes one of them slow, hardly both. */
async function best(way: 'reader' | 'csv-parse', path: string): Promise<LargeFileFigures> {
  const first = await measure(way, path);
  const second = await measure(way, path);
  return {
    answer: second.answer,
    milliseconds: Math.min(first.milliseconds, second.milliseconds),
    residentMegabytes: Math.max(first.residentMegabytes, second.residentMegabytes),
  };
}

test.each([
  ['as Graph writes them', 1_000_000, asGraphWrites],
  ['with every field quoted', 200_000, { ...asGraphWrites, isEverythingQuoted: true }],
])(
  'rows %s: under 256 MB and at most twice the time of csv-parse',
  async (name, rows, spelling) => {
    const [path, generated] = await save(rows, spelling);
    const reader = await best('reader', path);
    const csvParse = await best('csv-parse', path);
    const ratio = reader.milliseconds / csvParse.milliseconds;
    process.stdout.write(
      `${rows} rows ${name}: reader ${reader.milliseconds} ms, ${reader.residentMegabytes} MB resident; ` +
        `csv-parse alone ${csvParse.milliseconds} ms, ${csvParse.residentMegabytes} MB; ratio ${ratio.toFixed(2)}\n`,
    );
    expect(reader.answer).toMatchObject(generated.expected);
    expect(csvParse.answer).toBe(rows + 1);
    expect(reader.residentMegabytes).toBeLessThan(256);
    expect(ratio).toBeLessThan(2);
  },
);
