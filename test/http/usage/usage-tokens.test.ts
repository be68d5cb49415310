import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../conversation/talk.ts';
import { unsigned } from '../../teams/token-issuer.ts';
import { postHead, sendRaw } from '../raw-request.ts';
import { botApp, callingApp, startEntra, type Entra, type TokenChange } from './entra.ts';
import { bring, type CallSettings } from './usage-caller.ts';

const tenant = randomUUID();
const otherTenant = randomUUID();
let entra: Entra;
let talk: Talk;

beforeAll(async () => {
  entra = await startEntra();
  talk = await startBehind(entra);
});

afterEach(() => {
  entra.behave('well');
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
  await entra.stop();
});

function startBehind({ authority }: Entra): Promise<Talk> {
  const identity = { kind: 'secret', appId: botApp, tenantId: tenant, secret: 's' } as const;
  return startTalk({
    teams: { identity, tenants: [tenant.toUpperCase()] },
    usageApi: { authority },
  });
}

/** Whoever is admitted is told that nothing was brought. */
const nothing = { readings: [] };

const statusWith = async (settings: CallSettings): Promise<number> =>
  (await bring(talk.bot.port, nothing, settings)).status;

const now = Math.floor(Date.now() / 1000);

describe('A token is taken', () => {
  it.each([
    ['of version 2, for the app id', {}, 2],
    ['of version 1, for the address of the app', {}, 1],
    ['of version 2 for the address of the app', { claims: { aud: `api://${botApp}` } }, 2],
    ['of version 1 for the app id', { claims: { aud: botApp } }, 1],
    ['that expired half a minute ago', { claims: { exp: now - 30 } }, 2],
    ['that begins in half a minute', { claims: { nbf: now + 30 } }, 2],
    ['with more roles', { claims: { roles: ['Other', 'Usage.Write'] } }, 2],
    ['that says it is an app’s', { claims: { idtyp: 'app', sub: 'x' } }, 2],
  ] as const)('%s', async (_name, change, version) => {
    const token = await entra.token(tenant, change, version);
    expect(await statusWith({ token })).toBe(400);
  });
});

describe('A token is refused with 401', () => {
  const changes: readonly (readonly [string, TokenChange])[] = [
    ['signed by somebody else', { isForged: true }],
    ['of a key that the tenant does not have', { header: { kid: 'other' } }],
    ['that expired two minutes ago', { claims: { exp: now - 120 } }],
    ['that never expires', { claims: { exp: undefined } }],
    ['that begins in two minutes', { claims: { nbf: now + 120 } }],
    ['for another app', { claims: { aud: randomUUID() } }],
    ['for Microsoft Graph', { claims: { aud: 'https://graph.microsoft.com' } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['of another tenant’s issuer', { claims: { iss: `https://sts.windows.net/${otherTenant}/` } }],
    ['of another tenant', { claims: { tid: otherTenant } }],
    ['without a tenant', { claims: { tid: undefined } }],
    ['of a person, with a scope', { claims: { scp: 'Usage.Write' } }],
    ['of a person, by another subject', { claims: { sub: 'somebody' } }],
    ['that says it is a person’s', { claims: { idtyp: 'user' } }],
    ['of no app', { claims: { azp: undefined } }],
    ['with roles that are no list', { claims: { roles: 'Usage.Write' } }],
    ['with an extension that must be understood', { header: { crit: ['x'], x: 1 } }],
  ];

  it.each(changes)('%s', async (_name, change) => {
    const token = await entra.token(tenant, change).catch(() => 'a.b.c');
    const answer = await bring(talk.bot.port, nothing, { token });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: 'Unauthorized' });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('that is signed with a secret, or not at all', async () => {
    const claims = { tid: tenant, aud: botApp, exp: now + 600, roles: ['Usage.Write'] };
    const key = new TextEncoder().encode('a secret of thirty-two characters');
    const header = { alg: 'HS256', kid: 'key-0' };
    const token = await new SignJWT(claims).setProtectedHeader(header).sign(key);
    expect(await statusWith({ token })).toBe(401);
    for (const alg of ['none', 'RS256', 'RS512', 'ES256']) {
      expect(await statusWith({ token: unsigned({ alg, kid: 'key-0' }, claims, 'AAAA') })).toBe(
        401,
      );
    }
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer a.b',
    'Basic YTpi',
    'Bearer a.b.c',
    `Bearer ${'a.'.repeat(4000)}`,
  ])('in place of which there is %j', async (authorization) => {
    expect(await statusWith({ headers: { authorization } })).toBe(401);
  });

  it('by a bot that has a tenant, also from this machine', async () => {
    expect(await statusWith({})).toBe(401);
  });

  it('before the body is read', async () => {
    const head = postHead(
      'content-type: application/json',
      'content-length: 1000000',
      'idempotency-key: k',
    ).replace('/api/messages', '/api/usage');
    expect((await sendRaw(talk.bot.port, [head])).status).toBe(401);
  }, 5_000);
});

describe('A token is refused with 403', () => {
  it.each([[[]], [['Usage.Read']], [['usage.write']], [undefined]])(
    'for the roles %j',
    async (roles) => {
      const token = await entra.token(tenant, { claims: { roles } });
      expect(await statusWith({ token })).toBe(403);
    },
  );
});

describe('The keys of a tenant', () => {
  it.each(['down', 'keys-down', 'keys-elsewhere'] as const)(
    'are asked for again after they could not be had: %s',
    async (how) => {
      const fresh = await startEntra();
      const other = await startBehind(fresh);
      const token = await fresh.token(tenant);
      fresh.behave(how);
      const away = await bring(other.bot.port, nothing, { token });
      expect(away.status).toBe(503);
      expect(away.headers.get('retry-after')).toBe('10');
      fresh.behave('well');
      const back = await bring(other.bot.port, nothing, { token });
      expect(back.status).toBe(400);
      await other.stop();
      await fresh.stop();
    },
  );

  it('are fetched once, whoever calls', async () => {
    await statusWith({ token: await entra.token(tenant) });
    const asked = entra.asked();
    for (let call = 0; call < 5; call += 1) {
      await statusWith({ token: await entra.token(tenant) });
      await statusWith({ token: await entra.token(otherTenant) });
    }
    expect(entra.asked()).toBe(asked);
  });
});

describe('What an app of the tenant brings', () => {
  it('is recorded under its id and name, in the tenant of its token alone', async () => {
    const { world } = talk.bot;
    const mine = talk.tenant();
    const foreign = await mine.engagement('Contoso', { fe: 'Ada' });
    const reading = { engagement: foreign.id, active: 5, date: '2026-11-20' };
    const token = await entra.token(tenant, {}, 1);
    const refused = await bring(talk.bot.port, { readings: [reading] }, { token });
    expect(refused.body).toMatchObject({ refused: 1 });

    const own = { ...foreign, tenant, id: `e-${randomUUID()}` };
    const [opened] = await world.engagements.history(foreign, null, 1);
    if (!opened) throw new Error('no history');
    const change = { engagement: own, expected: null, actions: [], recorded: [opened], owed: [] };
    await world.engagements.commit(change);
    const readings = [{ ...reading, engagement: own.id }];
    const taken = await bring(talk.bot.port, { readings }, { token });
    expect(taken.body).toMatchObject({ recorded: 1 });
    const stored = await world.engagements.load(own);
    expect(stored?.engagement.readings).toMatchObject([
      {
        source: { kind: 'api', app: callingApp },
        by: { id: callingApp, name: 'Nightly report' },
      },
    ]);
  });
});
