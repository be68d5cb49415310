import { measureOf } from '../../domain/usage/reading.ts';
import { readCsvRows } from '../csv-rows.ts';
import type { OtherKind } from '../file-kind.ts';
import { measureBytes, type ReadLimits } from '../measured-bytes.ts';
import { openTextFile, type TextFile } from '../text-file.ts';
import { writeDay } from './cell-values.ts';
import {
  usableReports,
  type UnreadableReason,
  type UnreadableReport,
  type UsageReport,
} from './usage-report.ts';
import { openUsageTable, UsageTable, type TableOutcome } from './usage-table.ts';

/** Longer rows are no rows of a usage report; the longest known heading takes 1.6 KB. */
const maxRowBytes = 65_536;

/**
 * Reads a usage report from a stream of bytes, row by row, keeping no row.
 *
 * What the file is, is told from its content and headings alone: getM365AppUserDetail,
 * getOffice365ServicesUserCounts or getOffice365ActiveUserDetail as Graph or the admin centre gives them
 * (docs/rules.md §4). Everything else is an `UnreadableReport` with the reason.
 * Throws the signal's reason when it is aborted, and what the stream throws.
 */
export async function readUsageReport(
  source: AsyncIterable<Uint8Array>,
  limits: ReadLimits,
  signal?: AbortSignal,
): Promise<UsageReport | UnreadableReport> {
  const measured = measureBytes(source, limits.maxBytes, signal);
  const file = await openTextFile(measured.chunks);
  const outcome = file.kind === 'text' ? await readTable(file) : notText(file.kind);
  if (measured.isTooLarge()) {
    return refuse({ reason: 'too-large', maxBytes: limits.maxBytes, bring: usableReports });
  }
  if ('reason' in outcome) return refuse(outcome);
  return { ...outcome, bytes: measured.count(), sha256: measured.sha256() };
}

type ReadTable = Omit<UsageReport, 'bytes' | 'sha256'>;

async function readTable(file: TextFile): Promise<ReadTable | UnreadableReason> {
  let table: UsageTable | undefined;
  let refusal: UnreadableReason | undefined;
  const form = { delimiter: delimiterOf(file.firstLine), maxRowBytes };
  const { end, line } = await readCsvRows(file.chunks, form, (cells, at) => {
    if (table === undefined) {
      const opened = openUsageTable(cells);
      if (opened instanceof UsageTable) table = opened;
      else refusal = opened.refusal;
    } else {
      refusal = table.take(cells, at);
    }
    return refusal === undefined;
  });
  if (refusal !== undefined) return refusal;
  if (file.hasZeroBytes()) return notText('binary');
  if (end === 'row-too-long') return { reason: end, line: line + 1, bring: usableReports };
  if (table === undefined) return { reason: 'unknown-report', columns: [], bring: usableReports };
  if (end === 'cut-off') table.noteCutOff(line + 1);
  return conclude(table.finish(), file);
}

function conclude(outcome: TableOutcome, file: TextFile): ReadTable | UnreadableReason {
  const { refreshDay, ...counts } = outcome;
  const { report, broken, deletedRows, periodDays, workloads } = counts;
  if (counts.rows === 0 && broken.count > 0) {
    return { reason: 'only-broken-rows', found: report, broken, bring: [report] };
  }
  if (workloads.length === 0) {
    return { reason: 'no-rows', found: report, deletedRows, bring: [report] };
  }
  return {
    kind: 'usage-report',
    ...counts,
    measure: periodDays === null ? null : measureOf(periodDays),
    refreshDate: refreshDay === null ? null : writeDay(refreshDay),
    encoding: file.encoding,
  };
}

/** Spreadsheets of some countries write semicolons or tabs; the heading shows which. */
function delimiterOf(firstLine: string): string {
  const counted = [',', ';', '\t'].map((each) => ({ each, count: firstLine.split(each).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).each;
}

function notText(found: OtherKind): UnreadableReason {
  return { reason: 'not-text', found, bring: usableReports };
}

function refuse(reason: UnreadableReason): UnreadableReport {
  return { kind: 'unreadable', ...reason };
}
