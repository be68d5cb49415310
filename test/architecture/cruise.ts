import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { installed, type InstalledPackage } from './provocations.ts';

const config = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));
const cruiser = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', import.meta.url),
);

const named = z.object({ name: z.string() });

const result = z.object({
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), rule: named, cycle: z.array(named).default([]) }),
    ),
  }),
});

async function write(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function install(folder: string, { name }: InstalledPackage): Promise<void> {
  const manifest = { name, version: '1.0.0', main: 'index.js' };
  await write(folder, `node_modules/${name}/package.json`, JSON.stringify(manifest));
  await write(folder, `node_modules/${name}/index.js`, 'module.exports = {};\n');
}

function dependencies(isDevelopmentOnly: boolean): Record<string, string> {
  const names = installed.filter((each) => each.isDevelopmentOnly === isDevelopmentOnly);
  return Object.fromEntries(names.map(({ name }) => [name, '1.0.0']));
}

/** Lays out a small project in an empty folder. */
export async function layOut(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const manifest = {
    name: 'tree',
    type: 'module',
    dependencies: dependencies(false),
    devDependencies: dependencies(true),
  };
  await write(folder, 'package.json', JSON.stringify(manifest));
  const compilerOptions = { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true };
  await write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions }));
  for (const each of installed) await install(folder, each);
  for (const [path, text] of Object.entries(files)) await write(folder, path, text);
}

/** Runs the cruiser with the project's own rules over a folder: the rules that each file breaks. */
export async function rulesBrokenIn(folder: string): Promise<ReadonlyMap<string, Set<string>>> {
  const output = await new Promise<string>((resolve, reject) => {
    const args = [cruiser, 'src', '--config', config, '--output-type', 'json'];
    execFile(
      process.execPath,
      args,
      { cwd: folder, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (stdout === '') reject(error ?? new Error(stderr));
        else resolve(stdout);
      },
    );
  });
  const broken = new Map<string, Set<string>>();
  for (const { from, rule, cycle } of result.parse(JSON.parse(output)).summary.violations) {
    // A cycle is told of one of its files, and broken by each.
    for (const file of new Set([from, ...cycle.map(({ name }) => name)])) {
      broken.set(file, (broken.get(file) ?? new Set()).add(rule.name));
    }
  }
  return broken;
}
