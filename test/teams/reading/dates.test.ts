import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/days.ts';
import { readDate, splitAtDate } from '../../../src/teams/reading/dates.ts';
import type { DateContext } from '../../../src/teams/reading/date-found.ts';

/** A Sunday, 10:56 in Berlin. */
const sunday: DateContext = {
  now: '2026-11-22T09:56:18.000Z',
  zone: 'Europe/Berlin',
  direction: 'future',
  locale: 'en-GB',
};
const past: DateContext = { ...sunday, direction: 'past' };
const american: DateContext = { ...sunday, locale: 'en-US' };
const wednesday: DateContext = { ...sunday, now: '2026-11-25T12:00:00.000Z' };

function dateIn(said: string, context = sunday): string {
  const read = readDate(said, context);
  return read.kind === 'date' ? read.date : read.kind;
}

describe('a date is read as people say it', () => {
  it.each([
    ['today', '2026-11-22'],
    ['Tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-21'],
    ['day after tomorrow', '2026-11-24'],
    ['the day before yesterday', '2026-11-20'],
    ['friday', '2026-11-27'],
    ['on Friday', '2026-11-27'],
    ['fri', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['next friday', '2026-11-27'],
    ['last friday', '2026-11-20'],
    ['in 3 days', '2026-11-25'],
    ['3 days ago', '2026-11-19'],
    ['in two weeks', '2026-12-06'],
    ['in 2 months', '2027-01-22'],
    ['next week', '2026-11-29'],
    ['31 mar', '2027-03-31'],
    ['31st of March', '2027-03-31'],
    ['Mar 31', '2027-03-31'],
    ['March 31, 2028', '2028-03-31'],
    ['31 mar 2028', '2028-03-31'],
    ['31 mar 28', '2028-03-31'],
    ['second of march', '2027-03-02'],
    ['end of march', '2027-03-31'],
    ['end of feb 2028', '2028-02-29'],
    ['end of month', '2026-11-30'],
    ['2027-03-31', '2027-03-31'],
    ['2027/3/31', '2027-03-31'],
    ['31.03.2027', '2027-03-31'],
    ['31.3.27', '2027-03-31'],
    ['31.3.', '2027-03-31'],
    ['31/3/2027', '2027-03-31'],
    ['31-03-2027', '2027-03-31'],
    ['31/3', '2027-03-31'],
    ['until 31 mar', '2027-03-31'],
    ['  by friday. ', '2026-11-27'],
    ['22 nov', '2026-11-22'],
    ['29 feb 2028', '2028-02-29'],
    ['1 jan 0050', '0050-01-01'],
  ])('%s', (said, expected) => {
    expect(dateIn(said)).toBe(expected);
  });

  it.each([
    ['morgen', '2026-11-23'],
    ['übermorgen', '2026-11-24'],
    ['freitag', '2026-11-27'],
    ['bis Freitag', '2026-11-27'],
    ['31. März', '2027-03-31'],
    ['am 31. März 2027', '2027-03-31'],
    ['Ende März', '2027-03-31'],
    ['in 3 Tagen', '2026-11-25'],
    ['vor 3 Tagen', '2026-11-19'],
    ['mañana', '2026-11-23'],
    ['pasado mañana', '2026-11-24'],
    ['hasta el viernes', '2026-11-27'],
    ['31 de marzo de 2027', '2027-03-31'],
    ['fin de marzo', '2027-03-31'],
    ['en 3 días', '2026-11-25'],
  ])('%s, in German or Spanish', (said, expected) => {
    expect(dateIn(said)).toBe(expected);
  });

  test('"next friday" said on a Wednesday is the one of next week, "friday" that of this week', () => {
    expect(dateIn('next friday', wednesday)).toBe('2026-12-04');
    expect(dateIn('friday', wednesday)).toBe('2026-11-27');
  });

  test('a weekday said on that weekday is a week away', () => {
    expect(dateIn('sunday')).toBe('2026-11-29');
    expect(dateIn('sunday', past)).toBe('2026-11-15');
  });

  test('looking back, a day without a year is the most recent one', () => {
    expect(dateIn('31 mar', past)).toBe('2026-03-31');
    expect(dateIn('31 dec', past)).toBe('2025-12-31');
    expect(dateIn('friday', past)).toBe('2026-11-20');
    expect(dateIn('22 nov', past)).toBe('2026-11-22');
    expect(dateIn('second of december', past)).toBe('2025-12-02');
  });

  test('a date on the other side of now is given as it was said', () => {
    expect(dateIn('2020-01-01')).toBe('2020-01-01');
    expect(dateIn('tomorrow', past)).toBe('2026-11-23');
  });

  test('tomorrow is the person’s own', () => {
    const late = { ...sunday, now: '2026-11-22T23:30:00.000Z' };
    expect(dateIn('tomorrow', late)).toBe('2026-11-24');
    expect(dateIn('tomorrow', { ...late, zone: 'America/New_York' })).toBe('2026-11-23');
  });
});

describe('digits', () => {
  it.each([
    ['03/04/2027', '2027-04-03', '2027-03-04'],
    ['3/4', '2027-04-03', '2027-03-04'],
    ['03.04.2027', '2027-04-03', '2027-04-03'],
    ['31/3/2027', '2027-03-31', '2027-03-31'],
    ['3/31/2027', '2027-03-31', '2027-03-31'],
    ['2027-03-04', '2027-03-04', '2027-03-04'],
  ])('%s has the day first, for en-US the month unless it is a dot', (said, usual, us) => {
    expect(dateIn(said)).toBe(usual);
    expect(dateIn(said, american)).toBe(us);
  });
});

describe('no such day', () => {
  it.each([
    '31 feb',
    '31 February',
    'feb 31',
    'February 31st, 2027',
    '31. Februar',
    '31 de febrero',
    '2026-02-31',
    '2026-13-01',
    '31.02.2026',
    '31/2/2026',
    '2/31/2026',
    '31/2',
    'april 31',
    'march 32',
    '32 march',
    '0 mar',
    '00.00.2026',
    '29 feb 2027',
    '29 feb',
  ])('%s', (said) => {
    expect(readDate(said, sunday)).toEqual({ kind: 'impossible', said });
    expect(dateIn(said, american)).toBe('impossible');
  });
});

describe('no date', () => {
  it.each([
    '',
    '   ',
    'march',
    'in march',
    'mar 2027',
    '2027',
    '5pm',
    'at 9',
    'noon',
    'now',
    'in 5 hours',
    'next month',
    '3080',
    '38.5',
    '1.5',
    '640/1000',
    '38/50',
    'do',
    'so',
    'monday to friday',
    'a week from friday',
    'monday week',
    'viernes pasado',
    'in 99999999 days',
    '31 mar 99999',
    'legal friday',
    '١ march',
  ])('%j', (said) => {
    expect(dateIn(said)).toBe('none');
  });
});

describe('what is said beside a date', () => {
  it.each([
    ['customer legal until friday', 'customer legal', '2026-11-27'],
    [
      'customer legal until friday, they are on holiday',
      'customer legal they are on holiday',
      '2026-11-27',
    ],
    ['until friday customer legal', 'customer legal', '2026-11-27'],
    ['customer legal, friday', 'customer legal', '2026-11-27'],
    ['customer legal 31 mar', 'customer legal', '2027-03-31'],
    ['legal bis zum 31.3.', 'legal', '2027-03-31'],
    ['70% by 2027-03-31', '70%', '2027-03-31'],
    ['teams 512 of 900 on 2026-11-01', 'teams 512 of 900', '2026-11-01'],
    ['2026-11-01 teams 512 of 900', 'teams 512 of 900', '2026-11-01'],
    ['380 of 1000 yesterday', '380 of 1000', '2026-11-21'],
    ['legal day after tomorrow', 'legal', '2026-11-24'],
    ['legal until the end of march', 'legal', '2027-03-31'],
    ['friday meeting until monday', 'friday meeting', '2026-11-23'],
    ['legal until 31 feb', 'legal', 'impossible'],
    ['legal until 2026-02-31', 'legal', 'impossible'],
    ['legal', 'legal', 'none'],
    ['legal may sign off', 'legal may sign off', 'none'],
    ['Friday Media GmbH', 'Friday Media GmbH', 'none'],
    ['contoso 3/4', 'contoso 3/4', 'none'],
    ['contoso 38.5', 'contoso 38.5', 'none'],
    ['usage 31 mar 640/1000', 'usage 31 mar 640/1000', 'none'],
    ['they saw the sun', 'they saw the sun', 'none'],
    ['they are off until sun', 'they are off', '2026-11-29'],
    ['they like sun', 'they like sun', 'none'],
    ['waiting for what they do', 'waiting for what they do', 'none'],
    ['version 16.0.17328 is out', 'version 16.0.17328 is out', 'none'],
    ['legal a week from friday', 'legal a week from friday', 'none'],
  ])('%s', (text, what, date) => {
    const split = splitAtDate(text, sunday);
    expect(split.what).toBe(what);
    expect(split.date.kind === 'date' ? split.date.date : split.date.kind).toBe(date);
  });

  test('a long text keeps all its words', () => {
    const note = 'a word '.repeat(15_000);
    expect(splitAtDate(`${note}until friday`, sunday)).toEqual({
      what: note.trim(),
      date: { kind: 'date', date: '2026-11-27' },
    });
  });
});

describe('every day', () => {
  const anyDay = fc.integer({ min: 0, max: 300 * 365 }).map((days) => addDays('1900-01-01', days));
  const anyLanguage = fc.constantFrom('en', 'de', 'es');
  const anyDirection = fc.constantFrom('future' as const, 'past' as const);

  test('printed as 31 Mar 2027, short or long, in three languages, reads back', () => {
    const anyLength = fc.constantFrom('short' as const, 'long' as const);
    fc.assert(
      fc.property(
        anyDay,
        anyLanguage,
        anyLength,
        anyDirection,
        (date, language, length, direction) => {
          const name = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
          const said = `${Number(date.slice(8))} ${name.format(new Date(date))} ${date.slice(0, 4)}`;
          expect(dateIn(said, { ...sunday, direction })).toBe(date);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('written with digits reads back, day first and month first', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(dateIn(date)).toBe(date);
        expect(dateIn(`${day}.${month}.${year}`)).toBe(date);
        expect(dateIn(`${day}/${month}/${year}`)).toBe(date);
        expect(dateIn(`${month}/${day}/${year}`, american)).toBe(date);
      }),
    );
  });

  test('without a year is within a year of today, on the side asked for', () => {
    fc.assert(
      fc.property(anyDay, anyDirection, (date, direction) => {
        fc.pre(!date.endsWith('02-29'));
        const [, month = '', day = ''] = date.split('-');
        const read = dateIn(`${day}.${month}.`, { ...sunday, direction });
        expect(read.slice(5)).toBe(date.slice(5));
        expect(direction === 'future' ? read >= '2026-11-22' : read <= '2026-11-22').toBe(true);
        expect(read > '2025-11-22' && read < '2027-11-22').toBe(true);
      }),
    );
  });
});

test('any text is read without a throw, and no word of it is lost', () => {
  const word = fc.constantFrom(
    'until',
    '31',
    'mar',
    'feb',
    '/',
    '.',
    '-',
    '2026',
    'friday',
    'next',
    '#',
    'a',
    '٣',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (said) => {
      const { what, date } = splitAtDate(said, sunday);
      expect(date.kind === 'none' ? what : what.length <= said.length).toBe(
        date.kind === 'none' ? said.trim() : true,
      );
      readDate(said, past);
    }),
    { numRuns: 150 },
  );
});

test('the clock of the machine does not matter', () => {
  const before = process.env['TZ'];
  const sayings = [
    'tomorrow',
    'friday',
    'in 3 days',
    'day after tomorrow',
    'in 2 months',
    'übermorgen',
  ];
  try {
    const read = ['UTC', 'Pacific/Apia', 'Pacific/Pago_Pago', 'Australia/Lord_Howe'].map((zone) => {
      process.env['TZ'] = zone;
      return sayings.map((said) => dateIn(said)).join(' ');
    });
    expect(new Set(read).size).toBe(1);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});
