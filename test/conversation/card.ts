import { z } from 'zod';

/** What cards put between a person's letters, so that nothing of theirs becomes structure. */
const invisible = /[\u200B\u2060\u2068\u2069]/gu;
const escaped = /\\([\\`*_[\]~&])/gu;

/** Adaptive Card JSON as it stands in a chat. */
export type Card = Readonly<Record<string, unknown>>;

/** A button, or a row that can be tapped. */
export interface Press {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const action = z.object({
  type: z.literal('Action.Execute'),
  title: z.string().default(''),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
});

const input = z.object({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  value: z.union([z.string(), z.number()]).optional(),
  errorMessage: z.string().optional(),
});

/** Every object in the card, in reading order. */
function elements(value: unknown): readonly Card[] {
  if (Array.isArray(value)) return value.flatMap(elements);
  if (typeof value !== 'object' || value === null) return [];
  const own: Card = { ...value };
  const inside = Object.entries(own)
    .filter(([key]) => key !== 'data' && key !== 'fallback')
    .flatMap(([, each]) => elements(each));
  return [own, ...inside];
}

const plain = (text: unknown): string =>
  typeof text === 'string' ? text.replaceAll(invisible, '').replaceAll(escaped, '$1') : '';

/** A row has no title of its own: what stands in it is what it is called. */
function rowsOf(each: Card): readonly Press[] {
  const read = action.safeParse(each['selectAction']);
  if (!read.success) return [];
  const texts = elements(each).flatMap(({ text }) =>
    typeof text === 'string' ? [plain(text)] : [],
  );
  return texts.map((title) => ({ ...read.data, title }));
}

/** What can be pressed on a card: its buttons by their titles, its rows by every text in them. */
export function presses(card: Card): readonly Press[] {
  return elements(card).flatMap((each) => {
    const read = action.safeParse(each);
    const isButton = read.success && read.data.title !== '';
    return isButton ? [{ ...read.data, title: plain(read.data.title) }] : rowsOf(each);
  });
}

/** What the inputs of a card hold as it is shown; a client sends them all. */
export function inputValues(card: Card): Readonly<Record<string, unknown>> {
  const inputs = elements(card).flatMap((each) => {
    const read = input.safeParse(each);
    return read.success ? [read.data] : [];
  });
  return Object.fromEntries(
    inputs.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
  );
}

const shown = new Set(['text', 'label', 'placeholder', 'value']);

/** Everything that can be read on a card, buttons in brackets. */
export function words(card: Card): string {
  const lines = elements(card).flatMap((each) => {
    if (each['type'] === 'Action.Execute') {
      return typeof each['title'] === 'string' ? [`[${each['title']}]`] : [];
    }
    return Object.entries(each).flatMap(([key, value]) =>
      shown.has(key) && typeof value === 'string' ? [value] : [],
    );
  });
  return plain(lines.join('\n'));
}

/** The texts in which a client reads markdown. */
export function markdownOf(card: Card): readonly string[] {
  return elements(card).flatMap(({ type, text }) =>
    type === 'TextBlock' && typeof text === 'string' ? [text] : [],
  );
}

/** The titles of everything that can be pressed. */
export function titles(card: Card): readonly string[] {
  return presses(card).map(({ title }) => title);
}

const choice = z.object({
  type: z.literal('Input.ChoiceSet'),
  id: z.string(),
  style: z.string(),
  choices: z.array(z.object({ title: z.string() })),
});

/** What can be chosen at an input, by its titles. */
export function choices(card: Card, id: string): readonly string[] {
  const found = elements(card).flatMap((each) => {
    const read = choice.safeParse(each);
    return read.success && read.data.id === id ? [read.data] : [];
  });
  return found.flatMap((each) => each.choices.map(({ title }) => plain(title)));
}

/** The pages that its buttons open. */
export function links(card: Card): readonly string[] {
  return elements(card).flatMap(({ type, url }) =>
    type === 'Action.OpenUrl' && typeof url === 'string' ? [url] : [],
  );
}

const chart = z.object({
  type: z.string().startsWith('Chart.'),
  value: z.number().optional(),
  data: z
    .array(
      z.object({ legend: z.string(), values: z.array(z.object({ x: z.string(), y: z.number() })) }),
    )
    .default([]),
  fallback: z.record(z.string(), z.unknown()).transform((each) => words(each)),
});

/** The gauge and lines on a card, each with what stands there for a client without charts. */
export function charts(card: Card): readonly z.infer<typeof chart>[] {
  return elements(card).flatMap((each) => {
    const read = chart.safeParse(each);
    return read.success ? [read.data] : [];
  });
}
