import { open, rm, mkdtemp, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBytes } from '../measured-bytes.ts';

/** A file that lies on the disk without a name: gone when it is closed, whatever becomes of the process. */
export interface SpooledFile {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly sha256: string;
  readonly isTooLarge: boolean;
}

/**
 * Puts a stream onto the disk, since a workbook is read from its end. The name is removed before a byte is
 * written: nobody else finds it, and nothing of it stays.
 */
export async function spoolFile(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<SpooledFile> {
  const handle = await openNameless();
  try {
    const measured = measureBytes(source, maxBytes);
    for await (const chunk of measured.chunks) await handle.write(chunk);
    const isTooLarge = measured.isTooLarge();
    return { handle, bytes: measured.count(), sha256: measured.sha256(), isTooLarge };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'readiness-'));
  try {
    return await open(join(folder, 'report'), 'w+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
