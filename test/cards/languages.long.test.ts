import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { helpLinesIn } from '../../src/wiring/help-lines.ts';
import { en, type Words } from '../../src/text/en.ts';
import { helpTopics } from '../../src/text/help-topics.ts';
import { wordsFor } from '../../src/text/languages.ts';
import { pseudoWords } from '../text/pseudo-words.ts';
import { elementsOf, faultsOf } from './adaptive-card-shape.ts';
import { drawCard, openCardPage, seriousFaults, widthOf } from './card-page.ts';
import { oneOfEachKind, type Sample } from './sample-viewer.ts';
import { samplesIn } from './samples-in.ts';

const largestBytes = 25 * 1024;

/** The narrowest window of Teams, in pixels. */
const narrow = 320;

const languages: readonly (readonly [language: string, words: Words])[] = [
  ['de', wordsFor('de')],
  ['es', wordsFor('es')],
  ['en-XA', pseudoWords['en-XA']],
  ['ar-XB', pseudoWords['ar-XB']],
];

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const readKeys = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText'];

/** Every text of a card that a person reads. */
const textsOf = ({ card }: Sample): readonly string[] =>
  elementsOf(card.content).flatMap((element) =>
    readKeys.flatMap((key) => {
      const text = element[key];
      return typeof text === 'string' ? [text] : [];
    }),
  );

const browser = await launchChromium();

afterAll(async () => {
  await browser.close();
});

describe.each(languages)('Cards in %s', (language, words) => {
  let samples: readonly Sample[];
  let largest: readonly Sample[];
  beforeAll(async () => {
    ({ samples, largest } = await samplesIn(words));
  });

  it('are as many and made of the same as in English', () => {
    expect(samples.length).toBeGreaterThan(500);
    const faults = samples.flatMap(({ name, card }) =>
      faultsOf(card.content).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('say which language they are in, and from where it is read', () => {
    const isRightToLeft = language === 'ar-XB';
    for (const { card } of samples)
      expect(card.content).toMatchObject({ lang: language, rtl: isRightToLeft });
  });

  it('are small enough for a message, also of the largest legal engagement', () => {
    const large = [...samples, ...largest].filter(
      ({ card }) => bytesOf(card.content) > largestBytes,
    );
    expect(large.map(({ name, card }) => `${name}: ${bytesOf(card.content)}`)).toEqual([]);
  });

  it('fit a narrow window, and give axe nothing serious to say', async () => {
    const page = await openCardPage(browser, 'light', narrow);
    const faults: string[] = [];
    for (const { name, card } of oneOfEachKind(samples)) {
      const complaints = await drawCard(page, card);
      const isWide = (await widthOf(page)) > narrow;
      const found = [
        ...complaints,
        ...(isWide ? ['too wide'] : []),
        ...(await seriousFaults(page)),
      ];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
});

/** What stays as it is in every language: titles of tasks and fields in FTOP, and what people typed. */
const unspoken =
  /^\d{4} (?:Office|Create|Confirm|Deploy)|^L\d – |^Engagement (?:Scenario|Management)|^(?:Technical|Enterprise) |^English \(|^Conduct |^Enable |^Europe\/|Invoice macro|TaxPlus|unreadable files|sponsor|All is well|Grace|macros\?|tables: |status 400|first\* link|^Steady|\.(?:csv|xlsx)$/u;

/** Samples of people and customers, and of what people typed. */
const typed = /^(?:\w+ \w+|\w+|tasks con|done 9999|task 3080|Woodgrove Bank|Adventure Works)$/u;

/** What keeps a text from being markup. */
const wordJoiner = '\u2060';

/** What is typed is the same in every language. */
const commands = new Set(
  helpTopics.flatMap((topic) => {
    const lines = helpLinesIn('en').filter((line) => line.topic === topic);
    return [lines.map(({ name }) => name).join(' · '), ...lines.map(({ example }) => example)];
  }),
);

describe('Every word that a person reads', () => {
  it('comes from the words of their language, but for names of the field and what people typed', async () => {
    const { samples: inEnglish } = await samplesIn(en);
    const english = new Set(inEnglish.flatMap(textsOf));
    const { samples } = await samplesIn(pseudoWords['en-XA']);
    const same = new Set(samples.flatMap(textsOf).filter((text) => english.has(text)));
    const words = [...same].filter((text) => /[a-z]{2}/iu.test(text));
    const isSpoken = (text: string): boolean =>
      !unspoken.test(text) && !typed.test(text) && !commands.has(text.replaceAll(wordJoiner, ''));
    expect(words.filter(isSpoken)).toEqual([]);
  });
});
