import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { readInWorker } from '../../../src/reports/read-in-worker.ts';

/** What one reading of one file took, of a process that did nothing else. */
export interface LargeFileFigures {
  readonly milliseconds: number;
  readonly residentMegabytes: number;
  /** The reader's answer, or csv-parse's number of rows. */
  readonly answer: unknown;
}

async function readWithReader(path: string): Promise<unknown> {
  return readInWorker(
    { reader: 'usage', source: createReadStream(path), limits: { maxBytes: 1_000_000_000 } },
    { timeoutMilliseconds: 600_000, heapMegabytes: 32 },
  );
}

async function readWithCsvParseAlone(path: string): Promise<unknown> {
  let rows = 0;
  const parser = createReadStream(path).pipe(parse({ bom: true }));
  parser.on('data', () => (rows += 1));
  await new Promise((resolve, reject) => parser.once('end', resolve).once('error', reject));
  return rows;
}

const [, , way, path = ''] = process.argv;
const started = performance.now();
const answer = await (way === 'reader' ? readWithReader : readWithCsvParseAlone)(path);
const figures: LargeFileFigures = {
  milliseconds: Math.round(performance.now() - started),
  residentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  answer,
};
process.stdout.write(JSON.stringify(figures));
