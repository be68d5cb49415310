import { describe, expect, it } from 'vitest';
import { clip } from '../../src/text/clip.ts';
import { formatsFor, localeFor } from '../../src/text/format.ts';

const now = '2026-11-22T23:30:00.000Z';
const london = formatsFor({ language: 'en-GB', timeZone: 'Europe/London', now });
const berlin = formatsFor({ language: 'en-GB', timeZone: 'Europe/Berlin', now });

describe('Formats', () => {
  it('count days from the day it is where the reader is', () => {
    expect(london.day('2026-11-23')).toBe('tomorrow');
    expect(berlin.day('2026-11-23')).toBe('today');
  });

  it('name the weekday when near, the year when far', () => {
    expect(london.day('2026-11-27')).toBe('Fri 27 Nov');
    expect(london.day('2026-11-18')).toBe('Wed 18 Nov');
    expect(london.day('2026-12-24')).toBe('24 December');
    expect(london.day('2027-03-31')).toBe('31 March 2027');
  });

  it('tell the time of day for today and yesterday alone', () => {
    expect(berlin.when('2026-11-22T23:05:00.000Z')).toBe('today, 00:05');
    expect(london.when('2026-11-21T09:00:00.000Z')).toBe('yesterday, 09:00');
    expect(london.when('2026-11-08T09:00:00.000Z')).toBe('8 November');
    expect(london.ago('2026-11-08T09:00:00.000Z')).toBe('14 days ago');
  });

  it('write seats with separators and count them', () => {
    expect(london.number(1_234_567)).toBe('1,234,567');
    expect(london.count(1, { one: 'seat', other: 'seats' })).toBe('1 seat');
    expect(london.count(1000, { one: 'seat', other: 'seats' })).toBe('1,000 seats');
  });

  it('never show a share that is not reached', () => {
    expect(london.share(6999, 10_000)).toBe('69.9%');
    expect(london.share(7000, 10_000)).toBe('70%');
    expect(london.share(29, 100)).toBe('29%');
    expect(london.share(0, 0)).toBe('0%');
  });

  it('show a percentage as it was typed', () => {
    expect(london.percent(70)).toBe('70%');
    expect(london.percent(72.5)).toBe('72.5%');
    expect(london.percent(29)).toBe('29%');
  });

  it('quote with single marks inside', () => {
    expect(london.quote('the “big”\n\n one')).toBe('“the ‘big’ one”');
  });

  it('quote, count and write dates as a language is used to', () => {
    const inLanguage = (language: string) =>
      formatsFor({ language, timeZone: 'Europe/Berlin', now });
    expect(inLanguage('de-DE').quote('das “Große”')).toBe('„das ‘Große’“');
    expect(inLanguage('es-ES').quote('lo «grande»')).toBe('«lo ‘grande’»');
    expect(inLanguage('de-DE').number(1_234_567)).toBe('1.234.567');
    expect(inLanguage('de-DE').usage('38.5')).toBe('38,5\u00A0%');
    expect(inLanguage('es-ES').day('2026-11-23')).toBe('hoy');
    expect(inLanguage('de-DE').day('2027-03-31')).toBe('31. März 2027');
  });

  it('follow the reader’s language only as far as the words do', () => {
    expect(localeFor('en-US', 'en')).toBe('en-US');
    expect(localeFor('de-DE', 'en')).toBe('en');
    expect(localeFor('not a tag', 'en')).toBe('en');
    expect(localeFor('en-!', 'en')).toBe('en');
  });
});

describe('Clipped text', () => {
  it('stays whole when it fits', () => {
    expect(clip('Contoso', 7)).toBe('Contoso');
  });

  it('ends in … between characters as people see them', () => {
    expect(clip('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 10)).toBe('👩‍👩‍👧‍👦…');
    expect(clip('one two three', 9)).toBe('one two…');
  });

  it('keeps what is stacked on one character within bounds', () => {
    expect(clip(`e${'\u0301'.repeat(5_000)} and more`, 20).length).toBeLessThan(60);
  });

  it('closes what runs the other way', () => {
    expect(clip(`\u2068${'ש'.repeat(50)}\u2069`, 10).endsWith('\u2069')).toBe(true);
  });
});
