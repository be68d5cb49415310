import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { layOut, rulesBrokenIn } from './cruise.ts';
import { allowed, provocations } from './provocations.ts';

let folder = '';
let broken: ReadonlyMap<string, Set<string>> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dependency-rule-'));
  const provoking = Object.fromEntries(provocations.map(({ path, text }) => [path, text]));
  await layOut(folder, { ...allowed, ...provoking });
  broken = await rulesBrokenIn(folder);
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const rulesOf = (path: string): readonly string[] => [...(broken.get(path) ?? [])];

describe('the dependency rule', () => {
  test.each(provocations.map(({ rule, path }) => [path, rule] as const))(
    '%s breaks %s and no other rule',
    (path, rule) => {
      expect(rulesOf(path)).toEqual([rule]);
    },
  );

  test.each(Object.keys(allowed))('%s imports what it may and breaks no rule', (path) => {
    expect(rulesOf(path)).toEqual([]);
  });

  test('every rule is broken once here', async () => {
    const path = '../../.dependency-cruiser.mjs';
    const config = z.object({
      default: z.object({
        forbidden: z.array(z.object({ name: z.string(), severity: z.string() })),
      }),
    });
    const { forbidden } = config.parse(await import(path)).default;
    expect(new Set(provocations.map(({ rule }) => rule))).toEqual(
      new Set(forbidden.map(({ name }) => name)),
    );
    expect(forbidden.filter(({ severity }) => severity !== 'error')).toEqual([]);
  });
});
