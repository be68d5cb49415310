import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestPlace } from '../teams/activities.ts';
import { words, type Card } from './card.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;

beforeAll(async () => {
  talk = await startTalk();
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
});

interface Met {
  readonly tenant: Tenant;
  readonly id: string;
  readonly place: TestPlace;
  /** Kim, the FM, alone with the bot, and in a channel with others. */
  readonly alone: Someone;
  readonly kim: Someone;
}

async function meet(): Promise<Met> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim', fta: 'Toni' });
  const place: TestPlace = {
    conversation: `19:${tenant.id}@thread.tacv2`,
    conversationType: 'channel',
  };
  const alone = tenant.someone('Kim');
  await alone.say('contoso');
  return { tenant, id, place, alone, kim: tenant.someone('Kim', place) };
}

/** What stands in the channel, as words, the newest last. */
function channel({ place }: Pick<Met, 'place'>): readonly string[] {
  return talk.connector.messages(place.conversation).map(({ activity }) => {
    const [attachment] = activity['attachments'] as readonly { readonly content: Card }[];
    return attachment ? words(attachment.content) : '';
  });
}

describe('“share” where others read', () => {
  it('says who will see what before it names anybody', async () => {
    const met = await meet();
    const offer = await met.kim.say('share contoso');
    expect(offer).toContain('Everybody who reads this chat, now or later, will see a snapshot');
    expect(offer).not.toMatch(/Contoso|Ada|Kim/u);
  });

  it('posts a snapshot with its date, which everybody sees, and binds nothing', async () => {
    const met = await meet();
    await met.tenant.someone('Ada').say('usage contoso 380 of 1000');
    await met.alone.say('blocked contoso: their lawyers disagree');
    await met.kim.say('share contoso');
    expect(await met.kim.click('Share it here')).toContain('stands there now');
    const snapshot = channel(met).at(-1) ?? '';
    expect(snapshot).toMatch(/^Contoso\n/u);
    expect(snapshot).toContain('As of November 23, 2026 at');
    expect(snapshot).toContain('shared by Kim');
    expect(snapshot).toContain('38.0%');
    expect(snapshot).not.toMatch(/lawyers|\(you\)|yesterday|today|\[/u);
    expect((await met.tenant.read(met.id)).chats).toEqual([]);
    expect(await met.kim.say('status')).toContain('Answered in private');
  });

  it('posts once for one click, however often it arrives', async () => {
    const met = await meet();
    await met.kim.say('share contoso');
    const press = met.kim.find('Share it here');
    const fields = { replyToId: 'card-1' };
    await met.kim.press(press, {}, fields);
    expect(await met.kim.press(press, {}, fields)).toContain('stands there now');
    const snapshots = channel(met).filter((card) => card.includes('shared by Kim'));
    expect(snapshots).toHaveLength(1);
  });

  it('needs the FE or the FM, by word and by button', async () => {
    const met = await meet();
    const toni = met.tenant.someone('Toni', met.place);
    const eve = met.tenant.someone('Eve', met.place);
    await met.kim.say('share contoso');
    const press = met.kim.find('Share it here');
    for (const person of [toni, eve]) {
      await person.say('share contoso');
      await person.press(press);
    }
    const card = await met.tenant.someone('Toni').say('share contoso');
    expect(card).toContain('belongs to the FM, Kim');
    for (const shown of channel(met)) expect(shown).not.toMatch(/Contoso|shared by/u);
  });

  it('says so when it could not be posted', async () => {
    const met = await meet();
    await met.kim.say('share contoso');
    talk.connector.failNext({ does: 'refuse', status: 403 }, 1, met.place.conversation);
    expect(await met.kim.click('Share it here')).toContain('I could not post it there');
  });
});

describe('“share” in the personal chat', () => {
  it('shows the status card and the chats that are bound, and shares into one', async () => {
    const met = await meet();
    expect(await met.alone.say('share')).toContain('No chat is bound to this engagement');
    await met.kim.say('bind contoso');
    const offer = await met.alone.say('status card contoso');
    expect(offer).toContain('Everybody who reads the chat you choose will see it');
    expect(offer).toContain('0 of 6 mandatory tasks finished');
    expect(await met.alone.click('Share: channel bound today')).toContain('stands there now');
    expect(channel(met).at(-1)).toContain('shared by Kim');
  });

  it('shares into no chat that is not bound, whatever a button says', async () => {
    const met = await meet();
    for (const chat of [met.place.conversation, 'here', 'a:somebody-else']) {
      const data = { e: met.id, chat };
      await met.alone.press({ title: '', verb: 'share', data });
    }
    expect(channel(met)).toEqual([]);
  });
});
