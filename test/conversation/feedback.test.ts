import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Someone } from './someone.ts';
import { personOf, startTalk, type Talk, type Tenant } from './talk.ts';
import { until } from './until.ts';

let talk: Talk;
let tenant: Tenant;
let ada: Someone;
let olga: Someone;

beforeAll(async () => {
  talk = await startTalk({ playbookOwner: personOf('Olga').id });
});

afterAll(async () => {
  expect(talk.faults).toEqual([]);
  await talk.stop();
});

beforeEach(() => {
  tenant = talk.tenant();
  ada = tenant.someone('Ada');
  olga = tenant.someone('Olga');
});

/** What was brought to the owner as feedback. */
const brought = (): readonly string[] =>
  olga.chat().filter((card) => card.startsWith('Feedback on the playbook'));

const untilBrought = (count: number): Promise<void> => until(() => brought().length >= count);

describe('Feedback on the playbook', () => {
  it('is brought to its owner in the words of who gave it', async () => {
    await olga.speaker.install();
    expect(await ada.say('feedback The workflow link is old\nand 3070 is **late**')).toContain(
      'passed on to the owner',
    );
    await untilBrought(1);
    expect(brought()).toEqual([
      expect.stringContaining('Ada says what they think of the playbook'),
    ]);
    expect(brought()[0]).toContain('The workflow link is old');
    expect(brought()[0]).toContain('March 5, 2020');
  });

  it('of two people in the same second is brought twice, and sent twice once', async () => {
    await olga.speaker.install();
    await ada.say('feedback');
    const send = ada.find('Send feedback');
    const card = { replyToId: 'card-1' };
    await Promise.all([
      ada.press(send, { text: 'First' }, card),
      ada.press(send, { text: 'First' }, card),
      tenant.someone('Bob').say('feedback Second'),
    ]);
    await untilBrought(2);
    expect(brought().toSorted()).toEqual([
      expect.stringContaining('First'),
      expect.stringContaining('Second'),
    ]);
  });

  it('waits for an owner who has not installed the bot', async () => {
    expect(await ada.say('feedback All is well')).toContain('passed on');
    expect(brought()).toEqual([]);
    await olga.speaker.install();
    await untilBrought(1);
    expect(brought()[0]).toContain('All is well');
  });

  it('of the owner is kept, and nobody is told', async () => {
    expect(await olga.say('feedback Note to myself')).toContain('Nobody but you is named');
    expect(brought()).toEqual([]);
  });
});
