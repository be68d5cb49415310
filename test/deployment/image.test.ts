import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('The image', () => {
  const docker = read('Dockerfile');

  it('runs Node 24 as nobody in particular, with a health check', () => {
    expect([...docker.matchAll(/^FROM (\S+)/gmu)].map(([, from]) => from)).toEqual([
      'node:24-slim',
      'node:24-slim',
    ]);
    expect(docker).toMatch(/^USER node$/mu);
    expect(docker).toMatch(/^HEALTHCHECK .*\n? .*\/healthz/mu);
    expect(docker).not.toMatch(/^(?:ENV|ARG).*(?:PASSWORD|SECRET|CONNECTION)/mu);
  });

  it('starts the bot as `npm start` and the App Service do', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const started = scripts['start'] ?? '';
    expect(started).toMatch(/^node .*src\/start\.js$/u);
    const words = started.split(' ').map((word) => `"${word}"`);
    expect(docker).toContain(`\nCMD [${words.join(', ')}]`);
    expect(read('infra/app.bicep')).toContain(`appCommandLine: '${started}'`);
  });

  it('takes in what it copies and nothing else', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...docker.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(read('.dockerignore').split('\n')[0]).toBe('*');
    expect(new Set(copied)).toEqual(new Set(allowed));
  });
});

describe('m365agents.yml', () => {
  const project = parse(read('m365agents.yml')) as Record<
    string,
    { with: Record<string, string> }[]
  >;

  it('packs the app by the command of this package, and names the file that it writes', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scripts['package']).toBe('node manifest/main.ts');
    for (const stage of ['provision', 'publish']) {
      const steps = project[stage] ?? [];
      expect(steps.map((step) => step.with['args'])).toContain('run package');
      const paths = new Set(steps.flatMap((step) => step.with['appPackagePath'] ?? []));
      expect([...paths]).toEqual(['./dist/proplus-playbook.zip']);
    }
    expect(read('manifest/main.ts')).toContain('proplus-playbook.zip');
  });

  it('leaves out of what it deploys nothing that runs', () => {
    const left = read('.webappignore').split('\n');
    for (const needed of ['src/', 'cards/', 'node_modules/', 'package.json'])
      expect(left).not.toContain(needed);
  });
});
