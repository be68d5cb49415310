import type { RecordedCall } from './recording-proxy.ts';
import type { StorageCall } from './storage-call.ts';

/** What a turn asked of storage. */
type Work = readonly RecordedCall[];

/** What a call is, without its content. */
export function kindOf(call: StorageCall): string {
  switch (call.kind) {
    case 'write':
      return `${call.how} ${call.table}`;
    case 'transaction':
      return `transaction ${call.table} of ${call.writes.map(({ how }) => how).join('+')}`;
    case 'read':
    case 'query':
      return `${call.kind} ${call.table}`;
    default:
      return call.kind;
  }
}

const kindsOf = (calls: Work): string =>
  calls
    .map(({ call, entities }) => `${kindOf(call)}${entities > 0 ? ` brings ${entities}` : ''}`)
    .toSorted()
    .join(', ');

const bytesOf = (calls: Work): number => calls.reduce((sum, { bytes }) => sum + bytes, 0);

/** Ids and addresses differ by some characters. */
const sameShare = 0.05;

const isAlike = (left: number, right: number): boolean =>
  Math.abs(left - right) <= sameShare * Math.max(left, right);

/** In what the two differ; `null` when it is the same work. */
export function describeDifference(ours?: Work, beside?: Work): string | null {
  if (!ours || !beside) return 'one of them is missing';
  const [kinds, others] = [kindsOf(ours), kindsOf(beside)];
  if (kinds !== others) return `ours asks ${kinds}; the other asks ${others}`;
  const [bytes, otherBytes] = [bytesOf(ours), bytesOf(beside)];
  if (!isAlike(bytes, otherBytes)) return `ours sends ${bytes} bytes, the other ${otherBytes}`;
  return null;
}
