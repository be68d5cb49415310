import { StorageFault } from './storage-fault.ts';

/** Characters of one property; Azure takes 32,768. */
const chunkCharacters = 30_000;

/** Bytes of one row, ours; Azure takes 1 MiB and Azurite more. */
export const rowBytes = 256 * 1024;

/** JSON over the properties `json0`, `json1` … of one row. */
export type JsonChunks = Readonly<Record<`json${number}`, string>> & {
  readonly chunks: number;
};

function refuseUnstorable(this: unknown, key: string, value: unknown): unknown {
  const isLost =
    value === undefined ||
    typeof value === 'bigint' ||
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    (typeof value === 'number' && !Number.isFinite(value));
  if (isLost) {
    const what = typeof value === 'number' ? 'not a finite number' : typeof value;
    throw new StorageFault('unstorable', `JSON cannot hold "${key}": ${what}`);
  }
  return value;
}

/** JSON that reads back as it was; an `unstorable` fault for what JSON would drop or change. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, refuseUnstorable);
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** A chunk never ends within a character: half of one is not text and would not arrive. */
function splitText(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + chunkCharacters;
    const to = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** Cuts JSON into chunks. */
export function toChunks(json: string): JsonChunks {
  const chunks: Record<`json${number}`, string> = {};
  const parts = splitText(json);
  parts.forEach((part, number) => {
    chunks[`json${number}`] = part;
  });
  return { ...chunks, chunks: parts.length };
}

/** What the chunks of a row hold; a `damaged` fault when one is missing or it is not JSON. */
export function fromChunks(row: Readonly<Record<string, unknown>>): unknown {
  const count = row['chunks'];
  const parts = Array.from({ length: typeof count === 'number' ? count : 0 }, (_, number) => {
    const part = row[`json${number}`];
    if (typeof part !== 'string')
      throw new StorageFault('damaged', `chunk ${number} of ${String(count)} is missing`);
    return part;
  });
  try {
    return JSON.parse(parts.join(''));
  } catch (cause) {
    throw new StorageFault('damaged', 'the chunks of a row are not JSON', { cause });
  }
}

/** Bytes of a row as Azure counts text: two for each character, names included. */
export function bytesOf(row: Readonly<Record<string, unknown>>): number {
  return Object.entries(row).reduce(
    (sum, [name, value]) =>
      sum + 2 * name.length + (typeof value === 'string' ? 2 * value.length : 8),
    0,
  );
}

/** Refuses a row of more than 256 KiB with a `too-large` fault that names its size. */
export function checkRowSize<R extends Readonly<Record<string, unknown>>>(row: R): R {
  const bytes = bytesOf(row);
  if (bytes > rowBytes)
    throw new StorageFault('too-large', `a row has ${bytes} bytes, ${rowBytes} is most`);
  return row;
}
