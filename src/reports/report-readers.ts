import type { ReadLimits } from './measured-bytes.ts';
import { readUsageReport } from './usage/read-usage-report.ts';

/** The readers that a worker thread can run, by name. */
export const reportReaders = {
  usage: readUsageReport,
} satisfies Readonly<
  Record<string, (source: AsyncIterable<Uint8Array>, limits: ReadLimits) => Promise<unknown>>
>;

/** The name of a reader. */
export type ReaderName = keyof typeof reportReaders;

/** What a reader answers. */
export type ReaderAnswer<Name extends ReaderName> = Awaited<
  ReturnType<(typeof reportReaders)[Name]>
>;
