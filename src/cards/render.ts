import { mapTexts } from './map-texts.ts';
import { inert, withoutMarkdown } from './plain-text.ts';
import { compiledTemplate, type TemplateName } from './templates.ts';
import type { Views } from './views/views.ts';

/** Adaptive Card JSON. */
export type Card = Readonly<Record<string, unknown>>;

/** Stands between `$` and `{` of a person's text while the template is filled; no text may hold it. */
const placeholder = '\uE001';

function hide(value: unknown): unknown {
  return mapTexts(value, (text) =>
    text.includes('$') || text.includes(placeholder)
      ? text.replaceAll(placeholder, '').replaceAll('${', `$${placeholder}{`)
      : text,
  );
}

/** @throws for what a template left open: the engine says nothing about it. */
function reveal(text: string): string {
  if (!text.includes('$')) return text;
  if (text.includes('${')) throw new Error(`A card is left with ${text.slice(0, 80)}`);
  return text.replaceAll(`$${placeholder}{`, '${');
}

/** Properties that a person reads; everything else is an id, a setting, or what an input holds. */
const shown: ReadonlySet<string> = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'fallbackText',
  'altText',
]);

/** Teams reads markdown in these, and nowhere else. */
const readsMarkdown: ReadonlySet<unknown> = new Set(['TextBlock', 'Input.Toggle']);

function finishText(type: unknown, key: string, text: string): string {
  const revealed = reveal(text);
  if (!shown.has(key)) return revealed;
  const isMarkdown = (key === 'text' || key === 'title') && readsMarkdown.has(type);
  return inert(isMarkdown ? withoutMarkdown(revealed) : revealed);
}

/** What a button carries is data: nothing in it is shown, and nothing in it is changed. */
function finishData(value: unknown): unknown {
  return mapTexts(value, reveal);
}

/** Empty, these say nothing, and some clients stumble over them. */
const leftOutWhenEmpty: ReadonlySet<string> = new Set(['value', 'placeholder', 'errorMessage']);

/** A condition that does not hold leaves `null` where a single element stood; such a property is left out. */
const isLeftOut = (key: string, value: unknown): boolean =>
  value === null || (value === '' && leftOutWhenEmpty.has(key));

function finish(node: object): Record<string, unknown> {
  const type: unknown = 'type' in node ? node.type : null;
  const finished: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node))
    if (!isLeftOut(key, value)) finished[key] = finishValue(type, key, value);
  return finished;
}

/** @param type of the element whose property it is. */
function finishValue(type: unknown, key: string, value: unknown): unknown {
  if (key === 'data') return finishData(value);
  if (typeof value === 'string') return finishText(type, key, value);
  if (Array.isArray(value)) return value.map((each: unknown) => finishValue(type, key, each));
  if (typeof value === 'object' && value !== null) return finish(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`A card holds ${typeof value} as ${key}`);
}

/**
 * Fills a card's template with its view model. Whatever a person typed comes out as that text and nothing
 * else: no markdown, link, mention, tag, template or structure.
 * @throws when the template names something the view does not have.
 */
export function render<N extends TemplateName>(name: N, view: Views[N]): Card {
  const expanded: unknown = compiledTemplate(name).expand({ $root: hide(view) });
  if (typeof expanded !== 'object' || expanded === null) throw new Error(`No card in ${name}`);
  return finish(expanded);
}
