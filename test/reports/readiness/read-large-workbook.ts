import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { readInWorker } from '../../../src/reports/read-in-worker.ts';
import { openZipParts } from '../../../src/reports/readiness/zip-parts.ts';

/** What one reading of one workbook took, of a process that did nothing else. */
export interface LargeWorkbookFigures {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly residentMegabytes: number;
  /** The reader's answer, or the number of elements. */
  readonly answer: unknown;
}

async function readWithReader(path: string): Promise<unknown> {
  return readInWorker(
    { reader: 'any', source: createReadStream(path), limits: { maxBytes: 256 * 1024 ** 2 } },
    { timeoutMilliseconds: 1_200_000, heapMegabytes: 64 },
  );
}

/** Unzips the same sheet and parses its XML with nothing done. */
async function parseAlone(path: string): Promise<unknown> {
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', () => (elements += 1));
  parser.on('text', () => undefined);
  const decoder = new TextDecoder();
  const handle = await open(path);
  const zip = await openZipParts(handle);
  for await (const piece of zip.read('xl/worksheets/sheet1.xml') ?? []) {
    parser.write(decoder.decode(piece, { stream: true }));
  }
  await handle.close();
  return elements;
}

const [, , way, path = ''] = process.argv;
const started = performance.now();
const before = process.cpuUsage();
const answer = await (way === 'reader' ? readWithReader : parseAlone)(path);
const { user, system } = process.cpuUsage(before);
const figures: LargeWorkbookFigures = {
  milliseconds: Math.round(performance.now() - started),
  processorMilliseconds: Math.round((user + system) / 1_000),
  residentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  answer,
};
process.stdout.write(JSON.stringify(figures));
