import { HEAD_BYTES } from '../file-kind.ts';
import { measureBytes, type ReadLimits } from '../measured-bytes.ts';
import { openTextFile } from '../text-file.ts';
import { delimiterOf, isReadinessHeading, readReadinessCsv } from './read-readiness-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import {
  Unreadable,
  type ReadinessFault,
  type ReadinessFile,
  type UnreadableReadiness,
} from './readiness-file.ts';
import type { CountedReport } from './report-counter.ts';
import { spoolFile, type SpooledFile } from './spooled-file.ts';
import { openZipParts } from './zip-parts.ts';

type Answer = ReadinessFile | UnreadableReadiness;

const refuse = (fault: ReadinessFault): UnreadableReadiness => ({
  kind: 'unreadable-readiness',
  ...fault,
});

interface Sized {
  readonly bytes: number;
  readonly sha256: string;
}

async function answering(work: () => Promise<CountedReport & Sized>): Promise<Answer> {
  try {
    return { kind: 'readiness', ...(await work()) };
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.fault);
    throw error;
  }
}

/** Where a workbook with a password names its content, in the letters of its container. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

async function oleFault({ handle, bytes }: SpooledFile): Promise<ReadinessFault> {
  const length = Math.min(bytes, 4 * 1024 ** 2);
  const { buffer } = await handle.read(Buffer.alloc(length), { position: 0 });
  return { reason: buffer.includes(encrypted) ? 'password-protected' : 'old-workbook' };
}

/**
 * Reads the workbook of the Readiness Toolkit from a stream of bytes: by way of the disk, since it is read
 * from its end, and keeping no row. Throws what the stream throws.
 */
export async function readReadinessWorkbook(
  source: AsyncIterable<Uint8Array>,
  { maxBytes }: ReadLimits,
  isOle: boolean,
): Promise<Answer> {
  const file = await spoolFile(source, maxBytes);
  try {
    if (file.isTooLarge) return refuse({ reason: 'too-large', maxBytes });
    if (isOle) return refuse(await oleFault(file));
    const { bytes, sha256 } = file;
    return await answering(async () => ({
      ...(await readWorkbook(await openZipParts(file.handle))),
      bytes,
      sha256,
    }));
  } finally {
    await file.handle.close();
  }
}

/** Reads one of the toolkit's sheets that was saved as CSV; the same answers. */
export async function readReadinessText(
  source: AsyncIterable<Uint8Array>,
  { maxBytes }: ReadLimits,
): Promise<Answer> {
  const measured = measureBytes(source, maxBytes);
  const file = await openTextFile(measured.chunks);
  if (file.kind !== 'text') return refuse({ reason: 'no-readiness-sheet', sheets: [] });
  const answer = await answering(async () => ({
    ...(await readReadinessCsv(file, delimiterOf(headingLine(file.head)))),
    bytes: measured.count(),
    sha256: measured.sha256(),
  }));
  return measured.isTooLarge() ? refuse({ reason: 'too-large', maxBytes }) : answer;
}

/** Lines among which the headings of a sheet may stand. */
const mostLines = 15;

/** The line with the headings of a sheet of readiness data; empty when there is none. */
export function headingLine(head: string): string {
  const lines = head.slice(0, HEAD_BYTES).split(/\r?\n/u, mostLines);
  return lines.find(isReadinessHeading) ?? '';
}
