import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoTenant, atWindow, type WindowName } from '../../src/local/playground/demo-people.ts';
import { prepareDemo } from '../../src/local/demo-engagement.ts';
import { localGuide } from '../../src/local/guide.ts';
import { startTalk, type Talk } from '../conversation/talk.ts';
import { speakAs } from '../teams/turn.ts';

let talk: Talk;

beforeAll(async () => {
  talk = await startTalk();
  await prepareDemo(talk.bot.world);
});

afterAll(async () => {
  await talk.stop();
});

const guide = localGuide(
  { botPort: 3978, folder: '.local' },
  { windows: [], faults: [], stop: async () => undefined },
);

/** What the guide tells somebody to type. */
function linesFor(name: WindowName): readonly string[] {
  const [, after = ''] = guide.split(`as ${atWindow[name].name}:\n`);
  const [block = ''] = after.split(/\n(?=\S)/u);
  return block.split('\n').map((line) => line.trim().split(/ {2,}/u)[0] ?? '');
}

function speak(name: WindowName) {
  const { objectId, id, name: fullName } = atWindow[name];
  const { bot, connector } = talk;
  const messagesUrl = `http://127.0.0.1:${bot.port}/api/messages`;
  const person = { aadObjectId: objectId, mri: id, name: fullName };
  return speakAs({ messagesUrl, connector, tenant: demoTenant }, person);
}

const expected: readonly (readonly [WindowName, string, string])[] = [
  ['fe', 'open contoso', '0 of 6'],
  ['fe', 'tasks', '3080 Office 365 ProPlus Assessment Workshop'],
  ['fe', 'done workshop', 'is done'],
  ['fe', 'usage 380 of 1000', '38.0%'],
  ['fe', 'sme', 'Ask a Get Modern SME'],
  ['fm', 'intent', 'is confirmed'],
  ['fm', 'target 70% by 31 mar', '31 March 2027'],
];

test('the guide tells the engineer and the manager what to type', () => {
  for (const name of ['fe', 'fm'] as const) {
    expect(linesFor(name)).toEqual(
      expected.filter(([who]) => who === name).map(([, said]) => said),
    );
  }
});

test.each(expected)('to %s, “%s” answers “%s” on the first run', async (who, said, answered) => {
  const { posted } = await speak(who).say(said, { locale: 'en-GB' });
  // The engineer's reading warns the manager, whenever the warning comes: the answer need not be the last.
  const cards = posted.map(({ activity }) => JSON.stringify(activity));
  expect(cards.filter((card) => card.includes(answered))).toHaveLength(1);
});
