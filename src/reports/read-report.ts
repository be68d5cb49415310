import { HEAD_BYTES, recogniseFileKind } from './file-kind.ts';
import type { ReadLimits } from './measured-bytes.ts';
import {
  headingLine,
  readReadinessText,
  readReadinessWorkbook,
} from './readiness/read-readiness-report.ts';
import type { ReadinessFile, UnreadableReadiness } from './readiness/readiness-file.ts';
import { missingNearly } from './readiness/sheet-kinds.ts';
import { readUsageReport } from './usage/read-usage-report.ts';
import { usableReports, type UnreadableReport, type UsageReport } from './usage/usage-report.ts';

/** What a file that somebody hands in turned out to say. */
export type ReadReport = UsageReport | UnreadableReport | ReadinessFile | UnreadableReadiness;

interface Headed {
  readonly head: Buffer;
  readonly whole: AsyncIterable<Uint8Array>;
}

/** Looks at the first bytes of a stream, and gives them back with the rest. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<Headed> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.byteLength;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(parts).subarray(0, HEAD_BYTES), whole: whole() };
}

/** A table that is no usage report and nearly one of readiness is told what it lacks. */
function nearlyReadiness(answer: UsageReport | UnreadableReport): ReadReport {
  if (answer.kind !== 'unreadable' || answer.reason !== 'unknown-report') return answer;
  const columns = missingNearly(answer.columns);
  return columns.length === 0
    ? answer
    : {
        kind: 'unreadable-readiness',
        reason: 'readiness-columns-missing',
        sheet: 'CSV',
        columns,
      };
}

/** Whoever brings an archive of other files is told which reports there are to bring. */
function noArchive(answer: ReadinessFile | UnreadableReadiness): ReadReport {
  return answer.kind === 'unreadable-readiness' && answer.reason === 'not-text'
    ? { kind: 'unreadable', reason: answer.reason, found: answer.found, bring: usableReports }
    : answer;
}

/**
 * Reads whatever report a file is, told from its content alone: a workbook or a sheet of the Readiness
 * Toolkit, or a report of active usage. Throws what the stream throws.
 */
export async function readReport(
  source: AsyncIterable<Uint8Array>,
  limits: ReadLimits,
): Promise<ReadReport> {
  const { head, whole } = await peek(source);
  const found = recogniseFileKind(head);
  if (found.kind === 'xlsx' || found.kind === 'zip' || found.kind === 'ole') {
    return noArchive(await readReadinessWorkbook(whole, limits, found.kind === 'ole'));
  }
  if (found.kind !== 'text') return readUsageReport(whole, limits);
  const text = new TextDecoder(found.encoding).decode(head.subarray(found.markBytes));
  return headingLine(text) === ''
    ? nearlyReadiness(await readUsageReport(whole, limits))
    : readReadinessText(whole, limits);
}
