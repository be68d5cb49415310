import { connectionStringFor, startTestAzurite, untilListening } from '../test/storage/azurite.ts';
import { connectStorage, type Storage } from '../src/storage/connect.ts';
import { fillTables } from './fill.ts';
import type { Scope } from './scope.ts';

/** Tables and queue in memory, with so many engagements in them. */
export interface Ground {
  readonly engagements: number;
  readonly tablePort: number;
  readonly queuePort: number;
  readonly connectionString: string;
  readonly storage: Storage;
  readonly filledInSeconds: number;
}

/** Starts Azurite, keeping everything in memory so that no figure waits for its disk, and fills it. */
export async function layGround(scope: Scope, engagements: number): Promise<Ground> {
  const azurite = scope.keep(await startTestAzurite());
  const { tablePort, queuePort } = azurite;
  await Promise.all([untilListening(tablePort), untilListening(queuePort)]);
  const connectionString = connectionStringFor(tablePort, queuePort);
  const storage = await connectStorage({ connectionString }, { limitMs: 30_000 });
  const start = performance.now();
  await fillTables(storage, engagements);
  const filledInSeconds = (performance.now() - start) / 1_000;
  return { engagements, tablePort, queuePort, connectionString, storage, filledInSeconds };
}
