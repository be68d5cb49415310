import { createHash, createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { json } from 'node:stream/consumers';
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Tls } from '../teams/fake-connector.ts';
import { makeCertificate, thumbprintOf } from './certificates.ts';
import { startEntra, type Entra } from './entra.ts';

const host = 'login.microsoftonline.com';
const [tenant, clientId] = [randomUUID(), randomUUID()];
const secret = 'the secret of the app';
const resource = 'https://api.botframework.com';
const endpoint = `https://${host}/${tenant}/oauth2/v2.0/token`;

let tls: Tls;
let app: Tls;
let other: Tls;
let entra: Entra;
beforeAll(async () => {
  [tls, app, other] = await Promise.all([
    makeCertificate(host),
    makeCertificate(),
    makeCertificate(),
  ]);
  const registered = { tenant, clientId, secret, certificate: app.cert, resources: [resource] };
  entra = await startEntra(tls, registered);
});
afterAll(async () => {
  await entra.stop();
});

const answerShape = z.object({
  access_token: z.string().optional(),
  expires_in: z.number().optional(),
  token_type: z.string().optional(),
  error: z.string().optional(),
  error_codes: z.array(z.number()).optional(),
  error_description: z.string().optional(),
});

const keyShape = z.object({ keys: z.array(z.looseObject({ kty: z.literal('RSA') })) });

async function ask(path: string, body: string | null) {
  const asking = request({
    ...{ host: '127.0.0.1', port: entra.port, servername: host, ca: tls.cert, path },
    method: body === null ? 'GET' : 'POST',
    headers: { host, ...(body === null ? {} : { 'content-type': form }) },
  });
  asking.end(body ?? '');
  const response = once(asking, 'response') as Promise<[IncomingMessage]>;
  const [answer] = await response;
  return { status: answer.statusCode, body: await json(answer) };
}

const form = 'application/x-www-form-urlencoded;charset=utf-8';

type Fields = Readonly<Record<string, string>>;

async function askToken(fields: Fields, path = new URL(endpoint).pathname) {
  const usual = {
    grant_type: 'client_credentials',
    client_id: clientId,
    scope: `${resource}/.default`,
  };
  const { status, body } = await ask(path, new URLSearchParams({ ...usual, ...fields }).toString());
  return { status, body: answerShape.parse(body) };
}

interface Assertion {
  readonly key?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Signed as the certificate's owner signs, but for what is given. */
async function assertion({ key, header, claims }: Assertion = {}): Promise<Fields> {
  const now = Math.floor(Date.now() / 1_000);
  const jti = randomUUID();
  const usual = { aud: endpoint, iss: clientId, sub: clientId, jti, nbf: now, exp: now + 600 };
  const x5t = Buffer.from(thumbprintOf(app.cert), 'hex').toString('base64url');
  const client_assertion = await new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(header ?? { x5t }) })
    .sign(createPrivateKey(key ?? app.key));
  const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return { client_assertion, client_assertion_type };
}

const sha256Of = (pem: string): string =>
  createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');

describe('The pretended Entra ID gives a token', () => {
  it('for the secret of the app, for what was asked, signed with a key that it publishes', async () => {
    const { status, body } = await askToken({ client_secret: secret });
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 3_599]);
    expect(entra.issued.at(-1)).toBe(body.access_token);
    expect(entra.asked.at(-1)).toMatchObject({ host, by: 'secret', refused: null });
    const keys = await ask(`/${tenant}/discovery/v2.0/keys`, null);
    const { payload } = await jwtVerify(
      body.access_token ?? '',
      createLocalJWKSet(keyShape.parse(keys.body)),
    );
    expect(payload).toMatchObject({ aud: resource, appid: clientId, tid: tenant });
  });

  it('for an assertion with the thumbprint of the certificate, SHA-1 or SHA-256', async () => {
    expect((await askToken(await assertion())).status).toBe(200);
    const header = { alg: 'PS256', 'x5t#S256': sha256Of(app.cert) };
    expect((await askToken(await assertion({ header }))).status).toBe(200);
    expect(entra.asked.at(-1)).toMatchObject({ by: 'certificate', refused: null });
  });

  it('that is another each time', async () => {
    const [one, two] = [
      await askToken({ client_secret: secret }),
      await askToken({ client_secret: secret }),
    ];
    expect(one.body.access_token).not.toBe(two.body.access_token);
  });
});

describe('It refuses, as Entra does,', () => {
  const past = Math.floor(Date.now() / 1_000) - 3_600;
  const refusals: readonly [string, number, string, () => Promise<Fields> | Fields][] = [
    ['a wrong secret', 7_000_215, 'invalid_client', () => ({ client_secret: 'wrong' })],
    ['no proof', 7_000_216, 'invalid_client', () => ({})],
    [
      'the key of another certificate under the registered thumbprint',
      700_027,
      'invalid_client',
      () => assertion({ key: other.key }),
    ],
    [
      'another certificate',
      700_027,
      'invalid_client',
      () =>
        assertion({
          key: other.key,
          header: { x5t: Buffer.from(thumbprintOf(other.cert), 'hex').toString('base64url') },
        }),
    ],
    [
      'a thumbprint of the other kind',
      700_027,
      'invalid_client',
      () => assertion({ header: { x5t: sha256Of(app.cert) } }),
    ],
    ['no thumbprint', 50_027, 'invalid_client', () => assertion({ header: {} })],
    [
      'another audience',
      700_023,
      'invalid_client',
      () => assertion({ claims: { aud: 'https://evil.example' } }),
    ],
    [
      'another issuer',
      700_021,
      'invalid_client',
      () => assertion({ claims: { iss: randomUUID() } }),
    ],
    [
      'another subject',
      700_021,
      'invalid_client',
      () => assertion({ claims: { sub: randomUUID() } }),
    ],
    [
      'an assertion that has expired',
      700_024,
      'invalid_client',
      () => assertion({ claims: { nbf: past, exp: past + 600 } }),
    ],
    [
      'an assertion without an id',
      50_027,
      'invalid_client',
      () => assertion({ claims: { jti: '' } }),
    ],
    [
      'another type of assertion',
      900_144,
      'invalid_request',
      async () => ({ ...(await assertion()), client_assertion_type: 'saml' }),
    ],
    [
      'an app that it does not know',
      700_016,
      'unauthorized_client',
      () => ({ client_secret: secret, client_id: randomUUID() }),
    ],
    [
      'another grant',
      70_003,
      'unsupported_grant_type',
      () => ({ client_secret: secret, grant_type: 'password' }),
    ],
    [
      'a scope without /.default',
      1_002_012,
      'invalid_scope',
      () => ({ client_secret: secret, scope: resource }),
    ],
    [
      'a resource that it does not know',
      500_011,
      'invalid_resource',
      () => ({ client_secret: secret, scope: 'https://graph.microsoft.com/.default' }),
    ],
  ];

  it.each(refusals)('%s: AADSTS%i', async (_what, code, error, fields) => {
    const given = entra.issued.length;
    const { status, body } = await askToken(await fields());
    expect(status).toBe(error === 'invalid_client' ? 401 : 400);
    expect([body.error, body.error_codes]).toEqual([error, [code]]);
    expect(body.error_description).toMatch(
      new RegExp(`^AADSTS${code}: .+ Trace ID: .+ Correlation ID: .+ Timestamp: .+Z$`, 'u'),
    );
    expect(body.access_token).toBeUndefined();
    expect(entra.issued).toHaveLength(given);
    expect(entra.asked.at(-1)).toMatchObject({ by: null, refused: code });
  });

  it('another tenant', async () => {
    const { body } = await askToken({ client_secret: secret }, '/somebody/oauth2/v2.0/token');
    expect(body.error_codes).toEqual([90_002]);
  });
});

describe('It tells', () => {
  it('the hosts of its cloud and the endpoints of a tenant', async () => {
    const instance = await ask('/common/discovery/instance?api-version=1.1', null);
    expect(instance.body).toMatchObject({ metadata: [{ preferred_network: host }] });
    const openid = await ask(`/${tenant}/v2.0/.well-known/openid-configuration`, null);
    expect(openid.body).toMatchObject({ token_endpoint: endpoint });
    expect((await ask('/nothing', null)).status).toBe(404);
  });
});
