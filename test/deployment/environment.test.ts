import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(path, 'utf8');

/** One step of `m365agents.yml`, as far as variables go. */
interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

const project = parse(read('m365agents.yml')) as Readonly<Record<string, readonly Step[]>>;
const steps = ['provision', 'deploy', 'publish'].flatMap((stage) => project[stage] ?? []);

const firstGroups = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

const wantedIn = (text: string): string[] => firstGroups(text, /\$\{\{(\w+)\}\}/gu);

/** The templates want variables by their parameters, and hand out others. */
const isOfTemplates = ({ uses }: Step): boolean => uses === 'arm/deploy';

function wantedBy(step: Step): string[] {
  const parameters = isOfTemplates(step) ? read('infra/main.parameters.json') : '';
  return wantedIn(JSON.stringify(step.with) + parameters);
}

function writtenBy(step: Step): string[] {
  const outputs = isOfTemplates(step)
    ? firstGroups(read('infra/main.bicep'), /^output (\w+)/gmu)
    : [];
  return [...outputs, ...Object.values(step.writeToEnvironmentFile ?? {})];
}

describe('The variables of m365agents.yml', () => {
  const [, file = ''] =
    /env\/\.env\.prod <<'END'\n(.*?)\nEND\n/su.exec(read('docs/install.md')) ?? [];
  const documented = firstGroups(file, /^([A-Z_]+)=\S/gmu);

  it('stand with a value in the file of docs/install.md, or are written by an earlier step', () => {
    const known = new Set(documented);
    expect(steps.flatMap(wantedBy)).toContain('APP_NAME_SUFFIX');
    for (const step of steps) {
      expect([step.uses, wantedBy(step).filter((name) => !known.has(name))]).toEqual([
        step.uses,
        [],
      ]);
      for (const name of writtenBy(step)) known.add(name);
    }
  });

  it('are documented only where something reads them', () => {
    const readers = read('manifest/package-settings.ts');
    const wanted = new Set(steps.flatMap(wantedBy));
    const idle = documented.filter((name) => !wanted.has(name) && !readers.includes(`${name}:`));
    expect(idle).toEqual([]);
  });
});
