import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as talkOf from './request-talk.ts';
import { administrator, startTalk, type Talk } from './talk.ts';

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
