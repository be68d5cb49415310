import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TeamsSettings } from '../../src/teams/adapter.ts';
import { activityOf, personalPlace, personNamed, testTenant } from './activities.ts';
import { startBot, type RunningBot } from './running-bot.ts';
import { startTokenIssuer, unsigned, type TokenIssuer } from './token-issuer.ts';

const appId = '00000000-0000-4000-8000-00000000a11d';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const ann = personNamed('Ann');
const scene = { tenant: testTenant, serviceUrl, person: ann, place: personalPlace(ann) };

const credentials: NonNullable<TeamsSettings['credentials']> = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => request }),
};

let issuer: TokenIssuer;
let bot: RunningBot;
let heard = 0;

async function botBehind(keys: TokenIssuer): Promise<RunningBot> {
  return startBot(
    {
      onText: async () => {
        heard += 1;
        return [];
      },
    },
    {
      identity: { kind: 'secret', appId, tenantId: testTenant, secret: 'a-secret' },
      credentials,
      tenants: [testTenant],
      authentication: keys.settings,
    },
  );
}

beforeAll(async () => {
  issuer = await startTokenIssuer();
  bot = await botBehind(issuer);
});
afterEach(() => {
  heard = 0;
  vi.useRealTimers();
});
afterAll(async () => {
  await bot.stop();
  await issuer.stop();
});

async function post(to: RunningBot, token: string, more: Record<string, unknown> = {}) {
  const { status } = await fetch(to.messagesUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activityOf(scene, { type: 'message', text: 'help', ...more })),
  });
  return { status, heard };
}

const claims = (more: object = {}) => ({
  iss: issuer.settings.ToBotFromChannelTokenIssuer,
  ...{ aud: appId, serviceurl: serviceUrl, exp: Math.floor(Date.now() / 1_000) + 900, ...more },
});
const named = { kid: 'key-1', typ: 'JWT' };

/** Signed with a key of whoever forges, who brings it along. */
function withOwnKey(header: object): string {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  const [head = '', body = ''] = unsigned({ ...header, alg: 'RS256', jwk }, claims()).split('.');
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), privateKey);
  return `${head}.${body}.${signature.toString('base64url')}`;
}

/** Each would be good, were what it breaks not looked at. */
const forged: readonly (readonly [string, () => string])[] = [
  [
    'alg none, for which nothing is the signature',
    () => unsigned({ ...named, alg: 'none' }, claims()),
  ],
  ['alg None', () => unsigned({ ...named, alg: 'None' }, claims())],
  ['none over a good signature', () => issuer.signRaw({ ...named, alg: 'none' }, claims())],
  [
    'HS256 with the public key for a secret',
    () => issuer.signRaw({ ...named, alg: 'HS256' }, claims(), 'hmac'),
  ],
  ['RS256 told, HS256 done', () => issuer.signRaw({ ...named, alg: 'RS256' }, claims(), 'hmac')],
  [
    'PS256 with the key of the service',
    () => issuer.signRaw({ ...named, alg: 'PS256' }, claims(), 'pss'),
  ],
  ['RS256 told, PS256 done', () => issuer.signRaw({ ...named, alg: 'RS256' }, claims(), 'pss')],
  ['a good signature that names no key', () => issuer.signRaw({ alg: 'RS256' }, claims())],
  [
    'a good signature of a key not published',
    () => issuer.signRaw({ alg: 'RS256', kid: 'key-9' }, claims()),
  ],
  [
    'a good signature with critical claims',
    () => issuer.signRaw({ ...named, alg: 'RS256', crit: ['x'], x: 1 }, claims()),
  ],
  ['a key of one’s own brought along', () => withOwnKey({ kid: 'key-9' })],
  ['a key of one’s own under the published name', () => withOwnKey({ kid: 'key-1' })],
  [
    'another payload under a good signature',
    () => {
      const [head, , signature] = issuer.signRaw({ ...named, alg: 'RS256' }, claims()).split('.');
      const [, body] = unsigned({}, claims({ exp: 9_999_999_999 })).split('.');
      return [head, body, signature].join('.');
    },
  ],
];

describe('a token whose signature is made with care', () => {
  it('is taken when nothing is forged, so that the others fail by what they break', async () => {
    const token = issuer.signRaw({ ...named, alg: 'RS256' }, claims());
    expect(await post(bot, token)).toEqual({ status: 200, heard: 1 });
  });

  it.each(forged)('is refused: %s', async (_name, make) => {
    expect(await post(bot, make())).toEqual({ status: 401, heard: 0 });
  });
});

describe('a key endorsed for some channels', () => {
  const others = () => issuer.signForOthers({ aud: appId, serviceurl: serviceUrl });
  const teams = () => issuer.sign({ aud: appId, serviceurl: serviceUrl });

  it.each([
    ['of Teams speaks for Teams alone, not for webchat', teams, 'webchat', 401],
    ['of Teams does not speak for AseChannel', teams, 'AseChannel', 401],
    ['of webchat does not speak for Teams', others, 'msteams', 401],
    ['of webchat speaks for webchat, which the bot does not hear', others, 'webchat', 403],
    ['of webchat does not speak for AseChannel', others, 'AseChannel', 401],
  ])('%s', async (_name, make, channelId, status) => {
    expect(await post(bot, await make(), { channelId })).toEqual({ status, heard: 0 });
  });

  it('is no door for AseChannel by its service URL', async () => {
    const ase = 'https://ase.example.appserviceenvironment.net/';
    const token = await issuer.sign({ aud: appId, serviceurl: ase });
    const told = await post(bot, token, { channelId: 'AseChannel', serviceUrl: ase });
    expect(told).toEqual({ status: 401, heard: 0 });
    expect((await post(bot, token, { serviceUrl: ase })).status).toBe(403);
  });
});

describe('keys that are changed while the bot runs', () => {
  it('are fetched for the next token of the new one; the old one is good while it is published', async () => {
    const own = await startTokenIssuer();
    const other = await botBehind(own);
    const signed = () => own.sign({ aud: appId, serviceurl: serviceUrl });
    const old = await signed();
    expect((await post(other, old)).status).toBe(200);
    await own.rotate('beside');
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 31_000);
    expect((await post(other, await signed())).status).toBe(200);
    expect((await post(other, old)).status).toBe(200);
    await own.rotate();
    vi.setSystemTime(Date.now() + 31_000);
    expect((await post(other, await signed())).status).toBe(200);
    expect((await post(other, old)).status).toBe(401);
    await other.stop();
    await own.stop();
  });
});
