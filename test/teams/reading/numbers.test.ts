import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  mostSeats,
  readFigure,
  readPercent,
  readSeats,
  splitAtFigure,
} from '../../../src/teams/reading/numbers.ts';

describe('seats', () => {
  it.each([
    ['1000', 1000],
    ['1,000', 1000],
    ['1.000', 1000],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000', 1000],
    ["1'000", 1000],
    ['1,000,003', 1_000_003],
    ['1.000.003', 1_000_003],
    ['12,34,567', 1_234_567],
    ['10000000', 10_000_000],
    ['1000 seats', 1000],
    ['1 user', 1],
    ['250 Nutzer', 250],
    ['+5', 5],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['１０００', 1000],
    ['  640 ', 640],
  ])('%j', (said, seats) => {
    expect(readSeats(said)).toEqual({ kind: 'seats', seats });
  });

  it.each([
    ['-5', 'negative'],
    ['− 5', 'negative'],
    ['-1.5', 'negative'],
    ['1.5', 'fraction'],
    ['1,5', 'fraction'],
    ['640.0', 'fraction'],
    ['1,000.50', 'fraction'],
    ['0,500', 'fraction'],
    ['10,00', 'fraction'],
    ['10000001', 'beyond-range'],
    ['99.999.999.999', 'beyond-range'],
    ['9'.repeat(60), 'beyond-range'],
    ['9'.repeat(400), 'none'],
    ['', 'none'],
    ['many', 'none'],
    ['NaN', 'none'],
    ['Infinity', 'none'],
    ['1e6', 'none'],
    ['0x10', 'none'],
    ['10²', 'none'],
    ['½', 'none'],
    ['1,00,0', 'none'],
    ['1.000.5', 'none'],
    ['1,000,50', 'none'],
    ['1.000,000.000', 'none'],
    ['1 000,000 000', 'none'],
    ['--5', 'none'],
    ['5-', 'none'],
    ['640/1000', 'none'],
    ['70%', 'none'],
    ['seats', 'none'],
  ])('%j is refused as %s', (said, kind) => {
    expect(readSeats(said)).toEqual({ kind });
  });
});

describe('a percentage', () => {
  it.each([
    ['70%', 70],
    ['70 %', 70],
    ['70', 70],
    ['38.5%', 38.5],
    ['38,5 %', 38.5],
    ['38,5 Prozent', 38.5],
    ['38.5 percent', 38.5],
    ['38.5', 38.5],
    ['1,000 %', 1],
    ['39.96', 39.96],
    ['0', 0],
    ['112%', 112],
    ['７０％', 70],
  ])('%j', (said, percent) => {
    expect(readPercent(said)).toEqual({ kind: 'percent', percent });
  });

  it.each([
    ['-5%', 'negative'],
    ['1001%', 'beyond-range'],
    ['%', 'none'],
    ['%70', 'none'],
    ['70%%', 'none'],
    ['NaN%', 'none'],
    ['1e1%', 'none'],
    ['', 'none'],
  ])('%j is refused as %s', (said, kind) => {
    expect(readPercent(said)).toEqual({ kind });
  });
});

describe('a figure', () => {
  it.each([
    ['640/1000', { kind: 'share', part: 640, whole: 1000 }],
    ['640 / 1.000', { kind: 'share', part: 640, whole: 1000 }],
    ['640 of 1000', { kind: 'share', part: 640, whole: 1000 }],
    ['640 out of 1,000 seats', { kind: 'share', part: 640, whole: 1000 }],
    ['640 von 1 000', { kind: 'share', part: 640, whole: 1000 }],
    ['640 de 1000', { kind: 'share', part: 640, whole: 1000 }],
    ['1 200 of 1 000', { kind: 'share', part: 1200, whole: 1000 }],
    ['0 of 0', { kind: 'share', part: 0, whole: 0 }],
    ['６４０／１０００', { kind: 'share', part: 640, whole: 1000 }],
    ['38,5 %', { kind: 'percent', percent: 38.5 }],
    ['380', { kind: 'seats', seats: 380 }],
    ['38.5', { kind: 'fraction' }],
    ['-1/1000', { kind: 'negative' }],
    ['640/-1000', { kind: 'negative' }],
    ['640.5/1000', { kind: 'fraction' }],
    ['1/99999999', { kind: 'beyond-range' }],
    ['1/2/3', { kind: 'none' }],
    ['/1000', { kind: 'none' }],
    ['of', { kind: 'none' }],
  ])('%j', (said, figure) => {
    expect(readFigure(said)).toEqual(figure);
  });

  it.each([
    ['contoso 380/1000', 'contoso', { kind: 'share', part: 380, whole: 1000 }],
    ['380/1000 contoso', 'contoso', { kind: 'share', part: 380, whole: 1000 }],
    ['teams 512 of 900', 'teams', { kind: 'share', part: 512, whole: 900 }],
    ['512 of 900 teams', 'teams', { kind: 'share', part: 512, whole: 900 }],
    ['contoso 640 of 1 000 seats', 'contoso', { kind: 'share', part: 640, whole: 1000 }],
    ['Studio 54 380/1000', 'Studio 54', { kind: 'share', part: 380, whole: 1000 }],
    ['contoso 38,5 %', 'contoso', { kind: 'percent', percent: 38.5 }],
    ['38,5 % contoso', 'contoso', { kind: 'percent', percent: 38.5 }],
    ['contoso 1 000', 'contoso', { kind: 'seats', seats: 1000 }],
    ['contoso 1,000', 'contoso', { kind: 'seats', seats: 1000 }],
    ['contoso -5', 'contoso', { kind: 'negative' }],
    ['contoso 38.5', 'contoso', { kind: 'fraction' }],
    ['contoso ６４０／１０００', 'contoso', { kind: 'share', part: 640, whole: 1000 }],
    ['640 of 1000', '', { kind: 'share', part: 640, whole: 1000 }],
    ['contoso', 'contoso', { kind: 'none' }],
    ['3M', '3M', { kind: 'none' }],
    ['7 Eleven', '7 Eleven', { kind: 'none' }],
    ['contoso 1e6', 'contoso 1e6', { kind: 'none' }],
    ['', '', { kind: 'none' }],
  ])('%j is %j and a figure', (text, what, figure) => {
    expect(splitAtFigure(text)).toEqual({ what, figure });
  });
});

describe('any number', () => {
  const anySeats = fc.integer({ min: 0, max: mostSeats });

  test('of seats reads back as every country writes it', () => {
    const anyCountry = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'es-ES');
    fc.assert(
      fc.property(anySeats, anyCountry, (seats, country) => {
        expect(readSeats(String(seats))).toEqual({ kind: 'seats', seats });
        expect(readSeats(seats.toLocaleString(country))).toEqual({ kind: 'seats', seats });
      }),
    );
  });

  test('in a share reads back, with the customer before it', () => {
    fc.assert(
      fc.property(anySeats, anySeats, (part, whole) => {
        const expected = { what: 'contoso', figure: { kind: 'share', part, whole } };
        expect(splitAtFigure(`contoso ${part}/${whole}`)).toEqual(expected);
        expect(splitAtFigure(`contoso ${part} of ${whole}`)).toEqual(expected);
      }),
    );
  });

  test('of percent reads back with a point and with a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        const said = (hundredths / 100).toFixed(2);
        const expected = { kind: 'percent', percent: Number(said) };
        expect(readPercent(`${said}%`)).toEqual(expected);
        expect(readPercent(`${said.replace('.', ',')} %`)).toEqual(expected);
      }),
    );
  });

  test('or none: any text is read without a throw, and numbers are finite', () => {
    const bits = fc.constantFrom(
      '1',
      '000',
      ' ',
      '.',
      ',',
      '/',
      '%',
      ' of ',
      '-',
      'x',
      '٣',
      '\u00a0',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(text, (said) => {
        const figure = splitAtFigure(said).figure;
        expect(figure.kind !== 'percent' || figure.percent >= 0).toBe(true);
        expect(figure.kind !== 'seats' || Number.isInteger(figure.seats)).toBe(true);
        readSeats(said);
        readPercent(said);
        readFigure(said);
      }),
      { numRuns: 300 },
    );
  });
});
