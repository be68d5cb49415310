import { Readable } from 'node:stream';
import { expect } from 'vitest';
import type { Problem } from '../../../src/domain/readiness/report.ts';
import { readReport } from '../../../src/reports/read-report.ts';
import type { ReadinessFile } from '../../../src/reports/readiness/readiness-file.ts';
import type { GeneratedReport } from './generate-report.ts';

const limits = { maxBytes: 256 * 1024 ** 2 };

/** Reads bytes as a file that was handed in, in pieces. */
export async function read(bytes: Uint8Array, pieceBytes = 10_000) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, at) =>
    bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
  return readReport(Readable.from(pieces), limits);
}

const totalOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** What a report says, in the form of what is known of it; what it does not speak of is left out. */
function seenOf({ report, problems }: ReadinessFile) {
  const { devices, files, addIns } = report;
  const of = (kind: Problem['kind']) => problems.filter((problem) => problem.kind === kind);
  return {
    devices,
    ...(files && {
      scanned: files.scanned,
      withVba: files.withVba,
      unreadable: files.unreadable,
      severities: files.severities,
      otherSeverities: totalOf(files.otherSeverities),
      statuses: files.statuses,
      withProposals: files.withProposals,
    }),
    ...(addIns && { addIns: addIns.states, addInTotal: addIns.total }),
    guidelines: new Map(of('guideline').map((each) => [each.name, reachOf(each)])),
    toContact: new Map(of('add-in').map((each) => [each.name, each.devices])),
  };
}

const reachOf = ({ files, devices }: Problem) => ({ files, devices });

/** What is read equals what was generated. */
export async function expectAsGenerated({ bytes, known, form }: GeneratedReport): Promise<void> {
  const answer = await read(bytes);
  if (answer.kind !== 'readiness') throw new Error(`${form}: ${JSON.stringify(answer)}`);
  expect(answer.report.files !== null).toBe(known.scanned > 0);
  expect(answer.report.addIns !== null).toBe(known.addInTotal > 0);
  expect(known).toMatchObject(seenOf(answer));
}
