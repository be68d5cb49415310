import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Template } from 'adaptivecards-templating';
import { render } from '../../src/cards/render.ts';
import { compiledTemplate, readTemplate, templateNames } from '../../src/cards/templates.ts';
import { messageView, saying } from '../../src/cards/views/message-view.ts';
import { plainHead } from '../../src/cards/views/frame.ts';
import { readerOf } from '../../src/cards/reader.ts';
import { en } from '../../src/text/en.ts';
import { largestSamples } from './largest-samples.ts';
import { allSamples } from './sample-answers.ts';
import { viewerOf } from './sample-viewer.ts';
import { fe } from './sample-engagements.ts';
import { faultsOfTemplate, noCoverage } from './template-paths.ts';

/** The view models that the samples are drawn from, by template, as the engine gets them. */
const views = new Map<unknown, unknown[]>();

beforeAll(() => {
  const expand = vi.spyOn(Template.prototype, 'expand');
  allSamples();
  largestSamples('letters');
  expand.mock.calls.forEach(([given], index) => {
    const template = expand.mock.contexts[index];
    views.set(template, [...(views.get(template) ?? []), given.$root]);
  });
});

afterAll(() => {
  vi.restoreAllMocks();
});

const viewsOf = (name: (typeof templateNames)[number]) => views.get(compiledTemplate(name)) ?? [];

const seen = noCoverage();

describe.each(templateNames)('The template %s', (name) => {
  it('names nothing that its view does not have', () => {
    expect(viewsOf(name).length).toBeGreaterThan(1);
    expect(faultsOfTemplate(name, viewsOf(name), seen)).toEqual([]);
  });

  it('holds no words', () => {
    const words = JSON.stringify(readTemplate(name)).match(
      /"(text|title|label|placeholder|errorMessage)":"(?!\$\{|›)[^"]*"/gu,
    );
    expect(words).toBeNull();
  });
});

describe('The samples together', () => {
  it('show both sides of each condition', () => {
    const oneSided = [...seen.sides].filter(([, sides]) => sides.size < 2);
    expect(oneSided).toEqual([]);
  });

  it('bring out every element of every template', () => {
    const unseen = [...seen.elements].filter(([, isOut]) => !isOut);
    expect(unseen).toEqual([]);
  });
});

describe('A card', () => {
  const reader = readerOf(viewerOf(fe), en);
  const view = messageView(reader, saying(plainHead('${customer}'), 'Hello ${name}.'));

  it('shows a customer called ${x} as such', () => {
    const card = render('message', view);
    expect(JSON.stringify(card)).toContain('Hello ${name}.');
  });

  it('is refused when its view lacks what the template names', () => {
    const { quiet, ...incomplete } = { ...view, hasQuiet: true };
    expect(quiet).toBe('');
    // @ts-expect-error -- what the compiler refuses must fail at run time too
    expect(() => render('message', incomplete)).toThrow('quiet');
  });

  it('is compiled once', () => {
    expect(compiledTemplate('message')).toBe(compiledTemplate('message'));
  });
});
