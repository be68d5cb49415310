import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { connectBare } from '../bare-storage.ts';

/** Rows inserted at the same time. */
const atOnce = 10;

/** Inserts as many small rows, spread over as many partitions, by the SDK as it comes; how long it took, in seconds. */
export async function insertPlainly(
  connectionString: string,
  { all, engagements }: { readonly all: number; readonly engagements: number },
): Promise<number> {
  const table = connectBare(connectionString).table('settings');
  const run = randomUUID();
  const turn = pLimit(atOnce);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: all }, (_, index) =>
      turn(() =>
        table.createEntity({
          partitionKey: `${run}-${index % engagements}`,
          rowKey: `${run}-${index}`,
          workload: 'opp',
          active: index,
          seats: 1_000,
          date: '2026-11-20',
        }),
      ),
    ),
  );
  return (performance.now() - start) / 1_000;
}
