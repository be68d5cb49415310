import { describe, expect, it } from 'vitest';
import { limitPeople } from '../../src/teams/gate/person-rate.ts';
import { startTalk } from '../conversation/talk.ts';
import { activityOf, personalPlace, personNamed, testTenant } from './activities.ts';
import { startBot } from './running-bot.ts';
import { startTokenIssuer } from './token-issuer.ts';

const appId = '00000000-0000-4000-8000-00000000a11d';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';

/** A bot that asks for tokens, as in a real tenant. */
const inTenant = {
  identity: { kind: 'secret', appId, tenantId: testTenant, secret: 'a-secret' },
  credentials: {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: async <T>(request: T) => request }),
  },
  tenants: [testTenant],
} as const;

describe('How often a person may', () => {
  it('is a burst, then so many a second, each person apart', () => {
    let now = 0;
    const may = limitPeople({ burst: 3, perSecond: 1 }, () => now);
    expect(['a', 'a', 'a', 'a', 'b'].map(may)).toEqual([true, true, true, false, true]);
    now = 999;
    expect(may('a')).toBe(false);
    now = 2_000;
    expect([may('a'), may('a'), may('a')]).toEqual([true, true, false]);
    now = 1_000_000;
    expect(['a', 'a', 'a', 'a'].map(may)).toEqual([true, true, true, false]);
  });

  it('takes no more memory for any number of people', () => {
    const may = limitPeople({ burst: 1, perSecond: 0 }, () => 0);
    for (let person = 0; person < 30_000; person += 1) expect(may(String(person))).toBe(true);
    expect(may('29999')).toBe(false);
    expect(may('0')).toBe(true);
  });
});

describe('Over HTTP', () => {
  it('the 31st message of a person at once is answered with 429 and not heard, another person is', async () => {
    const issuer = await startTokenIssuer();
    let heard = 0;
    const onText = async () => {
      heard += 1;
      return [];
    };
    const bot = await startBot({ onText }, { ...inTenant, authentication: issuer.settings });
    const token = await issuer.sign({ aud: appId, serviceurl: serviceUrl });
    const post = async (name: string) => {
      const person = personNamed(name);
      const scene = { tenant: testTenant, serviceUrl, person, place: personalPlace(person) };
      const answer = await fetch(bot.messagesUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activityOf(scene, { type: 'message', text: 'help' })),
      });
      return `${answer.status} ${await answer.text()}`;
    };
    const begun = performance.now();
    const answers = await Promise.all(Array.from({ length: 80 }, () => post('Ann')));
    // Three more a second, however long these took.
    const most = 31 + (3 * (performance.now() - begun)) / 1_000;
    const taken = answers.filter((answer) => answer.startsWith('200')).length;
    expect(taken).toBeGreaterThanOrEqual(30);
    expect(taken).toBeLessThanOrEqual(Math.min(79, most));
    expect(heard).toBe(taken);
    expect([...new Set(answers)].toSorted()).toEqual(['200 ', '429 {"error":"Too Many Requests"}']);
    expect(await post('Bea')).toBe('200 ');
    await bot.stop();
    await issuer.stop();
  });
});

describe('A bot whose issuer is away when it starts', () => {
  it('is not ready until the keys can be had', async () => {
    const issuer = await startTokenIssuer();
    issuer.breakDown(true);
    const talk = await startTalk({ teams: { ...inTenant, authentication: issuer.settings } });
    const ready = async () => (await fetch(`http://127.0.0.1:${talk.bot.port}/readyz`)).status;
    expect(await ready()).toBe(503);
    issuer.breakDown(false);
    expect(await ready()).toBe(200);
    await talk.stop();
    await issuer.stop();
  });
});
