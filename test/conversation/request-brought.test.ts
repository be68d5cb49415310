import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { personNamed, personalPlace } from '../teams/activities.ts';
import { openUrls } from './request-cards.ts';
import * as talkOf from './request-talk.ts';
import type { Someone } from './someone.ts';
import { administrator, personOf, startTalk, type Talk } from './talk.ts';

const { askNow, meetTeam, openFromQueue, theRequest, untilShown } = talkOf;

let talk: Talk;

beforeAll(async () => {
  talk = await startTalk({ administrators: [administrator.aadObjectId] });
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
});

describe('A request that reached nobody', () => {
  it('is brought to whoever is added, and they can accept it', async () => {
    const team = await meetTeam(talk);
    const { tenant, fe, sam, contoso } = team;
    await talkOf.list(talk, tenant);
    await askNow(fe);
    await tenant.list(contoso.id);
    expect((await theRequest(team)).copies).toEqual([]);
    await tenant.someone(administrator.name).say('sme add Sam opp');
    await untilShown(sam, 'Help with Office 365 ProPlus is needed');
    expect((await theRequest(team)).copies.map(({ name }) => name)).toEqual(['Sam']);
    await openFromQueue(sam);
    expect(await sam.click('Accept')).toContain('The request is accepted');
    await untilShown(fe, 'Sam helps');
  });

  it('is brought to whoever comes on call, for their kinds and once', async () => {
    const team = await meetTeam(talk);
    const { tenant, fe, sam, pat, contoso } = team;
    await sam.say('off call');
    await pat.say('off call');
    await askNow(fe);
    await tenant.list(contoso.id);
    await sam.say('on call');
    await untilShown(sam, 'Help with Office 365 ProPlus is needed');
    const { revision } = await tenant.read(contoso.id);
    await sam.say('on call');
    expect((await tenant.read(contoso.id)).revision).toBe(revision);
    expect((await theRequest(team)).copies.map(({ name }) => name)).toEqual(['Sam']);
  });
});

describe('An open request that loses its last SME', () => {
  const alarm = 'no SME on call can be reached';

  it('who goes off call: FE, FM and administrators learn it at once, and once', async () => {
    const { tenant, fe, fm, sam, pat, contoso } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    await root.say('help');
    await askNow(fe);
    await untilShown(sam, '[Accept]');
    await tenant.list(contoso.id);
    await pat.say('off call');
    const { revision } = await tenant.read(contoso.id);
    await sam.say('off call');
    for (const person of [fe, fm, root]) await untilShown(person, alarm);
    const told = await tenant.read(contoso.id);
    expect(told.revision).toBe(revision + 1);
    expect(talkOf.cardsWith(pat, alarm)).toBe(0);
    for (const words of ['on call', 'off call']) await sam.say(words);
    expect((await tenant.read(contoso.id)).revision).toBe(told.revision);
  });

  it('who is removed: they learn it as well', async () => {
    const { tenant, fe, fm, sam, contoso } = await meetTeam(talk);
    const root = tenant.someone(administrator.name);
    await root.say('help');
    await talkOf.list(talk, tenant, 'Sam');
    await askNow(fe);
    await untilShown(sam, '[Accept]');
    await tenant.list(contoso.id);
    await root.say('sme remove Sam');
    for (const person of [fe, fm, root]) await untilShown(person, alarm);
  });

  it('who alone had not declined: the FM learns that all have', async () => {
    const { tenant, fe, fm, sam, pat, contoso } = await meetTeam(talk);
    await askNow(fe);
    await openFromQueue(sam);
    await sam.click('Decline');
    await sam.click('Decline', { reason: 'On leave' });
    await tenant.list(contoso.id);
    await pat.say('off call');
    await untilShown(fm, 'every SME on call has declined');
    expect(talkOf.cardsWith(fe, alarm)).toBe(0);
  });
});

describe('The chat between who asks and who helps', () => {
  const chat = 'https://teams.microsoft.com/l/chat/0/0?users=';

  const untilAddress = async (who: Someone, id: string, email: string): Promise<void> => {
    const { id: person } = personOf(who.name);
    await vi.waitUntil(
      async () => (await talk.bot.world.people.load(id, person))?.member.email === email,
      { timeout: 8_000 },
    );
  };

  it('opens by addresses that Teams was asked for, on the card of each', async () => {
    const { members, calls } = talk.connector;
    members.set(personNamed('Kim').mri, { userPrincipalName: 'Kim@FastTrack.example' });
    members.set(personNamed('Sam').mri, {
      userPrincipalName: 'sam_partner.example#EXT#@fasttrack.onmicrosoft.com',
      email: 'sam@partner.example',
    });
    const team = await meetTeam(talk);
    const { tenant, fe, fm, sam } = team;
    await untilAddress(fe, tenant.id, 'kim@fasttrack.example');
    await untilAddress(sam, tenant.id, 'sam@partner.example');
    await askNow(fe);
    await openFromQueue(sam);
    await sam.click('Accept');
    expect(openUrls(sam.card())).toEqual([`${chat}kim%40fasttrack.example`]);
    for (const person of [fe, fm]) {
      await untilShown(person, 'Sam helps with Office 365 ProPlus');
      person.turnTo('Sam helps');
      expect(openUrls(person.card())).toContain(`${chat}sam%40partner.example`);
    }
    const { conversation } = personalPlace(personNamed('Alex'));
    // Nothing was told of Alex: whatever comes up for them, it is not asked again on that day.
    talk.bot.world.outbox.kickPerson(tenant.id, personOf('Alex').id);
    await fm.say('settings');
    const asked = calls.filter(
      (call) => call.does === 'members' && call.conversation === `${conversation}-${tenant.id}`,
    );
    expect(asked).toHaveLength(1);
    members.clear();
  });
});
