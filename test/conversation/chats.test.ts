import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPlace } from '../teams/activities.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';
import { until } from './until.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

interface Given {
  readonly tenant: Tenant;
  readonly id: string;
  /** Ada, the FE, alone with the bot. */
  readonly alone: Someone;
  /** Ada in the channel or group chat. */
  readonly ada: Someone;
  readonly place: TestPlace;
}

const kinds = ['groupChat', 'channel'] as const;

function placeOf(tenant: Tenant, conversationType: (typeof kinds)[number]): TestPlace {
  return { conversation: `19:${tenant.id}@thread.tacv2`, conversationType };
}

async function contoso(kind: (typeof kinds)[number] = 'channel'): Promise<Given> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  const place = placeOf(tenant, kind);
  const alone = tenant.someone('Ada');
  await alone.say('contoso');
  return { tenant, id, alone, ada: tenant.someone('Ada', place), place };
}

/** The row by which the bound chat is found is written after the answer. */
async function untilBound(tenant: Tenant, { conversation }: TestPlace, count = 1): Promise<void> {
  const { lists } = talk.bot.world;
  await expect
    .poll(async () => (await lists.boundTo(tenant.id, conversation)).length, { timeout: 10_000 })
    .toBe(count);
}

describe.each(kinds)('In a %s that is not bound', (kind) => {
  it.each(['status', 'start 3080', 'list', 'contoso', 'new Fabrikam', 'history', 'data export'])(
    'nothing of an engagement is said; the answer goes to the personal chat: %s',
    async (said) => {
      const { ada, alone } = await contoso(kind);
      const before = alone.chat().length;
      const here = await ada.say(said);
      expect(here).toContain('Answered in private');
      expect(here).not.toMatch(/Contoso|Fabrikam|Assessment/u);
      await until(() => alone.chat().length > before);
      expect(alone.chat()).toHaveLength(before + 1);
      expect(alone.chat().at(-1)).toMatch(/Contoso|Fabrikam/u);
    },
  );

  it('help, the playbook and what nobody understands are answered there', async () => {
    const { ada } = await contoso(kind);
    expect(await ada.say('help')).toContain('What you can say');
    expect(await ada.say('playbook')).toContain('Standalone Scale Approach');
    expect(await ada.say('banana')).toContain('cannot make anything');
  });

  it('the answer comes all the same where Teams refuses it at first', async () => {
    const { ada, alone } = await contoso(kind);
    const { conversation } = alone.speaker.scene.place;
    const before = alone.chat().length;
    const refusal = { does: 'refuse', status: 429, retryAfter: '1' } as const;
    talk.connector.failNext(refusal, 1, conversation);
    expect(await ada.say('tasks')).toContain('The answer comes in our personal chat');
    await until(() => {
      talk.pass({ seconds: 2 });
      return alone.chat().length > before;
    });
    expect(await alone.say('delivery')).toContain('Ada (you): answer in private\nsent');
  });

  it('whoever cannot be reached in private is told so', async () => {
    const { tenant, place } = await contoso(kind);
    const lee = tenant.someone('Lee', place);
    const here = await lee.say('list');
    expect(here).toContain('I cannot reach you there yet');
    expect(here).not.toContain('Answered in private');
  });

  it('a command is carried out and answered in private', async () => {
    const { ada, tenant, id } = await contoso(kind);
    await ada.say('done 3080');
    expect((await tenant.read(id)).tasks['3080'].state).toBe('done');
  });
});

describe.each(kinds)('In a %s bound to an engagement', (kind) => {
  it('the bound engagement is the one that is meant, whatever the person dealt with last', async () => {
    const { ada, alone, tenant, id, place } = await contoso(kind);
    const other = await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    expect(await ada.say('bind contoso')).toMatch(
      /^Contoso\n[^]*everyone there will see this engagement/u,
    );
    await untilBound(tenant, place);
    await alone.say('fabrikam');
    talk.pass({ minutes: 60 });
    expect(await ada.say('done 3080')).toMatch(/^Contoso\n[^]*is done/u);
    expect((await tenant.read(id)).tasks['3080'].state).toBe('done');
    expect((await tenant.read(other.id)).revision).toBe(1);
    const kim = tenant.someone('Kim', place);
    expect(await kim.say('intent')).toMatch(/^Contoso\n[^]*confirmed/u);
  });

  it('other engagements stay private', async () => {
    const { ada, tenant, place } = await contoso(kind);
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    await ada.say('bind contoso');
    await untilBound(tenant, place);
    expect(await ada.say('fabrikam')).toContain('Answered in private');
    expect(await ada.say('list')).toContain('Answered in private');
  });

  it('whoever has no part in it cannot act on it, nor see it by asking', async () => {
    const { ada, tenant, id, place } = await contoso(kind);
    await ada.say('bind contoso');
    await untilBound(tenant, place);
    const { revision } = await tenant.read(id);
    const eve = tenant.someone('Eve', place);
    for (const said of ['done 3080', 'status', 'contoso'])
      expect([said, await eve.say(said)]).toEqual([said, expect.not.stringContaining('3080')]);
    await ada.say('status');
    const eves = await eve.press(ada.find('Start 3080 Assessment Workshop'));
    expect(eves).not.toContain('is in progress');
    expect((await tenant.read(id)).revision).toBe(revision);
  });

  it('buttons work there, and the answer stands there', async () => {
    const { ada, tenant, id, place } = await contoso(kind);
    await ada.say('bind contoso');
    await untilBound(tenant, place);
    await ada.say('tasks');
    await ada.say('status');
    expect(await ada.click('Start 3080 Assessment Workshop')).toMatch(/^Contoso\n/u);
    expect((await tenant.read(id)).tasks['3080'].state).toBe('in-progress');
  });

  it('“unbind” ends it', async () => {
    const { ada, tenant, id, place } = await contoso(kind);
    await ada.say('bind contoso');
    await untilBound(tenant, place);
    expect(await ada.say('unbind')).toMatch(/^Contoso\n/u);
    expect((await tenant.read(id)).chats).toEqual([]);
    await untilBound(tenant, place, 0);
    expect(await ada.say('status')).toContain('Answered in private');
  });

  it('only its FE and FM bind it', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim', fta: 'Toni' });
    const place = placeOf(tenant, kind);
    await tenant.someone('Toni', place).say('bind contoso');
    await tenant.someone('Eve', place).say('bind contoso');
    expect((await tenant.read(id)).chats).toEqual([]);
  });
});

describe('A chat bound to two engagements', () => {
  it('asks which one is meant', async () => {
    const { ada, tenant, id, place } = await contoso();
    const other = await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    await ada.say('bind contoso');
    await ada.say('bind fabrikam');
    await untilBound(tenant, place, 2);
    const asked = await ada.say('done 3080');
    expect(asked).toContain('Which customer?');
    expect(ada.titles()).toEqual(expect.arrayContaining(['Contoso', 'Fabrikam']));
    for (const each of [id, other.id])
      expect((await tenant.read(each)).tasks['3080'].state).toBe('to-do');
    await ada.click('Fabrikam');
    expect((await tenant.read(other.id)).tasks['3080'].state).toBe('done');
  });
});

describe('A channel', () => {
  it('is bound as a whole, whatever thread it was said in', async () => {
    const { tenant, place, id } = await contoso('channel');
    const thread = (message: string): Someone =>
      tenant.someone('Ada', {
        ...place,
        conversation: `${place.conversation};messageid=${message}`,
      });
    await thread('1').say('bind contoso');
    expect((await tenant.read(id)).chats[0]?.conversation).toBe(place.conversation);
    await untilBound(tenant, place);
    expect(await thread('2').say('status')).toMatch(/^Contoso\n/u);
  });

  it('mentioning the bot is no part of what is said', async () => {
    const { tenant, place, id } = await contoso('channel');
    const ada = tenant.someone('Ada', place);
    const bot = { id: '28:00000000-0000-4000-8000-00000000b070', name: 'Playbook' };
    const entities = [{ type: 'mention', text: '<at>Playbook</at>', mentioned: bot }];
    await ada.say('<at>Playbook</at>&nbsp;done 3080', { entities });
    expect((await tenant.read(id)).tasks['3080'].state).toBe('done');
    expect(await ada.say('<at>Playbook</at>', { entities })).toContain('What you can say');
  });
});

describe('The personal chat', () => {
  it('cannot be bound: nobody else reads it', async () => {
    const { alone, tenant, id } = await contoso();
    expect(await alone.say('bind')).toContain('nobody else reads');
    expect((await tenant.read(id)).chats).toEqual([]);
  });
});
