import { StorageFault } from './storage-fault.ts';

/** Characters of one property; Azure takes 32,768. */
const chunkCharacters = 30_000;

/** Characters of the JSON of one row, ours; Azure counts two bytes each and takes 1 MiB of a row, Azurite more. */
const jsonCharacters = 256 * 1024;

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

/** Line separators, byte order marks and their like stop Azurite's transactions, and help nobody elsewhere. */
const troublesome = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

const escapeCharacter = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON that reads back as it was; an `unstorable` fault for what JSON would drop or change. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, refuseUnstorable).replaceAll(troublesome, escapeCharacter);
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

/** Cuts JSON into chunks; a `too-large` fault that names its size when it has more than 256 Ki characters. */
export function toChunks(json: string): JsonChunks {
  const { length } = json;
  if (length > jsonCharacters) {
    const detail = `a row would hold ${length} characters, ${jsonCharacters} is most`;
    throw new StorageFault('too-large', detail);
  }
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
