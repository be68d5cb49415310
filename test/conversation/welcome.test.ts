import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

const welcomes = (chat: readonly string[]): number =>
  chat.filter((card) => card.startsWith('Welcome to ProPlus Playbook')).length;

describe('Whoever installs the bot', () => {
  it('is welcomed once, told of it as Teams does in one order', async () => {
    const ada = talk.tenant().someone('Ada');
    await ada.speaker.install();
    await ada.speaker.join();
    expect(welcomes(ada.chat())).toBe(1);
  });

  it('is welcomed once, told of it in the other order, and twice', async () => {
    const ada = talk.tenant().someone('Ada');
    await ada.speaker.join();
    await ada.speaker.install();
    await ada.speaker.join();
    await ada.speaker.install('add-upgrade');
    expect(welcomes(ada.chat())).toBe(1);
  });

  it('is welcomed once, told of it all at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const ada = talk.tenant().someone('Ada');
      await Promise.all([
        ada.speaker.join(),
        ada.speaker.install(),
        ada.speaker.join(),
        ada.say('hi'),
      ]);
      expect(welcomes(ada.chat())).toBe(1);
    }
  });

  it('is not welcomed again after removing it, and can be reached again', async () => {
    const tenant = talk.tenant();
    const ada = tenant.someone('Ada');
    await ada.speaker.install();
    await ada.speaker.install('remove');
    const { id } = await tenant.engagement('Contoso', { fm: 'Kim' });
    const kim = tenant.someone('Kim');
    expect(await kim.say('assign fe Ada')).toContain('has not installed');
    await ada.speaker.install();
    expect(welcomes(ada.chat())).toBe(1);
    await expect.poll(() => ada.chat().length, { timeout: 10_000 }).toBe(2);
    expect(await ada.say('done 3080')).toContain('is done');
    expect((await tenant.read(id)).tasks['3080'].state).toBe('done');
  });

  it('with engagements is shown the way to them', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    await ada.speaker.install();
    expect(ada.chat()[0]).toContain('Your engagements are ready');
  });

  it('in a team or group chat is not spoken to there', async () => {
    const tenant = talk.tenant();
    const place = {
      conversation: `19:${tenant.id}@thread.v2`,
      conversationType: 'groupChat',
    } as const;
    const ada = tenant.someone('Ada', place);
    await ada.speaker.install();
    await ada.speaker.join();
    expect(talk.connector.messages(place.conversation)).toEqual([]);
  });
});

describe('What Teams tells of somebody', () => {
  it('may be a time zone that does not exist', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    for (const localTimezone of [
      'W. Europe Standard Time',
      'Nowhere/Atlantis',
      '+25:00',
      'x'.repeat(999),
    ])
      expect(await ada.say('waiting for legal until tomorrow', { localTimezone })).toMatch(
        /^Contoso/u,
      );
  });

  it('may be a locale that is none', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    for (const locale of ['xx_YY', '!!', 'en-US-x-twain-and-more', 'z'.repeat(500)])
      expect(await ada.say('seats 900', { locale })).toMatch(/^Contoso/u);
  });

  it.each([
    ['nothing', ''],
    ['half a character', 'Ada \ud800 Love'],
    ['very much', 'Ada '.repeat(3_000)],
    ['lines', 'Ada\nLovelace\u0000'],
  ])('may be a name of %s', async (_, name) => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    const from = { ...ada.speaker.scene.person, id: ada.speaker.scene.person.mri, name };
    expect(await ada.say('done 3080', { from })).toContain('is done');
    expect(await ada.say('history', { from })).toContain('3080 Assessment Workshop is done');
  });
});
