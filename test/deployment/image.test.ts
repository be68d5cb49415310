import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { usualFileLimits } from '../../src/wiring/wire-files.ts';

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

  it('is run read-only with a folder that holds the workbooks read at once', () => {
    const { maxBytes, atOnce } = usualFileLimits;
    for (const path of ['Dockerfile', 'docs/install.md', 'docs/operate.md']) {
      const [, megabytes] = /--read-only --tmpfs \/tmp:size=(\d+)m/u.exec(read(path)) ?? [];
      expect([path, Number(megabytes) * 1024 * 1024 > maxBytes * atOnce]).toEqual([path, true]);
    }
    expect(docker).not.toMatch(/nothing is written/iu);
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
});

describe('What m365agents.yml deploys', () => {
  const rules = ignore().add(read('.webappignore'));
  const tracked = (...folders: string[]): string[] =>
    execFileSync('git', ['ls-files', '--', ...folders], { encoding: 'utf8' })
      .trim()
      .split('\n');
  const isLeftOut = (path: string): boolean => rules.ignores(path);

  it('is all of src and cards', () => {
    const runs = tracked('src', 'cards', 'package.json');
    expect(runs).toContain('src/start.js');
    expect(runs.filter(isLeftOut)).toEqual([]);
  });

  it('is the main file of every package that runs', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean }>;
    };
    const running = Object.keys(packages).filter(
      (path) => path !== '' && !packages[path]?.dev && !packages[path]?.optional,
    );
    const mainOf = (path: string): string => {
      const { main } = JSON.parse(read(join(path, 'package.json'))) as { main?: unknown };
      return join(path, typeof main === 'string' ? main : 'index.js');
    };
    const files = running.map(mainOf);
    expect(files).toContain(join('node_modules', 'botbuilder', 'lib', 'index.js'));
    expect(files.some((path) => path.includes('/dist/'))).toBe(true);
    expect(files.filter(isLeftOut)).toEqual([]);
  });

  it('is nothing of tests, measurements, papers and settings', () => {
    const rest = tracked('test', 'bench', 'docs', 'infra', 'manifest', 'README.md', '.env.example');
    expect(rest.length).toBeGreaterThan(100);
    expect(rest.filter((path) => !isLeftOut(path))).toEqual([]);
    expect(['env/.env.prod', '.env', 'dist/proplus-playbook.zip'].every(isLeftOut)).toBe(true);
  });
});
