import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The fault of a data folder that another process writes to; two Azurites on one folder destroy its data. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(folder: string, processId: number) {
    super(
      `Another start, process ${processId}, keeps its data in ${folder}: end it, or set LOCAL_DATA to another folder; if that process is none of ours, delete ${claimFile(folder)}.`,
    );
  }
}

const patienceMs = 10_000;

/**
 * Waits, ten seconds at most, for a storage process whose bot is gone: it still writes down what it holds, and holds
 * its ports for as long.
 *
 * @throws FolderInUse while the process that claimed the folder runs
 */
export async function requireFolder(folder: string): Promise<void> {
  const claim = await readClaim(folder);
  if (claim === undefined) return;
  if (isAlive(claim.storage) && isAlive(claim.bot)) throw new FolderInUse(folder, claim.bot);
  const deadline = AbortSignal.timeout(patienceMs);
  while (isAlive(claim.storage) && !deadline.aborted) await wait(50);
  if (isAlive(claim.storage)) throw new FolderInUse(folder, claim.storage);
}

/** Notes that a storage process, started by this process, writes to the folder. */
export async function claimFolder(folder: string, storage: number): Promise<void> {
  await writeFile(claimFile(folder), `${storage} ${process.pid}\n`);
}

/** Takes the note away, once that process has ended. */
export async function releaseFolder(folder: string): Promise<void> {
  await rm(claimFile(folder), { force: true });
}

interface Claim {
  /** The id of the process that writes. */
  readonly storage: number;
  /** The id of the process that started it. */
  readonly bot: number;
}

function claimFile(folder: string): string {
  return join(folder, 'in-use-by');
}

async function readClaim(folder: string): Promise<Claim | undefined> {
  const text = await readFile(claimFile(folder), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  const [, storage, bot] = /^(\d+) (\d+)\s*$/.exec(text) ?? [];
  return storage === undefined ? undefined : { storage: Number(storage), bot: Number(bot) };
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It runs, under another user.
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
