import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestPlace } from '../teams/activities.ts';
import { words, type Card } from './card.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';
import { untilAllShown } from './until-shown.ts';
import { until } from './until.ts';

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

const isSnapshot = (card: string): boolean => card.includes('shared by Kim');

/** The snapshot that is brought behind the answer. */
async function untilShared(met: Met): Promise<string> {
  await until(() => channel(met).some(isSnapshot));
  return channel(met).find(isSnapshot) ?? '';
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
    expect(await met.kim.click('Share it here')).toContain('is on its way there');
    const snapshot = await untilShared(met);
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
    expect(await met.kim.press(press, {}, fields)).toContain('is on its way there');
    await untilShared(met);
    await met.kim.press(press, {}, fields);
    const told = await met.alone.say('delivery');
    expect(told.match(/a chat: status card\nsent Nov 23/gu)).toHaveLength(1);
    expect(channel(met).filter(isSnapshot)).toHaveLength(1);
    const subject = { about: 'engagement', tenant: met.tenant.id, id: met.id } as const;
    const { ended } = await talk.bot.world.ledger.of(subject, 10);
    expect(ended.map(({ notice }) => notice.reason)).toMatchObject([{ why: 'shared', card: null }]);
  });

  it('comes later where Teams refuses it at first, as it was when it was shared', async () => {
    const met = await meet();
    await met.kim.say('share contoso');
    const refusal = { does: 'refuse', status: 429, retryAfter: '1' } as const;
    talk.connector.failNext(refusal, 1, met.place.conversation);
    expect(await met.kim.click('Share it here')).toContain('is on its way there');
    await met.tenant.someone('Ada').say('usage contoso 380 of 1000');
    expect(channel(met).filter(isSnapshot)).toEqual([]);
    await until(() => {
      talk.pass({ seconds: 2 });
      return channel(met).some(isSnapshot);
    });
    expect(await untilShared(met)).not.toContain('38.0%');
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

  it('tells who shared it when it could not be posted, and keeps it in the ledger', async () => {
    const met = await meet();
    await met.kim.say('share contoso');
    talk.connector.failNext({ does: 'refuse', status: 403 }, 1, met.place.conversation);
    await met.kim.click('Share it here');
    const [told] = await untilAllShown(met.alone, 'I could not post the status card there');
    expect(told).toMatch(/^Contoso\n/u);
    expect(await met.alone.say('delivery')).toContain('a chat: status card\nparked');
    expect(channel(met).filter(isSnapshot)).toEqual([]);
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
    expect(await met.alone.click('Share: channel bound today')).toContain('is on its way there');
    await untilShared(met);
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
