/**
 * The part of the Adaptive Card schema 1.5 that our cards use, by the published tables of elements and
 * properties. No package carries a schema newer than 1.1 as data, so it is written here, and stricter than the
 * schema: what is not named is refused, and every number or switch has its type.
 */
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const filledText: Check = (value) => typeof value === 'string' && value !== '';
const flag: Check = (value) => typeof value === 'boolean';
const whole: Check = (value) => Number.isInteger(value);
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const plainData: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const spacing = oneOf('none', 'small', 'default', 'medium', 'large');
const colour = oneOf('default', 'accent', 'good', 'warning', 'attention');
const weight = oneOf('default', 'bolder');
const size = oneOf('small', 'default', 'medium', 'large');
const url: Check = (value) => typeof value === 'string' && value.startsWith('https://');

interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
  /** Properties that hold further elements, and which. */
  readonly holds: Readonly<Record<string, readonly string[]>>;
}

const elements = [
  'TextBlock',
  'RichTextBlock',
  'Container',
  'ColumnSet',
  'ActionSet',
  'Chart.Gauge',
  'Chart.Line',
  'Chart.Donut',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.ChoiceSet',
  'Input.Toggle',
] as const;

/** A list of plain things with these properties and no others. */
function isListOf(keys: readonly string[]): Check {
  return (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (each: unknown) =>
        typeof each === 'object' &&
        each !== null &&
        keys.length === Object.keys(each).length &&
        keys.every((key) => key in each),
    );
}

const input: Shape = {
  required: { id: filledText, label: filledText },
  optional: { isRequired: flag, errorMessage: filledText, spacing, placeholder: filledText },
  holds: {},
};

const action = { title: filledText };

const shapes: Readonly<Record<string, Shape>> = {
  AdaptiveCard: {
    required: {
      $schema: oneOf('http://adaptivecards.io/schemas/adaptive-card.json'),
      version: oneOf('1.5'),
      lang: filledText,
      rtl: flag,
      fallbackText: filledText,
    },
    optional: {},
    holds: { body: elements },
  },
  TextBlock: {
    required: { text: filledText, wrap: flag },
    optional: { style: oneOf('heading'), size, weight, spacing },
    holds: {},
  },
  RichTextBlock: { required: {}, optional: { spacing }, holds: { inlines: ['TextRun'] } },
  TextRun: {
    required: { text: filledText },
    optional: { color: colour, weight, size, isSubtle: flag },
    holds: {},
  },
  Container: {
    required: {},
    optional: {
      style: oneOf('good', 'warning', 'emphasis'),
      spacing,
      id: filledText,
      isVisible: flag,
    },
    holds: { items: elements, selectAction: ['Action.Execute', 'Action.ToggleVisibility'] },
  },
  ColumnSet: {
    required: {},
    optional: { spacing },
    holds: { columns: ['Column'], selectAction: ['Action.Execute'] },
  },
  Column: {
    required: { width: oneOf('stretch', 'auto', '84px', '20px') },
    optional: { verticalContentAlignment: oneOf('center') },
    holds: { items: elements, selectAction: ['Action.Execute'] },
  },
  ActionSet: {
    required: {},
    optional: { spacing },
    holds: { actions: ['Action.Execute', 'Action.OpenUrl'] },
  },
  'Action.Execute': {
    required: { verb: filledText, data: plainData },
    optional: {
      ...action,
      style: oneOf('default', 'positive', 'destructive'),
      associatedInputs: oneOf('auto', 'none'),
    },
    holds: { fallback: ['Action.Submit'] },
  },
  'Action.Submit': {
    required: { ...action, data: plainData },
    optional: { associatedInputs: oneOf('auto', 'none') },
    holds: {},
  },
  'Action.OpenUrl': { required: { ...action, url }, optional: {}, holds: {} },
  'Action.ToggleVisibility': {
    required: {
      ...action,
      targetElements: (value) => Array.isArray(value) && value.every(filledText),
    },
    optional: {},
    holds: {},
  },
  // Charts are no part of the schema; Teams draws them, anybody else shows the text that stands in for them.
  'Chart.Gauge': {
    required: { min: whole, max: whole, value: whole, valueFormat: oneOf('Percentage') },
    optional: { spacing, segments: isListOf(['legend', 'size', 'color']) },
    holds: { fallback: ['RichTextBlock'] },
  },
  'Chart.Line': {
    required: { xAxisTitle: filledText, yAxisTitle: filledText },
    optional: { spacing, data: isListOf(['legend', 'color', 'values']) },
    holds: { fallback: ['RichTextBlock'] },
  },
  'Chart.Donut': {
    required: { title: filledText, data: isListOf(['legend', 'value', 'color']) },
    optional: { spacing },
    holds: { fallback: ['RichTextBlock'] },
  },
  'Input.Text': {
    ...input,
    optional: { ...input.optional, isMultiline: flag, maxLength: whole, value: text },
  },
  'Input.Number': {
    ...input,
    optional: { ...input.optional, value: (value) => typeof value === 'number' },
  },
  'Input.Date': {
    ...input,
    optional: {
      ...input.optional,
      value: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value),
    },
  },
  'Input.Toggle': {
    required: { id: filledText, title: filledText },
    optional: { spacing, value: oneOf('true', 'false'), wrap: flag },
    holds: {},
  },
  'Input.ChoiceSet': {
    ...input,
    optional: {
      ...input.optional,
      style: oneOf('compact', 'filtered', 'expanded'),
      isMultiSelect: (value) => typeof value === 'boolean',
      value: filledText,
      choices: (value) => Array.isArray(value) && value.every(isChoice),
    },
  },
};

/** What a container may not be without. */
const mayBeMissing: ReadonlySet<string> = new Set(['selectAction', 'fallback']);

function isChoice(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  return (
    entries.length === 2 &&
    entries.every(([key, each]) => ['title', 'value'].includes(key) && filledText(each))
  );
}

/** An element of a card, not yet looked at. */
export type Element = Readonly<Record<string, unknown>>;

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultsOfProperties(element: Element, shape: Shape, at: string): readonly string[] {
  const known = { ...shape.required, ...shape.optional };
  const missing = Object.keys(shape.required).filter((key) => !(key in element));
  const wrong = Object.entries(element).filter(([key, value]) => {
    if (key === 'type' || key in shape.holds) return false;
    return !(known[key]?.(value) ?? false);
  });
  return [
    ...missing.map((key) => `${at} lacks ${key}`),
    ...wrong.map(([key, value]) => `${at}.${key} may not be ${JSON.stringify(value)}`),
  ];
}

function faultsOfHeld(element: Element, shape: Shape, at: string): readonly string[] {
  return Object.entries(shape.holds).flatMap(([key, types]) => {
    const held = element[key];
    if (held === undefined) return mayBeMissing.has(key) ? [] : [`${at} lacks ${key}`];
    const all: readonly unknown[] = Array.isArray(held) ? held : [held];
    if (all.length === 0) return [`${at}.${key} is empty`];
    return all.flatMap((each, index) => faultsOf(each, types, `${at}.${key}[${index}]`));
  });
}

/** Everything in which something is not one of these elements as the schema has them. */
export function faultsOf(
  value: unknown,
  types: readonly string[] = ['AdaptiveCard'],
  at = 'card',
): readonly string[] {
  if (!isElement(value)) return [`${at} is no element`];
  const type = String(value['type']);
  const shape = shapes[type];
  if (!shape || !types.includes(type)) return [`${at} may not be ${type}`];
  return [...faultsOfProperties(value, shape, at), ...faultsOfHeld(value, shape, at)];
}

/** Every element of a card, whatever holds it; the data of actions is not looked into. */
export function elementsOf(value: unknown): readonly Element[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (!isElement(value)) return [];
  const held = Object.entries(value).flatMap(([key, each]) =>
    key === 'data' ? [] : elementsOf(each),
  );
  return 'type' in value ? [value, ...held] : held;
}

/** Every text a person reads on a card. */
export function shownTexts(card: unknown): readonly string[] {
  const keys = ['text', 'title', 'label', 'placeholder', 'errorMessage'];
  return elementsOf(card).flatMap((element) =>
    keys.map((key) => element[key]).filter((each) => typeof each === 'string'),
  );
}
