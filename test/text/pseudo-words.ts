import { en, type Words } from '../../src/text/en.ts';

/** Letters with marks, vowels twice: about two fifths longer, and still to be read. */
const marked = new Map(
  Object.entries({
    ...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', A: 'ÁÁ', E: 'ÉÉ', I: 'ÍÍ', O: 'ÓÓ', U: 'ÚÚ' },
    ...{ c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž', C: 'Ç', N: 'Ñ', S: 'Š', Y: 'Ý', Z: 'Ž' },
  }),
);

const latin = 'abcdefghijklmnopqrstuvwxyz';
const arabicLetters = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';

/** A letter as one that is written from right to left. */
const arabicLetter = (letter: string): string =>
  arabicLetters.charAt(latin.indexOf(letter.toLowerCase()));

type Change = (text: string) => string;

const lettersBy =
  (letterOf: Change): Change =>
  (text) =>
    text.replaceAll(/[a-z]/giu, (letter) => letterOf(letter));

function changed(value: unknown, change: Change): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function' || (typeof value === 'object' && value !== null))
    return wordsThrough(value, change);
  return value;
}

/** The same words, each text changed as it is read, also what a sentence is put together to. */
function wordsThrough<T extends object>(words: T, change: Change): T {
  return new Proxy(words, {
    get: (target, key): unknown => {
      const value: unknown = Reflect.get(target, key);
      return Object.hasOwn(target, key) ? changed(value, change) : value;
    },
    apply: (target, self, given): unknown =>
      typeof target === 'function' ? changed(Reflect.apply(target, self, given), change) : target,
  });
}

const pseudo = (language: string, isRightToLeft: boolean, change: Change): Words => ({
  ...wordsThrough(en, change),
  language,
  isRightToLeft,
});

/** Words of languages that nobody speaks, to see what real ones will do to a card. */
export const pseudoWords = {
  /** Longer than English, in letters that English does not have. */
  'en-XA': pseudo(
    'en-XA',
    false,
    lettersBy((letter) => marked.get(letter) ?? letter),
  ),
  /** From right to left, with the numbers and dates of Arabic. */
  'ar-XB': pseudo('ar-XB', true, lettersBy(arabicLetter)),
} as const;
