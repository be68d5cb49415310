import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Someone } from './someone.ts';
import { personOf, startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
let tenant: Tenant;
let ada: Someone;
let kim: Someone;

beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

beforeEach(() => {
  tenant = talk.tenant();
  ada = tenant.someone('Ada');
  kim = tenant.someone('Kim');
});

const days = (many: number): void => {
  talk.pass({ minutes: many * 24 * 60 });
};

/** The card alone, whatever hour it is. */
const stands = (card: string, ...texts: readonly string[]): void => {
  for (const text of texts) expect(card).toContain(text);
};

describe('"today"', () => {
  it('says when nothing wants attention', async () => {
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    stands(await ada.say('today'), 'My day', 'Nothing wants your attention');
  });

  it('brings what wants attention over all engagements, most urgent first, each with its action', async () => {
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    days(2);
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    days(13);
    const card = await kim.say('my day');
    stands(card, '2 things want your attention', 'Contoso', 'Fabrikam', 'Confirm intent');
    const ours = await ada.say('today');
    stands(ours, '1 thing wants your attention', 'Stalled since', 'Say what is in the way');
    expect(ours).not.toContain('Fabrikam');
  });

  it('does on the card what a line names', async () => {
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    days(6);
    await kim.say('today');
    stands(await kim.click('Contoso'), 'The customer’s intent to deploy is confirmed');
    expect((await tenant.read(id)).intent).not.toBeNull();
    await tenant.list(id);
    stands(await kim.say('today'), 'Nothing wants your attention');
  });

  it('shows ten lines and a way to the rest', async () => {
    for (let number = 1; number <= 12; number += 1) {
      await tenant.engagement(`Customer ${number}`, { fe: 'Ada', fm: 'Kim' });
    }
    days(6);
    stands(await kim.say('today'), '12 things want your attention', 'Page 1 of 2');
    expect(kim.titles().filter((title) => title.startsWith('Customer'))).toHaveLength(10);
    await kim.click('Next page');
    expect(kim.titles().filter((title) => title.startsWith('Customer'))).toHaveLength(2);
  });

  it('lets a line rest for who snoozed it, with the reason, until the snooze ends', async () => {
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    days(6);
    await kim.say('today');
    stands(await kim.click('Snooze this line of Contoso'), 'Snooze this line', 'Reason');
    const inTwoDays = new Date(Date.parse(talk.now()) + 2 * 86_400_000).toISOString().slice(0, 10);
    const rests = await kim.click('Snooze', { reason: 'They are on holiday', until: inTwoDays });
    stands(rests, 'the line rests until', 'Nothing wants your attention', '1 line rests');
    const stored = await talk.bot.world.people.load(tenant.id, personOf('Kim').id);
    expect(stored?.member.wishes.snoozes).toMatchObject([
      { engagement: id, kind: 'intent-missing', reason: 'They are on holiday' },
    ]);
    days(2);
    stands(await kim.say('today'), '1 thing wants your attention');
  });

  it('refuses a snooze of more than 30 days, at its input', async () => {
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    days(6);
    await kim.say('today');
    await kim.click('Snooze this line of Contoso');
    const late = await kim.click('Snooze', { reason: 'Later', until: '2030-01-01' });
    stands(late, '30 days', 'Snooze this line');
  });
});

describe('A stalled engagement', () => {
  it('asks its FE what is in the way, and "it goes on" starts the 14 days again', async () => {
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    days(15);
    await ada.say('today');
    stands(await ada.click('Contoso'), 'What is in the way?', 'Contoso');
    expect(ada.titles()).toEqual(
      expect.arrayContaining(['It goes on', 'Waiting for …', 'Snooze', 'Ask an SME']),
    );
    stands(await ada.click('It goes on'), 'It goes on', 'Nothing is in the way');
    expect((await tenant.read(id)).wentOn?.times).toBe(1);
    await tenant.list(id);
    stands(await ada.say('today'), 'Nothing wants your attention');
    days(15);
    stands(await ada.say('today'), 'You said 1 time that it goes on');
  });

  it('asks an SME from the question itself, and is not stalled while one is asked', async () => {
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    days(15);
    await ada.say('today');
    await ada.click('Contoso');
    stands(await ada.click('Ask an SME'), 'Ask a Get Modern SME', 'Why\nstalled');
    await ada.click('Ask now');
    expect((await tenant.read(id)).requests).toMatchObject([{ state: 'open', cause: 'stalled' }]);
    await tenant.list(id);
    expect(await ada.say('contoso')).not.toContain('■ Stalled');
  });

  it('shows the flag to its FM, and how often it went on', async () => {
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    days(15);
    stands(await kim.say('list'), 'Stalled');
    stands(await ada.say('contoso goes on'), 'It goes on');
    days(15);
    stands(await kim.say('contoso'), '■ Stalled', '1 time somebody said that it goes on');
  });

  it('that waits is asked about again on the day waited for', async () => {
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const until = new Date(Date.parse(talk.now()) + 20 * 86_400_000).toISOString().slice(0, 10);
    await ada.say(`contoso waiting for the tenant until ${until}`);
    await tenant.list(id);
    days(19);
    stands(await ada.say('today'), 'Nothing wants your attention');
    days(1);
    stands(await ada.say('today'), 'The day you waited for has come', 'the tenant');
    stands(await ada.click('Contoso'), 'How does it go on?');
    await ada.click('It goes on');
    expect((await tenant.read(id)).waiting).toBeNull();
  });
});
