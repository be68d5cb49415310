import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';

const purityRules = new Set(['no-restricted-syntax', 'no-restricted-globals']);

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: new URL('../..', import.meta.url).pathname,
    // The rules asked for need no types, and loading them takes as long as all the rest.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => purityRules.has(ruleId),
  });
});

async function rulesBrokenBy(text: string, filePath: string): Promise<readonly (string | null)[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => ruleId ?? message),
  );
}

const impure: readonly string[] = [
  'export const now = new Date();',
  'export const now = Date();',
  'export const now = Date.now();',
  'export const now = performance.now();',
  "import { Temporal } from 'temporal-polyfill';\nexport const now = Temporal.Now.instant();",
  'export const chance = Math.random();',
  'export const id = crypto.randomUUID();',
  "export const zone = process.env['TZ'];",
  "export const zone = globalThis.process.env['TZ'];",
  "console.log('done');",
  "export const page = fetch('https://example.com');",
  'setTimeout(() => undefined, 1);',
  'setInterval(() => undefined, 1);',
  'setImmediate(() => undefined);',
  'queueMicrotask(() => undefined);',
  "export const bytes = Buffer.from('text');",
];

const pure: readonly string[] = [
  "export const epoch = new Date('1970-01-01T00:00:00.000Z');",
  "export const millis = Date.parse('1970-01-01T00:00:00.000Z');",
  'export const half = Math.round(0.5);',
  "import { Temporal } from 'temporal-polyfill';\nexport const day = Temporal.PlainDate.from('2026-11-22');",
  'export const copy = structuredClone({ fetch: true });',
];

describe('the domain has no clock, no chance and no outside', () => {
  test.each(impure)('refused in src/domain: %s', async (text) => {
    expect(await rulesBrokenBy(text, 'src/domain/engagement/probe.ts')).toHaveLength(1);
  });

  test.each(pure)('allowed in src/domain: %s', async (text) => {
    expect(await rulesBrokenBy(text, 'src/domain/engagement/probe.ts')).toEqual([]);
  });

  test.each(['src/application', 'src/teams', 'src/local', 'test/domain', 'bench'])(
    'none of it is refused in %s',
    async (folder) => {
      for (const text of impure) {
        expect(await rulesBrokenBy(text, `${folder}/probe.ts`), text).toEqual([]);
      }
    },
  );
});
