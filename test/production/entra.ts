import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Tls } from '../teams/fake-connector.ts';
import { proveClient, type Registered } from './client-proof.ts';
import { faultAnswer, faultOf, type EntraFault } from './entra-fault.ts';

/** An app as it is registered in the pretended tenant. */
export interface Registration extends Registered {
  readonly tenant: string;
  readonly clientId: string;
  /** What tokens may be asked for, without `/.default`. */
  readonly resources: readonly string[];
}

/** A request for a token, and what came of it. */
export interface TokenRequest {
  readonly host: string;
  readonly scope: string;
  readonly by: 'secret' | 'certificate' | null;
  /** The AADSTS number of the refusal. */
  readonly refused: number | null;
  readonly form: URLSearchParams;
}

/** A pretended Entra ID that speaks to apps in its protocol, with TLS on this machine. */
export interface Entra {
  readonly port: number;
  /** Every request for a token, in order. */
  readonly asked: readonly TokenRequest[];
  /** Every token that was given, in order. */
  readonly issued: readonly string[];
  stop(): Promise<void>;
}

/** A token lives this long, in seconds. */
const lifetime = 3_599;

type Key = Awaited<ReturnType<typeof generateKeyPair>>;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function findWrongRequest(
  tenant: string,
  form: URLSearchParams,
  { clientId, resources, tenant: own }: Registration,
): EntraFault | null {
  if (tenant !== own) return faultOf('invalid_request', 90_002, `Tenant '${tenant}' not found.`);
  if (form.get('grant_type') !== 'client_credentials') {
    return faultOf('unsupported_grant_type', 70_003, 'This grant is not taken.');
  }
  if (form.get('client_id') !== clientId) {
    return faultOf('unauthorized_client', 700_016, 'The application was not found.');
  }
  const scope = form.get('scope') ?? '';
  const [resource, isWhole] = [scope.replace(/\/\.default$/u, ''), scope.endsWith('/.default')];
  if (!isWhole) return faultOf('invalid_scope', 1_002_012, 'The scope must end in /.default.');
  return resources.includes(resource)
    ? null
    : faultOf('invalid_resource', 500_011, `The resource ${resource} was not found.`);
}

function issue({ tenant, clientId }: Registration, scope: string, key: Key): Promise<string> {
  return new SignJWT({ appid: clientId, tid: tenant, uti: randomUUID(), idtyp: 'app' })
    .setProtectedHeader({ alg: 'RS256', kid: 'entra-1', typ: 'JWT' })
    .setIssuer(`https://sts.windows.net/${tenant}/`)
    .setAudience(scope.replace(/\/\.default$/u, ''))
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(`${lifetime}s`)
    .sign(key.privateKey);
}

/** What stands at fixed addresses: the hosts of the cloud, and a tenant's endpoints. */
async function documentAt(path: string, host: string, key: Key): Promise<unknown> {
  const base = `https://${host}`;
  const [, tenant = ''] = path.split('/');
  const openid = `${base}/${tenant}/v2.0/.well-known/openid-configuration`;
  switch (path.slice(tenant.length + 1)) {
    case '/discovery/instance':
      return {
        tenant_discovery_endpoint: openid,
        'api-version': '1.1',
        metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
      };
    case '/v2.0/.well-known/openid-configuration':
      return {
        issuer: `${base}/${tenant}/v2.0`,
        authorization_endpoint: `${base}/${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/${tenant}/oauth2/v2.0/token`,
        jwks_uri: `${base}/${tenant}/discovery/v2.0/keys`,
        token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
      };
    case '/discovery/v2.0/keys':
      return { keys: [{ ...(await exportJWK(key.publicKey)), kid: 'entra-1', use: 'sig' }] };
    default:
      return null;
  }
}

/** Starts an Entra ID with one app in it. */
export async function startEntra(tls: Tls, registration: Registration): Promise<Entra> {
  const key = await generateKeyPair('RS256');
  const asked: TokenRequest[] = [];
  const issued: string[] = [];

  async function giveToken(host: string, tenant: string, form: URLSearchParams): Promise<Answer> {
    const endpoint = `https://${host}/${tenant}/oauth2/v2.0/token`;
    const wrong = findWrongRequest(tenant, form, registration);
    const proof = wrong ? { fault: wrong } : await proveClient(form, endpoint, registration);
    const scope = form.get('scope') ?? '';
    const { fault = null } = proof;
    const by = 'by' in proof ? proof.by : null;
    asked.push({ host, scope, by, refused: fault?.code ?? null, form });
    if (fault) return faultAnswer(fault);
    const token = await issue(registration, scope, key);
    issued.push(token);
    const times = { expires_in: lifetime, ext_expires_in: lifetime };
    return { status: 200, body: { token_type: 'Bearer', ...times, access_token: token } };
  }

  async function answerForm(req: IncomingMessage, host: string, tenant: string): Promise<Answer> {
    const body = await text(req);
    const type = req.headers['content-type'] ?? '';
    return type.startsWith('application/x-www-form-urlencoded')
      ? giveToken(host, tenant, new URLSearchParams(body))
      : faultAnswer(faultOf('invalid_request', 900_144, 'The body is no form.'));
  }

  async function answer(req: IncomingMessage): Promise<Answer> {
    const { method, url = '/', headers } = req;
    const { host = '' } = headers;
    const { pathname } = new URL(url, `https://${host}`);
    const [, tenant = ''] = pathname.split('/');
    const isForToken = pathname === `/${tenant}/oauth2/v2.0/token`;
    if (method === 'POST' && isForToken) return answerForm(req, host, tenant);
    const body = method === 'GET' ? await documentAt(pathname, host, key) : null;
    return body ? { status: 200, body } : { status: 404, body: { error: 'not_found' } };
  }

  const server = createServer({ ...tls }, (req: IncomingMessage, res: ServerResponse) => {
    answer(req).then(
      ({ status, body }) => {
        res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
        res.end(JSON.stringify(body));
      },
      (error: unknown) => res.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    ...{ asked, issued },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
