import { fromChunks, toChunks, toJson, type JsonChunks } from './chunked-json.ts';
import { StorageFault } from './storage-fault.ts';

/** What a stored property must be; `?` where it may be `null`. */
type Kind = 'text' | 'number' | 'flag' | 'list' | 'object';

/** The properties of what is stored: names every one, so that a new one is not forgotten here. */
type Fields<T> = Readonly<Record<keyof T & string, Kind | `${Kind}?`>>;

/**
 * How one kind of value is kept. Rows carry the version `v` of their format; one that is older is brought
 * forward step by step: `upgrades[1]` makes a value of version 2 from one of version 1.
 */
export interface StoredFormat<T> {
  readonly name: string;
  readonly version: number;
  readonly fields: Fields<T>;
  readonly upgrades: Readonly<Record<number, (older: unknown) => unknown>>;
}

/** A value as properties of a row. */
export type StoredJson = JsonChunks & { readonly v: number };

type Row = Readonly<Record<string, unknown>>;

const matches: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const isKind = (text: string): text is Kind => text in matches;

function isAs(value: unknown, rule: string): boolean {
  const kind = rule.replace('?', '');
  if (value === null) return rule.endsWith('?');
  return isKind(kind) && matches[kind](value);
}

function misfit(value: unknown, fields: Readonly<Record<string, string>>): string | null {
  if (!matches.object(value) || typeof value !== 'object' || value === null) return 'value';
  const wrong = Object.entries(fields).find(
    ([name, rule]) => !isAs(Reflect.get(value, name), rule),
  );
  return wrong ? wrong[0] : null;
}

function checkFit<T>(value: unknown, format: StoredFormat<T>): asserts value is T {
  const wrong = misfit(value, format.fields);
  if (wrong !== null)
    throw new StorageFault('damaged', `a stored ${format.name} does not fit: ${wrong}`);
}

function versionOf<T>(row: Row, format: StoredFormat<T>): number {
  const version = row['v'];
  if (typeof version !== 'number')
    throw new StorageFault('damaged', `a stored ${format.name} has no version`);
  if (version > format.version)
    throw new StorageFault('newer-format', `a stored ${format.name} is of version ${version}`);
  return version;
}

function upgrade<T>(value: unknown, from: number, format: StoredFormat<T>): T {
  let current = value;
  for (let version = from; version < format.version; version++) {
    const step = format.upgrades[version];
    if (!step)
      throw new StorageFault(
        'damaged',
        `no way from version ${version} of a stored ${format.name}`,
      );
    current = step(current);
  }
  checkFit(current, format);
  return current;
}

/** A value as properties of a row. */
export function toStored<T>(value: T, format: StoredFormat<T>): StoredJson {
  return { ...toChunks(toJson(value)), v: format.version };
}

/** The value of a row; a `damaged` or `newer-format` fault when it cannot be read. */
export function fromStored<T>(row: Row, format: StoredFormat<T>): T {
  return upgrade(fromChunks(row), versionOf(row, format), format);
}

/** Several values of one format in one row. */
export function toStoredList<T>(values: readonly T[], format: StoredFormat<T>): StoredJson {
  return { ...toChunks(toJson(values)), v: format.version };
}

/** The values of a row that holds several; the same faults. */
export function fromStoredList<T>(row: Row, format: StoredFormat<T>): readonly T[] {
  const version = versionOf(row, format);
  const values = fromChunks(row);
  if (!Array.isArray(values))
    throw new StorageFault('damaged', `stored ${format.name}s are not a list`);
  return values.map((value: unknown) => upgrade(value, version, format));
}
