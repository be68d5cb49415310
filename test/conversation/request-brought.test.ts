import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as talkOf from './request-talk.ts';
import { administrator, startTalk, type Talk } from './talk.ts';

const { askNow, meetTeam, openFromQueue, theRequest, untilShown } = talkOf;

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
