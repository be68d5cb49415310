import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, foldName, wordsOf } from '../../src/storage/fold.ts';
import {
  customerPartition,
  distinctPart,
  endOf,
  engagementPartition,
  eventRow,
  joinKey,
  keyPart,
  newestFirstPart,
  owedRow,
  personPlace,
  sequencePart,
  startingPart,
  stateRow,
  wordRow,
} from '../../src/storage/keys.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const takenByAzure = /^[A-Za-z0-9._@=!-]{1,200}$/;

const lengthOf = (text: string): number => Array.from(text).length;

describe('A key', () => {
  it('begins with the tenant as a partition, and names the id it belongs to as a row', () => {
    expect(engagementPartition({ tenant: 't', id: 'e' })).toBe('t!e');
    expect(stateRow('e')).toBe('e!state');
    expect(eventRow('e', 3)).toBe('e!event!9999999996');
    expect(owedRow('e', 3, 1)).toBe('e!owed!0000000003!1');
    expect(personPlace('t', 'p')).toEqual({ partitionKey: 't!p', rowKey: 'p!person' });
  });

  it('contains nothing that Azure forbids, whatever it was made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '');
        expect(customerPartition('t', text)).toMatch(takenByAzure);
        expect(wordRow(text, 'p')).toMatch(takenByAzure);
      }),
    );
  });

  it('is never the key of another text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (one, other) => {
          expect(keyPart(one) === keyPart(other)).toBe(one === other);
          expect(distinctPart(one) === distinctPart(other)).toBe(one === other);
        },
      ),
    );
  });

  it('separates its parts, so that no id reaches into its neighbour', () => {
    expect(engagementPartition({ tenant: 'a!b', id: 'c' })).not.toBe(
      engagementPartition({ tenant: 'a', id: 'b!c' }),
    );
  });

  it('is refused when it is empty or has more than 200 characters', () => {
    expect(() => joinKey('')).toThrow(expect.objectContaining({ kind: 'bad-key' }));
    expect(() => joinKey('a', '')).toThrow(expect.objectContaining({ kind: 'bad-key' }));
    expect(joinKey('a'.repeat(200))).toHaveLength(200);
    expect(() => joinKey('a'.repeat(201))).toThrow(/201 characters/);
  });

  it('lies in the range of every text it begins with', () => {
    fc.assert(
      fc.property(anyText, anyText, (start, rest) => {
        fc.pre(start !== '' && lengthOf(start + rest) === lengthOf(start) + lengthOf(rest));
        const key = wordRow(start + rest, 'p');
        const from = startingPart(start, 110);
        expect(key >= from && key < endOf(from)).toBe(true);
      }),
    );
  });
});

describe('A sequence in a key', () => {
  it('sorts as a number, and newest first upside down', () => {
    const sequence = fc.integer({ min: 0, max: 9_999_999_999 });
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        expect(sequencePart(one) < sequencePart(other)).toBe(one < other);
        expect(newestFirstPart(one) < newestFirstPart(other)).toBe(one > other);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, 10_000_000_000])('is not made of %s', (sequence) => {
    expect(() => sequencePart(sequence)).toThrow(expect.objectContaining({ kind: 'bad-key' }));
  });
});

describe('A folded name', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['Οδός', 'ΟΔΌΣ'],
    ['  Contoso   Ltd ', 'contoso ltd'],
    ['Café', 'Cafe\u0301'],
  ])('%s is %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('keeps accents when names are compared and drops them when they are searched', () => {
    expect(foldName('Müller')).not.toBe(foldName('Muller'));
    expect(foldForSearch('Müller İstanbul')).toBe('muller istanbul');
  });

  it('folded again stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });

  it('has words between spaces and signs, and emoji by themselves', () => {
    expect(wordsOf("anna-maria o'neil 🦊")).toEqual(['anna', 'maria', 'o', 'neil', '🦊']);
  });
});
