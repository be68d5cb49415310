import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchCustomer } from '../../../src/teams/reading/customer-match.ts';

const engagements = [
  { id: 'e-1', customer: 'Contoso' },
  { id: 'e-2', customer: 'Contoso Europe' },
  { id: 'e-3', customer: 'Fabrikam' },
  { id: 'e-4', customer: 'Münchner Rück' },
  { id: 'e-5', customer: 'Northwind Traders' },
  { id: 'e-6', customer: 'Wingtip Toys' },
  { id: 'e-7', customer: 'North Star Trading' },
  { id: 'e-8', customer: 'شركة كونتوسو' },
  { id: 'e-9', customer: 'Tailwind "T" / 🚀' },
];

function idsIn(said: string): readonly string[] {
  const read = matchCustomer(said, engagements);
  if (read.kind === 'one') return [read.match.id];
  return read.kind === 'several' ? read.matches.map(({ id }) => id) : [];
}

describe('a customer is named', () => {
  it.each([
    ['by the id', 'e-3', ['e-3']],
    ['by the id in capitals', 'E-3', ['e-3']],
    ['by the whole name, though another begins with it', 'contoso', ['e-1']],
    ['by part of the name', 'europe', ['e-2']],
    ['by the words in another order', 'europe contoso', ['e-2']],
    ['by the beginning of a word', 'fabri', ['e-3']],
    ['by the beginnings of two words', 'nor sta', ['e-7']],
    ['without accents', 'munchner ruck', ['e-4']],
    ['with other accents', 'MÜNCHNER', ['e-4']],
    ['by letters within a word, when none begins so', 'wind', ['e-5', 'e-9']],
    ['a whole word goes before the beginning of one', 'north', ['e-7']],
    ['ambiguously', 'cont', ['e-1', 'e-2']],
    ['in Arabic', 'كونتوسو', ['e-8']],
    ['with its quotes and emoji', 'tailwind "t" / 🚀', ['e-9']],
    ['by the emoji alone', '🚀', ['e-9']],
    ['by too many words: not at all', 'contoso asia', []],
    ['by nothing: not at all', '  ', []],
  ])('%s', (_case, said, ids) => {
    expect(idsIn(said)).toEqual(ids);
  });

  test('twice the same: both are given to choose from', () => {
    const twice = [...engagements, { id: 'e-10', customer: 'CONTOSO' }];
    expect(matchCustomer('contoso', twice)).toEqual({
      kind: 'several',
      matches: [engagements[0], { id: 'e-10', customer: 'CONTOSO' }],
    });
  });

  it.each([
    ['contsoo', ['Contoso']],
    ['eurpoe', ['Contoso Europe']],
    ['fabirkam', ['Fabrikam']],
    ['wingtpi toys', ['Wingtip Toys']],
    ['nortwind', ['Northwind Traders']],
    ['lunch', []],
  ])('mistyped as %s: the nearest are offered', (said, nearest) => {
    const read = matchCustomer(said, engagements);
    expect(read.kind === 'none' && read.nearest.map(({ customer }) => customer)).toEqual(nearest);
  });

  test('by its own name or id, always among those found', () => {
    const anyName = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((name) => name.trim() !== '');
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1 }), fc.nat(), (names, pick) => {
        const all = names.map((customer, index) => ({ id: `id-${index}`, customer }));
        const wanted = all[pick % all.length];
        const read = matchCustomer(wanted?.customer ?? '', all);
        const found =
          read.kind === 'one' ? [read.match] : read.kind === 'several' ? read.matches : [];
        expect(found).toContain(wanted);
      }),
    );
  });

  test('any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(['one', 'several', 'none']).toContain(matchCustomer(said, engagements).kind);
      }),
    );
    expect(idsIn('x'.repeat(100_000))).toEqual([]);
  });
});
