import type { ReadLimits } from './measured-bytes.ts';
import { readReport } from './read-report.ts';
import { readUsageReport } from './usage/read-usage-report.ts';

/** The readers that a worker thread can run, by name: `any` tells by its content what a file is. */
export const reportReaders = {
  any: readReport,
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
