import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownBots, statusOf } from './own-bots.ts';
import { survivorsOf } from './processes.ts';

const bots = ownBots();
const root = fileURLToPath(new URL('../..', import.meta.url));

test('npm start that is told to end leaves no bot behind', async () => {
  const { PATH, HOME } = process.env;
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { PATH, HOME, ...bots.settings() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  npm.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  while (!output.includes('Ctrl-C')) await wait(50);
  const address = `http://127.0.0.1:${bots.settings().PORT}/healthz`;
  expect(await statusOf(address)).toBe(200);
  npm.kill('SIGTERM');
  await once(npm, 'close');
  expect(await survivorsOf([npm.pid ?? 0], 0)).toEqual([]);
  expect(await statusOf(address)).toBe(0);
});
