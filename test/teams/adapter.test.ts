import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTeams, type TeamsSettings } from '../../src/teams/adapter.ts';
import { UnsafeIdentity, type BotIdentity } from '../../src/teams/gate/bot-identity.ts';
import { signingKeys } from '../../src/teams/gate/signing-keys.ts';
import type { Incoming } from '../../src/teams/incoming.ts';
import { activityOf, personalPlace, personNamed, testTenant } from './activities.ts';
import { startBot, type RunningBot } from './running-bot.ts';
import { startTokenIssuer, unsigned, type TokenClaims, type TokenIssuer } from './token-issuer.ts';

const appId = '00000000-0000-4000-8000-00000000a11d';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const ann = personNamed('Ann');
const identity: BotIdentity = { kind: 'secret', appId, tenantId: testTenant, secret: 'a-secret' };

const credentials: NonNullable<TeamsSettings['credentials']> = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => request }),
};

let issuer: TokenIssuer;
let bot: RunningBot;
const seen: Incoming[] = [];
const printed: unknown[] = [];

beforeAll(async () => {
  issuer = await startTokenIssuer();
  bot = await startBot(
    {
      onText: async (incoming) => {
        seen.push(incoming);
        return [];
      },
    },
    { identity, credentials, tenants: [testTenant.toUpperCase()], authentication: issuer.settings },
  );
});

beforeEach(() => {
  // The SDK prints what it finds wrong.
  vi.spyOn(console, 'error').mockImplementation((...args) => void printed.push(args));
});

afterEach(() => {
  seen.length = 0;
  printed.length = 0;
});

afterAll(async () => {
  await bot.stop();
  await issuer.stop();
});

const scene = { tenant: testTenant, serviceUrl, person: ann, place: personalPlace(ann) };
const message = (more: Record<string, unknown> = {}) =>
  activityOf(scene, { type: 'message', text: 'help', ...more });

async function post(body: unknown, authorization?: string) {
  const answer = await fetch(bot.messagesUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
}

const good: TokenClaims = { aud: appId, serviceurl: serviceUrl };
const bearer = async (claims: TokenClaims) => `Bearer ${await issuer.sign(claims)}`;
const now = () => Math.floor(Date.now() / 1_000);
const plain = () => ({
  iss: issuer.settings.ToBotFromChannelTokenIssuer,
  ...good,
  exp: now() + 900,
});

const refusedTokens: [string, () => Promise<string | undefined>][] = [
  ['no header', async () => undefined],
  ['an empty header', async () => ''],
  ['garbage', async () => 'Bearer garbage'],
  ['another scheme', async () => `Basic ${await issuer.sign(good)}`],
  ['two tokens', async () => `${await bearer(good)} ${await issuer.sign(good)}`],
  ['a wrong key', async () => `Bearer ${await issuer.forge(good)}`],
  [
    'no signature (alg none)',
    async () => `Bearer ${unsigned({ alg: 'none', kid: 'key-1' }, plain())}`,
  ],
  [
    'alg none with a signature',
    async () => `Bearer ${unsigned({ alg: 'none', kid: 'key-1' }, plain(), 'eA')}`,
  ],
  ['HS256', async () => `Bearer ${unsigned({ alg: 'HS256', kid: 'key-1' }, plain(), 'eA')}`],
  [
    'an unknown key',
    async () => `Bearer ${unsigned({ alg: 'RS256', kid: 'key-2' }, plain(), 'eA')}`,
  ],
  [
    'a cut signature',
    async () => `Bearer ${unsigned({ alg: 'RS256', kid: 'key-1' }, plain(), 'eA')}`,
  ],
  ['a token for another bot', () => bearer({ ...good, aud: testTenant })],
  ['no expiry', () => bearer({ ...good, exp: null })],
  ['a token for no bot', () => bearer({ serviceurl: serviceUrl })],
  ['another issuer', () => bearer({ ...good, iss: 'https://evil.example' })],
  [
    'the Emulator',
    () =>
      bearer({ ...good, iss: `https://sts.windows.net/${testTenant}/`, appid: appId, ver: '1.0' }),
  ],
  [
    'another service URL',
    () => bearer({ ...good, serviceurl: 'https://smba.trafficmanager.net/amer/' }),
  ],
  ['no service URL', () => bearer({ aud: appId })],
  ['a key for other channels', async () => `Bearer ${await issuer.signForOthers(good)}`],
  ['PS256', async () => `Bearer ${unsigned({ alg: 'PS256', kid: 'key-1' }, plain(), 'eA')}`],
  ['no key named', async () => `Bearer ${unsigned({ alg: 'RS256' }, plain(), 'eA')}`],
  [
    'a key brought along',
    async () =>
      `Bearer ${unsigned({ alg: 'RS256', kid: 'key-9', jku: 'https://evil.example' }, plain(), 'eA')}`,
  ],
  [
    'critical claims nobody knows',
    async () =>
      `Bearer ${unsigned({ alg: 'RS256', kid: 'key-1', crit: ['x'], x: 1 }, plain(), 'eA')}`,
  ],
  ['several bots', () => bearer({ ...good, aud: [appId, testTenant] })],
  ['expiry that is a text', () => bearer({ ...good, exp: null, expires: 'never' })],
  [
    'a token with a payload that is no object',
    async () =>
      `Bearer ${Buffer.from('{"alg":"RS256","kid":"key-1"}').toString('base64url')}.MQ.eA`,
  ],
  ['a token of five parts', async () => `Bearer ${await issuer.sign(good)}.eA.eA`],
  ['a token in lower case bearer', async () => `bearer ${await issuer.sign(good)}`],
  ['ten thousand characters', async () => `Bearer ${'a'.repeat(10_000)}.e30.eA`],
  ['expiry six minutes ago', () => bearer({ ...good, exp: -360 })],
  ['a beginning in six minutes', () => bearer({ ...good, nbf: now() + 360 })],
];

describe('a token', () => {
  it('of the service lets a message in', async () => {
    expect(await post(message(), await bearer(good))).toEqual({ status: 200, text: '' });
    expect(seen).toMatchObject([{ kind: 'text', person: { id: ann.aadObjectId } }]);
  });

  it('may be four minutes off', async () => {
    expect((await post(message(), await bearer({ ...good, exp: -240 }))).status).toBe(200);
    expect((await post(message(), await bearer({ ...good, nbf: now() + 240 }))).status).toBe(200);
  });

  it.each(refusedTokens)('is refused with 401 and a fixed body: %s', async (_name, make) => {
    const answer = await post(message(), await make());
    expect(answer).toEqual({ status: 401, text: '{"error":"Unauthorized"}' });
    expect(seen).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  it('that can be told forged without a key makes the SDK print nothing', async () => {
    await post(message(), `Bearer ${unsigned({ alg: 'HS256', kid: 'key-1' }, plain(), 'eA')}`);
    await post(message(), await bearer({ ...good, exp: -360 }));
    expect(printed).toEqual([]);
  });

  it('of a new key is good soon after the keys changed, and one of the old key no more', async () => {
    const own = await startTokenIssuer();
    const keys = signingKeys(own.settings.ToBotFromChannelOpenIdMetadataUrl, 1_000);
    const prove = (token: string) =>
      keys.prove({
        ...{ token, audience: appId, channelId: 'msteams' },
        issuer: own.settings.ToBotFromChannelTokenIssuer,
      });
    const old = await own.sign(good);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      expect(await prove(old)).toEqual({ proof: 'good' });
      await own.rotate();
      vi.setSystemTime(Date.now() + 31_000);
      expect(await prove(await own.sign(good))).toEqual({ proof: 'good' });
      expect(await prove(old)).toMatchObject({ proof: 'bad' });
    } finally {
      vi.useRealTimers();
      await own.stop();
    }
  });

  it('has the keys fetched once, however many wait for them, and never for keys nobody knows', async () => {
    const own = await startTokenIssuer();
    const keys = signingKeys(own.settings.ToBotFromChannelOpenIdMetadataUrl, 1_000);
    await Promise.all(Array.from({ length: 50 }, () => keys.warm()));
    expect(own.asked()).toBe(2);
    const unknown = unsigned({ alg: 'RS256', kid: 'nobody' }, plain(), 'eA');
    const proofs = await Promise.all(
      Array.from({ length: 50 }, () =>
        keys.prove({ token: unknown, issuer: plain().iss, audience: appId, channelId: 'msteams' }),
      ),
    );
    expect(proofs.every(({ proof }) => proof === 'bad')).toBe(true);
    expect(own.asked()).toBe(2);
    await own.stop();
  });

  it('cannot be judged while the keys cannot be had: nothing runs', async () => {
    const cold = await startTokenIssuer();
    cold.breakDown(true);
    const other = await startBot(
      {
        onText: async () => {
          throw new Error('must not run');
        },
      },
      { identity, credentials, tenants: [testTenant], authentication: cold.settings },
    );
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await cold.sign(good)}`,
    };
    const ask = () =>
      fetch(other.messagesUrl, { method: 'POST', headers, body: JSON.stringify(message()) });
    expect((await ask()).status).toBe(503);
    cold.breakDown(false);
    await cold.stop();
    expect((await ask()).status).toBe(503);
    expect(other.faults).toEqual([]);
    await other.stop();
  });
});

describe('a body', () => {
  it.each([
    ['an empty object', {}],
    ['a list', []],
    ['null', null],
    ['a text', 'message'],
    ['no type', message({ type: undefined })],
    ['a type that is a number', message({ type: 7 })],
    ['no service URL', message({ serviceUrl: undefined })],
    ['no sender', message({ from: undefined })],
    ['no receiver', message({ recipient: null })],
    ['no conversation', message({ conversation: {} })],
    ['entities that are none', message({ entities: [7] })],
    ['too many members', message({ membersAdded: Array(1_000).fill({ id: 'x' }) })],
  ])('is refused with 400 and a fixed body: %s', async (_name, body) => {
    const answer = await post(body, await bearer(good));
    expect(answer).toEqual({ status: 400, text: '{"error":"Bad Request"}' });
    expect(seen).toEqual([]);
    expect(bot.faults).toEqual([]);
  });
});

describe('an authenticated activity', () => {
  const evil = 'https://evil.example/';
  it.each<[string, Record<string, unknown>, string?]>([
    ['of another channel', { channelId: 'msteams2' }],
    [
      'of another tenant',
      {
        channelData: { tenant: { id: ann.aadObjectId } },
        conversation: { id: 'a', tenantId: ann.aadObjectId },
      },
    ],
    ['of two tenants', { channelData: { tenant: { id: ann.aadObjectId } } }],
    [
      'of two tenants, told the other way round',
      { conversation: { id: 'a', tenantId: ann.aadObjectId } },
    ],
    ['of no tenant', { channelData: {}, conversation: { id: 'a' } }],
    ['of a tenant told once', { channelData: {} }],
    ['of nobody', { from: { id: ann.mri } }],
    ['of somebody without a proper object id', { from: { id: ann.mri, aadObjectId: '../x' } }],
    ['with a service URL of strangers', { serviceUrl: evil }, evil],
    [
      'with a service URL without TLS',
      { serviceUrl: 'http://smba.trafficmanager.net/' },
      'http://smba.trafficmanager.net/',
    ],
    [
      'with a service URL on another port',
      { serviceUrl: 'https://smba.trafficmanager.net:8443/' },
      'https://smba.trafficmanager.net:8443/',
    ],
    [
      'with a service URL that looks alike',
      { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
      'https://smba.trafficmanager.net.evil.example/',
    ],
    [
      'with a service URL with credentials',
      { serviceUrl: 'https://a:b@smba.trafficmanager.net/' },
      'https://a:b@smba.trafficmanager.net/',
    ],
  ])('is refused: %s', async (_name, more, claimed = serviceUrl) => {
    const answer = await post(message(more), await bearer({ ...good, serviceurl: claimed }));
    // The key's own endorsement refuses another channel first.
    expect([401, 403]).toContain(answer.status);
    expect(answer.text).toMatch(/^{"error":"(Forbidden|Unauthorized)"}$/);
    expect(seen).toEqual([]);
  });

  it.each([[''], [null], [undefined]])('without a channel (%j) is refused', async (channelId) => {
    const answer = await post(message({ channelId }), await bearer(good));
    expect([401, 403]).toContain(answer.status);
    expect(seen).toEqual([]);
  });

  it('of the platform itself needs no person', async () => {
    const event = activityOf(scene, { type: 'conversationUpdate', from: { id: '28:platform' } });
    expect((await post(event, await bearer(good))).status).toBe(200);
  });
});

describe('the identity of the bot', () => {
  const connect = (wanted: BotIdentity) => () =>
    connectTeams({ identity: wanted, tenants: [testTenant] }, async () => undefined);

  it.each(['127.0.0.1', 'localhost', '::1', '127.8.0.1'])('is not needed on %s', (host) => {
    expect(connect({ kind: 'local', host })).not.toThrow();
  });

  it.each(['0.0.0.0', '::', '10.0.0.4', 'bot.contoso.com', '127.0.0.1.evil.example', ''])(
    'is needed on %j: the start is refused',
    (host) => {
      expect(connect({ kind: 'local', host })).toThrow(UnsafeIdentity);
    },
  );

  it.each<[string, BotIdentity]>([
    ['app id', { ...identity, appId: '' }],
    ['tenant', { ...identity, tenantId: ' ' }],
    ['secret', { ...identity, secret: '' }],
    [
      'app id of the managed identity',
      { kind: 'managed-identity', appId: '', tenantId: testTenant },
    ],
    [
      'private key',
      { kind: 'certificate', appId, tenantId: testTenant, thumbprint: 'AB', privateKey: '' },
    ],
  ])('without %s is refused', (_name, wanted) => {
    expect(connect(wanted)).toThrow(UnsafeIdentity);
  });

  it('may be a secret, a certificate or a managed identity', () => {
    expect(connect(identity)).not.toThrow();
    expect(connect({ kind: 'managed-identity', appId, tenantId: testTenant })).not.toThrow();
    expect(
      connect({
        kind: 'certificate',
        appId,
        tenantId: testTenant,
        thumbprint: 'AB',
        privateKey: 'PEM',
      }),
    ).not.toThrow();
  });

  it.each<BotIdentity>([identity, { kind: 'managed-identity', appId, tenantId: testTenant }])(
    'of kind $kind asks everybody for a token',
    async (wanted) => {
      const teams = connectTeams(
        { identity: wanted, tenants: [testTenant] },
        async () => undefined,
      );
      expect(await teams.handleMessages({ headers: {}, body: message() })).toEqual({ status: 401 });
    },
  );
});
