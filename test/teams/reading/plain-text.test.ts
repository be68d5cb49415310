import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../../src/teams/reading/plain-text.ts';

const bot = '<at>ProPlus Playbook</at>';
const command = { botMentions: [bot], keepsLines: false };
const note = { botMentions: [bot], keepsLines: true };

describe('a command as it is typed', () => {
  it.each([
    ['the mention of the bot goes', `${bot} done 3080`, 'done 3080'],
    ['wherever it stands, and every time', `done ${bot} 3080 ${bot}`, 'done 3080'],
    [
      'another mention keeps its name',
      `${bot} assign fm <at>Ada Lovelace</at>`,
      'assign fm Ada Lovelace',
    ],
    ['tags that Teams sends go', '<p>done&nbsp;3080</p>', 'done 3080'],
    [
      'with their attributes',
      '<div style="x"><span itemid="0">done</span> 3080</div>',
      'done 3080',
    ],
    ['lines become one', 'note first<br>second\r\nthird', 'note first second third'],
    [
      'entities are read once',
      'new R&amp;D &lt;at&gt; &amp;lt; &#233;&#xe9;',
      'new R&D <at> &lt; éé',
    ],
    ['what is no entity stays', 'AT&T &copycat & co', 'AT&T &copycat & co'],
    ['what is no tag of Teams stays', 'a < b > c <3 <foo> ${x}', 'a < b > c <3 <foo> ${x}'],
    ['quotes are made straight', '“Contoso” ‘it’s’ „so“', `"Contoso" 'it's' "so"`],
    ['spaces of every width are one', '\u00a0 done\u2003\t3080\u3000', 'done 3080'],
    ['what is invisible goes', 'do\u200bne\ufeff 30\u00ad80', 'done 3080'],
    ['what turns the direction goes', '\u202edone\u202c \u2066x\u2069\u200f', 'done x'],
    ['control characters go', 'do\u0000ne\u001b 3080', 'done 3080'],
    ['letters are composed', 'Mu\u0308nchen', 'München'],
    ['half a surrogate pair is mended', 'a\ud800b', 'a\ufffdb'],
    ['emoji of several parts stay one', '👩🏽‍💻 👨‍👩‍👧 ❤️', '👩🏽‍💻 👨‍👩‍👧 ❤️'],
    ['a stray joiner goes', 'do\u200dne \u200c3080\u200d', 'done 3080'],
    ['a Persian word keeps its joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['right-to-left names stay', 'new شركة كونتوسو', 'new شركة كونتوسو'],
    ['nothing but a mention is nothing', bot, ''],
    ['nothing is nothing', '', ''],
  ])('%s', (_case, typed, expected) => {
    expect(plainText(typed, command)).toBe(expected);
  });

  test('a mention that is not the bot’s exact text is not the bot’s', () => {
    expect(plainText('<at>ProPlus</at> done', command)).toBe('ProPlus done');
    expect(plainText('done', { botMentions: [''], keepsLines: false })).toBe('done');
  });
});

describe('a note', () => {
  it.each([
    ['keeps its lines', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['has them from tags too', '<p>one</p><p>two<br/>three</p>', 'one\ntwo\nthree'],
    ['keeps one empty line of many', 'one\n\n \n\n\ntwo', 'one\n\ntwo'],
    ['loses spaces at the edges of lines', '  one \n\t two  ', 'one\ntwo'],
  ])('%s', (_case, typed, expected) => {
    expect(plainText(typed, note)).toBe(expected);
  });
});

describe('any text', () => {
  const bits = fc.constantFrom(
    '<p',
    '<',
    '>',
    '&',
    '&amp;',
    '&lt',
    ';',
    ' ',
    '\n',
    '\u200d',
    '“',
    'a',
    bot,
    '</at>',
    '\u202e',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(bits).map((each) => each.join('')),
  );

  test('is cleaned without a throw, is one line, well formed and visible', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const text = plainText(typed, command);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/[\n\r\t\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]| {2}/u);
      }),
      { numRuns: 300 },
    );
  });

  test('without tags and entities is changed no further by cleaning it again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        fc.pre(!/[<&]/u.test(typed));
        const once = plainText(typed, note);
        expect(plainText(once, note)).toBe(once);
      }),
    );
  });

  it.each([
    '<',
    '<p ',
    '<p\t',
    '&',
    '&amp;',
    '\n',
    ' ',
    ' \n',
    '\u200d',
    '\u200da',
    'a\u200d',
    '<at>',
    bot,
    '👩‍',
    '\ud800',
    '&#',
  ])('of 100,000 characters of %j takes no more than a moment', (bit) => {
    const typed = bit.repeat(Math.ceil(100_000 / bit.length));
    const start = performance.now();
    plainText(typed, command);
    plainText(typed, note);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
