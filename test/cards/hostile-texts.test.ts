import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import { elementsOf, faultsOf, shownTexts } from './adaptive-card-shape.ts';
import { engagementOf } from './largest-engagement.ts';
import { draw, viewsOf } from './sample-answers.ts';
import { fe } from './sample-engagements.ts';

/** What people type, and what nobody should. */
const corpus: readonly string[] = [
  'O’Brien & "Sons" \\ Ltd / Co',
  '**bold** _italic_ ~~gone~~ `code` # heading',
  '[click](https://evil.example) https://evil.example',
  '- list\n1. list\n> quote',
  '<at>Everybody</at> <b onclick="x">bold</b> &lt;b&gt;',
  '${$root} ${customer} ${if(true, 1, 2)}',
  '{{DATE(2026-11-22T00:00:00Z, SHORT)}} {{TIME(x)}}',
  '"},{"type":"Action.OpenUrl","url":"https://evil.example"}',
  '👩‍👩‍👧‍👦 family 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 👍🏽',
  'שלום עולם',
  'مرحبا بالعالم',
  'user\u202Egnp.exe\u202C \u2066x\u2069 \u200Fz',
  'zero\u200Bwidth\uFEFF \u00ADsoft \u0000null \u0007bell',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324algo',
  'w'.repeat(190),
  '\uE001{x} $\uE001{x}',
  'constructor __proto__ toString',
  '\u200B\u200D\u2060',
  'שלום '.repeat(800),
];

const inert = (card: OutgoingCard): readonly string[] => shownTexts(card.content);

/** What an engagement whose every text is this shows on all its cards. */
const cardsOf = (text: string): readonly OutgoingCard[] => {
  const name = text.slice(0, 190);
  return viewsOf('hostile', engagementOf(text, name), { ...fe, name }).map(({ card }) => card);
};

const withoutEscapes = (text: string): string =>
  text.replaceAll(/[\u2060\u200B\u2068\u2069]/gu, '');

describe.each(corpus)('The text %j', (text) => {
  const cards = cardsOf(text);
  const texts = cards.flatMap(inert);

  it('leaves every card a card', () => {
    expect(cards.flatMap(({ content }) => faultsOf(content))).toEqual([]);
  });

  it('makes no markdown where markdown is read', () => {
    const blocks = cards.flatMap(({ content }) =>
      elementsOf(content).filter(({ type }) => type === 'TextBlock'),
    );
    for (const { text: shown } of blocks) {
      expect(String(shown).replaceAll(/\\./gsu, '')).not.toMatch(
        /[*_[\]`~&]|^\s*([-+#>]|\d+[.)])/mu,
      );
    }
  });

  it('is no tag, no date function and no place for words without end', () => {
    for (const shown of texts) {
      expect(shown).not.toMatch(/<[a-z/!?]/iu);
      expect(shown).not.toContain('{{');
      expect(shown).not.toMatch(/[\w]{80}/u);
    }
  });

  it('turns no direction around itself and hides nothing', () => {
    for (const shown of texts) {
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066\u2067\u200E\u200F\uFEFF\uE001]/u);
      expect(shown).not.toMatch(/(?![\n\t])\p{Cc}/u);
      const opened = shown.match(/\u2068/gu)?.length ?? 0;
      const closed = shown.match(/\u2069/gu)?.length ?? 0;
      expect(closed).toBe(opened);
    }
  });
});

describe('What a person typed', () => {
  it('is shown as they typed it', () => {
    const [card] = cardsOf('[click](https://x) ${x} <at>A</at> a*b');
    const shown = withoutEscapes(String(elementsOf(card?.content)[1]?.['text']));
    expect(shown.replaceAll(/\\(.)/gsu, '$1')).toBe('[click](https://x) ${x} <at>A</at> a*b');
  });

  it('comes back into a form untouched but for what cannot be seen', () => {
    const text = '**x** ${y} <at>z</at> {{DATE(a)}} "quoted"\nשלום';
    const card = draw({
      show: 'form',
      engagement: null,
      form: { form: 'feedback' },
      values: { text },
      faults: {},
      refusal: null,
      people: [],
    });
    const input = elementsOf(card.content).find(({ type }) => type === 'Input.Text');
    expect(input?.['value']).toBe(text);
  });

  it('is said again exactly as it was typed', () => {
    const said = 'note **x** ${y} <at>z</at> שלום';
    const card = draw({
      show: 'which-customer',
      mentions: [],
      engagement: engagementOf('x', 'Contoso'),
      said,
      other: null,
    });
    const yes = elementsOf(card.content).find(({ verb }) => verb === 'say');
    expect(yes?.['data']).toMatchObject({ text: said });
  });

  it('never adds an element, whatever it is', () => {
    const shapeOf = (card: OutgoingCard): string =>
      elementsOf(card.content)
        .map(({ type }) => String(type))
        .join(' ');
    const usual = cardsOf('some text').map(shapeOf);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(cardsOf(text).map(shapeOf)).toEqual(usual);
      }),
      { numRuns: 40 },
    );
  });
});
