import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differentTexts, workbookOfTexts } from './odd-workbooks.ts';
import type { LargeWorkbookFigures } from './read-large-workbook.ts';
import { workbookStream, type Cell } from './write-workbook.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./read-large-workbook.ts', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readiness-memory-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const headings = ['Guideline', 'Severity', 'Source File', 'Source File Hash', 'FileStatus'];

const row = (file: number, statement: string): readonly Cell[] => [
  ...['DAO', 'Limited remediation required', 'a', `h${file}`, 'Has VBA', statement],
];

/** Rows with a text of so many characters each, which no other row has. */
function* rowsOf(rows: number, characters: number): Generator<readonly Cell[]> {
  const code = 'x'.repeat(characters);
  yield [...headings, 'Statement'];
  for (let file = 0; file < rows; file += 1) yield row(file, `${file}${code}`);
}

/** Reads a workbook in a process of its own; what its memory came to at most. */
async function readInProcess(name: string, workbook: Readable): Promise<LargeWorkbookFigures> {
  const path = join(folder, name);
  await pipeline(workbook, createWriteStream(path));
  const { stdout } = await run(process.execPath, [script, 'reader', path]);
  return JSON.parse(stdout) as LargeWorkbookFigures;
}

/** A workbook of such rows. */
async function read(rows: number, characters: number): Promise<LargeWorkbookFigures> {
  const sheets = [{ name: 'VBA Results', rows: rowsOf(rows, characters) }];
  return readInProcess(`${rows}-${characters}.xlsx`, workbookStream(sheets));
}

const hundredMegabytes = 100 * 1024 ** 2;

test(
  '100 MB of texts, in many cells or in one, take little memory',
  { timeout: 300_000 },
  async () => {
    const small = await read(10, 10);
    const many = await read(100_000, hundredMegabytes / 100_000);
    const one = await read(1, hundredMegabytes);
    const grown = [many, one].map((each) => each.residentMegabytes - small.residentMegabytes);
    process.stdout.write(`grown by ${grown.join(' and ')} MB over ${small.residentMegabytes} MB\n`);
    expect(many.answer).toMatchObject({
      kind: 'readiness',
      report: { files: { scanned: 100_000 } },
    });
    expect(one.answer).toMatchObject({ kind: 'unreadable-readiness', reason: 'zip-bomb' });
    for (const each of grown) expect(each).toBeLessThan(90);
  },
);

/** As much as the whole process may take, whatever it reads. */
const mostMegabytes = 400;

test.each([
  ['up to', 1_700_000, 'readiness'],
  ['beyond', 2_000_000, 'unreadable-readiness'],
])(
  'texts of 100 characters %s what is held at once take bounded memory',
  { timeout: 300_000 },
  async (_, many, kind) => {
    const workbook = workbookOfTexts(differentTexts(many, 100));
    const { answer, residentMegabytes } = await readInProcess(`${many}.xlsx`, workbook);
    process.stdout.write(`${many} texts: ${residentMegabytes} MB\n`);
    expect(answer).toMatchObject({ kind });
    expect(residentMegabytes).toBeLessThan(mostMegabytes);
  },
);
