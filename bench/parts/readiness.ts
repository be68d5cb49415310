import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { vbaRows } from '../../test/reports/readiness/million-rows.ts';
import type { LargeWorkbookFigures } from '../../test/reports/readiness/read-large-workbook.ts';
import { workbookStream } from '../../test/reports/readiness/write-workbook.ts';
import type { Bench } from '../bench.ts';
import type { Figure, Report } from '../figures.ts';
import { spreadOf } from '../spread.ts';

const run = promisify(execFile);
const script = fileURLToPath(
  new URL('../../test/reports/readiness/read-large-workbook.ts', import.meta.url),
);

const rows = 1_000_000;
const mostRatio = 2;
const mostMegabytes = 400;

async function measure(way: 'reader' | 'parse', path: string): Promise<LargeWorkbookFigures> {
  const { stdout } = await run(process.execPath, [script, way, path], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout) as LargeWorkbookFigures;
}

const seconds = ({ processorMilliseconds }: LargeWorkbookFigures) => ({
  spread: spreadOf([processorMilliseconds / 1_000]),
  unit: 's',
});

const megabytes = ({ residentMegabytes }: LargeWorkbookFigures) => ({
  spread: spreadOf([residentMegabytes]),
  unit: 'MB',
});

const besideWhat = 'unzipped and parsed, nothing done';

function timeFigure(ours: LargeWorkbookFigures, beside: LargeWorkbookFigures): Figure {
  const ratio = ours.processorMilliseconds / beside.processorMilliseconds;
  return {
    what: 'a workbook of 1,000,000 VBA rows read',
    ours: seconds(ours),
    besideWhat,
    beside: seconds(beside),
    ratio: spreadOf([ratio]),
    aim: { says: `at most ${mostRatio}`, isMet: ratio <= mostRatio },
  };
}

function memoryFigure(ours: LargeWorkbookFigures, beside: LargeWorkbookFigures): Figure {
  return {
    what: 'resident memory of the process meanwhile',
    ours: megabytes(ours),
    besideWhat,
    beside: megabytes(beside),
    ratio: null,
    aim: { says: `under ${mostMegabytes} MB`, isMet: ours.residentMegabytes < mostMegabytes },
  };
}

/** What the largest workbook of the Readiness Toolkit costs, beside unzipping and parsing its sheet. */
export async function measureReadiness(bench: Bench): Promise<Report> {
  const path = join(await bench.folder(), 'million.xlsx');
  await pipeline(workbookStream([vbaRows(rows)]), createWriteStream(path));
  const beside = await measure('parse', path);
  const ours = await measure('reader', path);
  const { size } = await stat(path);
  return {
    title: 'readiness',
    conditions: [
      `processor time of one run each, in processes of their own; ${Math.round(size / 1024 ** 2)} MB packed`,
    ],
    figures: [timeFigure(ours, beside), memoryFigure(ours, beside)],
  };
}
