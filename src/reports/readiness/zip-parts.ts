import type { FileHandle } from 'node:fs/promises';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from './readiness-file.ts';

/** A workbook of the toolkit has a dozen parts. */
const mostParts = 5_000;

/** One part unpacked; a million rows with long statements take 2 GB. */
const mostPartBytes = 4 * 1024 ** 3;

/** Sheets shrink to a thirtieth; what shrinks further than this is made to hurt. */
const mostRatio = 300;
const harmlessBytes = 64 * 1024 ** 2;

/** The parts of a workbook, each to be read on its own and in any order. */
export interface ZipParts {
  /** The bytes of a part, unpacked; `undefined` when there is none of that name in any letter case. */
  read(name: string): AsyncIterable<Buffer> | undefined;
}

/** Whatever a broken archive makes the library say, the file is corrupt. */
const corrupt = (cause: unknown): Unreadable =>
  cause instanceof Unreadable ? cause : new Unreadable({ reason: 'corrupt-workbook' });

function checkRoom({ uncompressedSize, compressedSize }: Entry): void {
  const isTight = uncompressedSize > harmlessBytes && uncompressedSize > mostRatio * compressedSize;
  if (isTight || uncompressedSize > mostPartBytes) throw new Unreadable({ reason: 'zip-bomb' });
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    // The library holds an entry to the size that was just checked.
    checkRoom(entry);
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      if (Buffer.isBuffer(piece)) yield piece;
    }
  } catch (error) {
    throw corrupt(error);
  }
}

/** Opens a workbook that lies on the disk; its handle stays open. Throws `Unreadable`. */
export async function openZipParts({ fd }: FileHandle): Promise<ZipParts> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromFdPromise(fd, { autoClose: false, strictFileNames: false });
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > mostParts) throw new Unreadable({ reason: 'zip-bomb' });
    }
    return {
      read: (name) => {
        const entry = entries.get(name.toLowerCase());
        return entry && unpacked(zip, entry);
      },
    };
  } catch (error) {
    throw corrupt(error);
  }
}
