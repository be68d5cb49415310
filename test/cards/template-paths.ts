import { readTemplate, type TemplateName } from '../../src/cards/templates.ts';

type Scope = readonly unknown[];

const expression = /\$\{([^}]*)\}/gu;
const path = /^!?[a-z][\w]*(\.[a-z]\w*)*$/iu;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(from: unknown, steps: readonly string[]): { readonly found: unknown } | null {
  const [step, ...others] = steps;
  if (step === undefined) return { found: from };
  return isRecord(from) && Object.hasOwn(from, step) ? valueAt(from[step], others) : null;
}

function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(expression)].map((match) => match[1] ?? '');
}

/** What the samples of one place hold under a path, or the fault that one of them lacks it. */
function lookUp(scope: Scope, said: string): { readonly values: Scope; readonly lacking: boolean } {
  const steps = said.replace(/^!/u, '').split('.');
  const found = scope.map((each) => valueAt(each, steps));
  return {
    values: found.flatMap((each) => (each === null ? [] : [each.found])),
    lacking: found.includes(null),
  };
}

function inText(text: string, scope: Scope): readonly string[] {
  return pathsIn(text).flatMap((said) => {
    if (!path.test(said)) return [`${said} is more than a path`];
    return lookUp(scope, said).lacking ? [`${said} is not in the view`] : [];
  });
}

/** Elements under a condition are looked at with those samples for which it holds. */
function narrowed(node: Readonly<Record<string, unknown>>, scope: Scope): Scope {
  const { $data, $when } = node;
  const repeated =
    typeof $data === 'string' ? lookUp(scope, pathsIn($data)[0] ?? '').values.flat() : scope;
  if (typeof $when !== 'string') return repeated;
  const [said = ''] = pathsIn($when);
  return repeated.filter((each) => lookUp([each], said).values[0] === !said.startsWith('!'));
}

/** What all templates together were seen with. */
export interface Coverage {
  /** Conditions, and the answers they got. */
  readonly sides: Map<string, Set<unknown>>;
  /** Elements, and whether a view brought them out. */
  readonly elements: Map<string, boolean>;
}

/** Nothing seen yet. */
export const noCoverage = (): Coverage => ({ sides: new Map(), elements: new Map() });

function cover(node: Readonly<Record<string, unknown>>, scope: Scope, seen: Coverage): void {
  const { $data, $when } = node;
  const key = JSON.stringify(node);
  const isOut = narrowed(node, scope).length > 0 || seen.elements.get(key) === true;
  seen.elements.set(key, isOut);
  if (typeof $when !== 'string') return;
  const { values } = lookUp(narrowed({ $data }, scope), pathsIn($when)[0] ?? '');
  seen.sides.set($when, new Set([...(seen.sides.get($when) ?? []), ...values]));
}

function inNode(node: unknown, scope: Scope, seen: Coverage): readonly string[] {
  if (typeof node === 'string') return inText(node, scope);
  if (Array.isArray(node)) return node.flatMap((each) => inNode(each, scope, seen));
  if (!isRecord(node)) return [];
  const { $data, $when, ...rest } = node;
  cover(node, scope, seen);
  const inside = narrowed(node, scope);
  return [
    ...inNode($data, scope, seen),
    ...inNode($when, narrowed({ $data }, scope), seen),
    ...Object.values(rest).flatMap((each) => inNode(each, inside, seen)),
  ];
}

/** What a template names and its views do not have; notes what the views bring out. */
export function faultsOfTemplate(
  name: TemplateName,
  views: Scope,
  seen: Coverage,
): readonly string[] {
  return [...new Set(inNode(readTemplate(name), views, seen))];
}
