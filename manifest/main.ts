/** `npm run package [-- FILE]`: writes the app package of the environment that FILE (such as env/.env.dev) or the variables describe. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { z } from 'zod';
import { readSettings } from './package-settings.ts';
import { renderPackage } from './render-package.ts';

const folder = 'dist';

function complain(title: string, faults: readonly string[]): void {
  process.stderr.write([title, ...faults.map((each) => `  - ${each}`), ''].join('\n'));
  process.exitCode = 1;
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

async function main(file: string | undefined): Promise<void> {
  if (file !== undefined) process.loadEnvFile(file);
  const read = readSettings(process.env, versionOfPackage());
  if (read.read === 'faults') {
    complain('The package cannot be rendered:', read.faults);
    return;
  }
  const rendered = await renderPackage(read.settings);
  if (rendered.rendered === 'faults') {
    complain('The manifest does not fit its schema:', rendered.faults);
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/manifest.json`, rendered.manifest);
  writeFileSync(`${folder}/proplus-playbook.zip`, rendered.zip);
  process.stdout.write(`${folder}/proplus-playbook.zip, version ${read.settings.version}\n`);
}

await main(process.argv[2]);
