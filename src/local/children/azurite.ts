import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './child-process.ts';
import { claimFolder, releaseFolder, requireFolder } from './folder-claim.ts';
import { requireFreePorts, type PortNeed } from './free-port.ts';

/** Where the embedded storage keeps its data and listens. */
interface AzuriteSettings {
  /** Made when missing; what is stored there is found again by the next start. */
  readonly folder: string;
  readonly tablePort: number;
  readonly queuePort: number;
}

/** Running embedded storage: Azure Tables and Queues on 127.0.0.1. */
export interface Azurite {
  readonly connectionString: string;
  readonly processId: number;
  readonly logFile: string;
  /** Settles when its process is gone, asked or not. */
  readonly ended: Promise<void>;
  /** Ends it once everything acknowledged is on the disk. */
  readonly stop: () => Promise<void>;
}

const account = 'devstoreaccount1';
// The key that every Azurite accepts; it is public and opens nothing else.
const key =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const script = fileURLToPath(new URL('./azurite-process.ts', import.meta.url));

/** The ports that embedded storage takes. */
export function azuritePorts({
  tablePort,
  queuePort,
}: Pick<AzuriteSettings, 'tablePort' | 'queuePort'>): readonly PortNeed[] {
  return [
    { purpose: 'Table storage', port: tablePort, variable: 'AZURITE_TABLE_PORT' },
    { purpose: 'Queue storage', port: queuePort, variable: 'AZURITE_QUEUE_PORT' },
  ];
}

/**
 * Starts embedded table and queue storage and waits until both answer.
 *
 * It is a process of its own: Azurite holds up to five seconds of acknowledged writes in memory, so it must outlive a
 * bot that crashes or is killed, just long enough to write them down.
 *
 * @throws PortInUse, FolderInUse
 */
export async function startAzurite(settings: AzuriteSettings): Promise<Azurite> {
  const { tablePort, queuePort } = settings;
  const folder = resolve(settings.folder);
  const [tables, queues] = [`http://127.0.0.1:${tablePort}`, `http://127.0.0.1:${queuePort}`];
  await mkdir(folder, { recursive: true });
  await requireFolder(folder);
  await requireFreePorts(azuritePorts({ tablePort, queuePort }));
  const logFile = join(folder, 'azurite.log');
  const child = await startChild({
    purpose: 'Embedded storage',
    script,
    args: [folder, String(tablePort), String(queuePort)],
    folder,
    logFile,
    answersAt: [tables, queues],
  });
  await claimFolder(folder, child.processId);
  return {
    connectionString: connectionString(tables, queues),
    processId: child.processId,
    logFile,
    ended: child.ended,
    stop: async () => {
      await child.stop();
      await releaseFolder(folder);
    },
  };
}

function connectionString(tables: string, queues: string): string {
  const endpoints = [`TableEndpoint=${tables}/${account}`, `QueueEndpoint=${queues}/${account}`];
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    ...endpoints,
    '',
  ].join(';');
}
