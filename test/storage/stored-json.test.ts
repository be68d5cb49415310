import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromChunks, toChunks, toJson } from '../../src/storage/chunked-json.ts';
import { fromStored, toStored, type StoredFormat } from '../../src/storage/stored-format.ts';

const throughChunks = (value: unknown): unknown => fromChunks(toChunks(toJson(value)));

describe('JSON in chunks', () => {
  it('reads back as it was, whatever the letters', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(throughChunks(value)).toEqual(plain);
      }),
    );
  });

  it('is cut beside a character, never within it', () => {
    for (const before of [29_996, 29_997, 29_998, 29_999]) {
      const text = `${'a'.repeat(before)}🦊${'🦊'.repeat(20_000)}`;
      const { chunks, ...parts } = toChunks(toJson(text));
      expect(chunks).toBeGreaterThan(1);
      expect(
        Object.values(parts).every((part) => part.isWellFormed() && part.length <= 30_000),
      ).toBe(true);
      expect(throughChunks(text)).toBe(text);
    }
  });

  it('holds 256 Ki characters and refuses more, naming the size', () => {
    expect(toChunks(`"${'a'.repeat(262_142)}"`).chunks).toBe(9);
    expect(() => toChunks(`"${'a'.repeat(262_143)}"`)).toThrow(
      expect.objectContaining({
        kind: 'too-large',
        message: 'a row would hold 262145 characters, 262144 is most',
      }),
    );
  });

  it.each([
    ['a property without a value', { a: undefined }],
    ['a gap in a list', { a: [1, undefined] }],
    ['a bigint', { a: 1n }],
    ['not a number', { a: Number.NaN }],
    ['infinity', { a: Infinity }],
    ['a function', { a: () => 1 }],
    ['nothing at all', undefined],
  ])('refuses %s instead of dropping it', (_, value) => {
    expect(() => toJson(value)).toThrow(expect.objectContaining({ kind: 'unstorable' }));
  });

  it('is told as damaged when a chunk is missing or cut', () => {
    const { json0 } = toChunks('{"a":1}');
    const damaged: unknown = expect.objectContaining({ kind: 'damaged' });
    expect(() => fromChunks({ chunks: 2, json0 })).toThrow(damaged);
    expect(() => fromChunks({ chunks: 1, json0: '{"a":' })).toThrow(damaged);
    expect(() => fromChunks({})).toThrow(damaged);
  });
});

interface Parcel {
  readonly name: string;
  readonly weight: number;
  readonly note: string | null;
}

const renameLabel = (older: unknown): unknown => {
  const { label } = older as { label: string };
  return { name: label, weight: 1 };
};

const parcel: StoredFormat<Parcel> = {
  name: 'parcel',
  version: 3,
  fields: { name: 'text', weight: 'number', note: 'text?' },
  upgrades: { 1: renameLabel, 2: (older) => ({ ...(older as object), note: null }) },
};

describe('A stored format', () => {
  it('reads what it wrote', () => {
    const value: Parcel = { name: 'box', weight: 2, note: null };
    expect(fromStored(toStored(value, parcel), parcel)).toEqual(value);
  });

  it('brings an older row forward version by version', () => {
    const row = { ...toChunks('{"label":"old box"}'), v: 1 };
    expect(fromStored(row, parcel)).toEqual({ name: 'old box', weight: 1, note: null });
  });

  it.each([
    ['damaged', 'a missing property', '{"name":"a","note":null}', 3],
    ['damaged', 'a property of another kind', '{"name":"a","weight":"2","note":null}', 3],
    ['damaged', 'no object', '[]', 3],
    ['damaged', 'no version', '{}', undefined],
    ['damaged', 'a version nobody can upgrade', '{}', 0],
    ['newer-format', 'a version from the future', '{}', 4],
  ])('tells as %s a row with %s', (kind, _, json, v) => {
    expect(() => fromStored({ ...toChunks(json), v }, parcel)).toThrow(
      expect.objectContaining({ kind }),
    );
  });
});
