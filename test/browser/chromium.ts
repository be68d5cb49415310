import { access, constants } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { describe } from 'vitest';

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine (`CHROMIUM` names another), or undefined when it has none. */
async function findChromium(): Promise<string | undefined> {
  for (const place of places) {
    if (place !== undefined && (await isExecutable(place))) return place;
  }
  return undefined;
}

/**
 * `describe` for tests in Chromium: without one they are skipped and the reason is printed; in CI (`CI=true`) its
 * absence is a fault.
 */
export async function describeInChromium(name: string, tests: () => void): Promise<void> {
  if ((await findChromium()) !== undefined) {
    describe(name, { timeout: 60_000 }, tests);
    return;
  }
  const reason = 'no Chromium found: install the package "chromium", or set CHROMIUM to its path';
  if (process.env['CI'] === 'true')
    throw new Error(`Browser tests cannot be skipped in CI: ${reason}.`);
  process.stderr.write(`Skipped "${name}": ${reason}.\n`);
  describe.skip(name, tests);
}

/** Starts Chromium without a window; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({ executablePath, args: flags, headless: true });
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
