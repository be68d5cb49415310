import { expect, test } from 'vitest';
import { ownBots, statusOf } from './own-bots.ts';
import { childrenOf, survivorsOf } from './processes.ts';

const bots = ownBots();

const windowAddress = /http:\/\/127\.0\.0\.1:\d+(?= {3}\w)/gu;

test('Ctrl-C ends the bot, its storage and the three chat windows', async () => {
  const bot = await bots.start({ PLAYGROUND: 'on' });
  const windows = bot.output().match(windowAddress) ?? [];
  expect(windows).toHaveLength(3);
  for (const window of windows) expect(await statusOf(window)).toBe(200);
  const children = await childrenOf(bot.processId);
  expect(children).toHaveLength(4);
  expect(await bot.end('SIGINT')).toMatchObject({ exitCode: 0, errors: '' });
  expect(await survivorsOf(children, 0)).toEqual([]);
});

test('a bot that is killed leaves nothing running and loses nothing that it answered', async () => {
  const first = await bots.start({ PLAYGROUND: 'on' });
  const ada = bots.someone(first, 'Ada');
  await ada.say('new Tailspin');
  await ada.click('Open engagement', { seats: '200', percent: '70' });
  const children = await childrenOf(first.processId);
  await first.end('SIGKILL');
  // The next start waits for what is still being written down, and mends the lists within half a minute.
  const second = bots.someone(await bots.start(), 'Ada');
  await expect
    .poll(() => second.say('open tailspin'), { timeout: 120_000, interval: 1_000 })
    .toContain('0 of 6');
  expect(await survivorsOf(children, 10_000)).toEqual([]);
});

test('Ctrl-C ends what is still starting', async () => {
  const bot = bots.begin();
  let children: readonly number[] = [];
  while (children.length === 0) children = await childrenOf(bot.processId);
  expect(await bot.end('SIGINT')).toMatchObject({ exitCode: 0, errors: '' });
  expect(await survivorsOf(children, 30_000)).toEqual([]);
});

test('the same Ctrl-C twice, as npm passes it on, ends in order all the same', async () => {
  const bot = await bots.start();
  const children = await childrenOf(bot.processId);
  process.kill(bot.processId, 'SIGINT');
  expect(await bot.end('SIGINT')).toMatchObject({ exitCode: 0, errors: '' });
  expect(await survivorsOf(children, 0)).toEqual([]);
});

test('the end of embedded storage is said, and is the end', async () => {
  const bot = await bots.start();
  const [storage = 0] = await childrenOf(bot.processId);
  process.kill(storage, 'SIGKILL');
  const { exitCode, errors } = await bot.ended;
  expect(exitCode).toBe(1);
  expect(errors).toContain('Embedded storage ended; its log is ');
});
