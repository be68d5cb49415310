import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';

/** The layouts there are, by the name of their file in `cards/`. */
export const templateNames = [
  'engagement',
  'usage',
  'checklist',
  'day',
  'message',
  'form',
  'export',
  'readiness',
  'plan',
  'portfolio',
] as const;

/** The name of a layout. */
export type TemplateName = (typeof templateNames)[number];

const folder = new URL('../../cards/', import.meta.url);
const compiled = new Map<TemplateName, Template>();

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`${path}.json`, folder), 'utf8'));
}

/** `{ "$part": "head" }` stands for the elements of `cards/parts/head.json`, so that all cards have one head. */
function withParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.flatMap((each) => withParts(each));
  if (typeof node !== 'object' || node === null) return node;
  if ('$part' in node) return withParts(read(`parts/${String(node.$part)}`));
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, withParts(each)]));
}

/** A template as it is written, its parts put in. */
export function readTemplate(name: TemplateName): unknown {
  return withParts(read(name));
}

/** A template ready to be filled: read and compiled at its first use, then kept. */
export function compiledTemplate(name: TemplateName): Template {
  const template = compiled.get(name) ?? new Template(readTemplate(name));
  compiled.set(name, template);
  return template;
}
