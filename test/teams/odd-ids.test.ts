import { afterAll, beforeAll, expect, it } from 'vitest';
import { personNamed } from './activities.ts';
import { startBot, type RunningBot } from './running-bot.ts';
import { speakAs } from './turn.ts';

/** Half a surrogate pair: JSON can say it, and no address can hold it. */
const half = 'a\uD800';

let bot: RunningBot;
beforeAll(async () => {
  const card = { content: { type: 'AdaptiveCard', version: '1.5' }, summary: 'seen' };
  bot = await startBot({
    onText: async () => [{ to: 'here', card }],
    onClick: async () => ({ card }),
    onInstall: async () => [{ to: 'here', card }],
  });
});
afterAll(async () => {
  await bot.stop();
});

it('an answer to half a character is taken for an answer to nothing', async () => {
  const ann = speakAs(bot, personNamed('Ann'));
  const fields = { replyToId: half };
  expect((await ann.say('help', fields)).posted).toHaveLength(1);
  expect((await ann.submit('show', {}, fields)).posted).toHaveLength(1);
  expect((await ann.execute('show', {}, fields)).status).toBe(200);
  expect(bot.faults).toEqual([]);
});

it.each([{ conversation: { id: half } }, { from: { id: half } }, { recipient: { id: half } }])(
  'one that nobody could answer is refused: %j',
  async (fields) => {
    const ann = speakAs(bot, personNamed('Ann'));
    expect((await ann.say('help', fields)).status).toBe(400);
    expect(bot.faults).toEqual([]);
  },
);

it('one whose own id is none is malformed, and nothing is answered to it', async () => {
  const ann = speakAs(bot, personNamed('Ann'));
  expect((await ann.say('help', { id: half })).posted).toEqual([]);
  expect((await ann.execute('show', {}, { id: half })).status).toBe(200);
  const names = bot.faults.map(({ error }) => (error instanceof Error ? error.name : ''));
  expect(names).toEqual(['MalformedActivity', 'MalformedActivity']);
});
