import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personNamed } from '../teams/activities.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';
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
  readonly ada: Someone;
  readonly kim: Someone;
}

/** Contoso with an FE and an FM who installed the bot. */
async function meet(): Promise<Met> {
  const tenant = talk.tenant();
  await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  const [ada, kim] = [tenant.someone('Ada'), tenant.someone('Kim')];
  for (const each of [ada, kim]) await each.speaker.install();
  return { tenant, ada, kim };
}

const personal = 'personal' as const;

/** What was posted to a conversation, by what its notification says. */
const summariesIn = (conversation: string): readonly string[] =>
  talk.connector.messages(conversation).map(({ activity }) => String(activity['summary']));

const reachOf = async (tenant: Tenant, name: string) =>
  (await talk.bot.world.people.load(tenant.id, personNamed(name).aadObjectId))?.member.reachability;

describe('The newest conversation', () => {
  it('wins: what is owed goes there, whatever is told late of the older one', async () => {
    const { tenant, ada, kim } = await meet();
    const conversation = `a:newer-${tenant.id}`;
    const newer = tenant.someone('Ada', { conversation, conversationType: personal });
    await newer.speaker.install();
    await ada.speaker.install('remove');
    await kim.say('intent');
    await until(() => summariesIn(conversation).some((each) => each.includes('confirmed')));
    expect(ada.chat().some((card) => card.includes('confirmed that the customer'))).toBe(false);
  });

  it('is that in which somebody last wrote or clicked', async () => {
    const { tenant, kim } = await meet();
    const conversation = `a:other-${tenant.id}`;
    await tenant.someone('Ada', { conversation, conversationType: personal }).say('help');
    await kim.say('intent');
    await until(() => summariesIn(conversation).some((each) => each.includes('confirmed')));
  });

  it('is of one person in one tenant: the same person elsewhere is another', async () => {
    const { tenant } = await meet();
    const other = talk.tenant();
    await other.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    expect((await reachOf(tenant, 'Ada'))?.state).toBe('reachable');
    expect(await reachOf(other, 'Ada')).toBeUndefined();
  });
});

describe('An upgrade', () => {
  it('loses nobody: nothing is told to others, nothing is missed, cards go on', async () => {
    const { tenant, ada, kim } = await meet();
    await ada.speaker.install('remove-upgrade');
    expect((await reachOf(tenant, 'Ada'))?.state).toBe('reachable');
    await kim.say('intent');
    await ada.speaker.install('add-upgrade');
    await until(() => ada.chat().some((card) => card.includes('confirmed that the customer')));
    expect(ada.chat().some((card) => card.startsWith('What you missed'))).toBe(false);
    expect(kim.chat().some((card) => card.includes('cannot be reached'))).toBe(false);
    expect(ada.chat().filter((card) => card.startsWith('Welcome'))).toHaveLength(1);
  });
});

describe('Removing and installing again', () => {
  it('lets cards wait meanwhile, and brings one about everything that was missed', async () => {
    const { ada, kim } = await meet();
    await ada.speaker.install('remove');
    await kim.say('intent');
    await kim.say('target 75% by 2027-06-30');
    await until(async () => (await kim.say('delivery')).includes('waiting: Ada has not installed'));
    const before = ada.chat().length;
    await ada.speaker.install();
    await until(() => ada.chat().some((card) => card.includes('What you missed')));
    expect(ada.chat()).toHaveLength(before + 1);
  });

  it('told twice, and of somebody unknown, is harmless', async () => {
    const { tenant, ada } = await meet();
    await Promise.all([ada.speaker.install('remove'), ada.speaker.install('remove')]);
    await tenant.someone('Nobody').speaker.install('remove');
    expect((await reachOf(tenant, 'Ada'))?.state).toBe('lost');
  });
});

describe('A bot added to a team', () => {
  it('reaches nobody in person by that, and loses nobody when it leaves', async () => {
    const tenant = talk.tenant();
    const conversation = `19:${tenant.id}@thread.tacv2`;
    const inTeam = tenant.someone('Ada', { conversation, conversationType: 'channel' });
    await inTeam.speaker.install();
    await inTeam.speaker.join();
    expect((await reachOf(tenant, 'Ada'))?.state ?? 'unknown').toBe('unknown');
    await tenant.someone('Ada').speaker.install();
    await inTeam.speaker.install('remove');
    expect((await reachOf(tenant, 'Ada'))?.state).toBe('reachable');
    expect(talk.connector.messages(conversation)).toEqual([]);
  });
});
