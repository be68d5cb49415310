import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** What differs in a token from one that is taken; `undefined` leaves a claim out. */
export interface TokenChange {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed with a key that the tenant does not publish, under the name of one that it does. */
  readonly isForged?: boolean;
}

/** A pretended Microsoft Entra ID of some tenants, over HTTP on this machine. */
export interface Entra {
  readonly authority: string;
  /** A token of an app with the role, in the form of version 2 or 1. */
  token(tenant: string, change?: TokenChange, version?: 1 | 2): Promise<string>;
  /** What is answered from now on: documents, errors, or keys at another place. */
  behave(how: 'well' | 'down' | 'keys-down' | 'keys-elsewhere'): void;
  readonly asked: () => number;
  stop(): Promise<void>;
}

/** The bot's application id. */
export const botApp = 'b07a0000-0000-4000-8000-00000000000b';

/** The app that calls. */
export const callingApp = '5c217700-0000-4000-8000-00000000000c';

const kid = 'key-0';

const object = '0b7ec700-0000-4000-8000-00000000000d';

function claimsOf(authority: string, tid: string, version: 1 | 2): JWTPayload {
  const own = { tid, oid: object, sub: object, roles: ['Usage.Write'] };
  return version === 2
    ? { ...own, ver: '2.0', iss: `${authority}/${tid}/v2.0`, aud: botApp, azp: callingApp }
    : {
        ...{ ...own, ver: '1.0', iss: `https://sts.windows.net/${tid}/`, aud: `api://${botApp}` },
        ...{ appid: callingApp, idtyp: 'app', app_displayname: 'Nightly report' },
      };
}

/** The tenant in an address, and which document it is. */
function documentOf(path: string): readonly [string, 'keys' | 'metadata'] {
  return [path.split('/')[1] ?? '', path.endsWith('/keys') ? 'keys' : 'metadata'];
}

/** Starts it; every tenant has the same keys, as the real ones have. */
export async function startEntra(): Promise<Entra> {
  const forger = await generateKeyPair('RS256');
  const pair = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: 'sig' };
  const state: { how: Parameters<Entra['behave']>[0]; asked: number } = { how: 'well', asked: 0 };
  const server = createServer((req, res) => {
    state.asked += 1;
    const [tenant, document] = documentOf(req.url ?? '');
    const isDown = state.how === 'down' || state.how === `${document}-down`;
    const host = state.how === 'keys-elsewhere' ? '127.0.0.2' : '127.0.0.1';
    const address = `http://${host}:${port}/${tenant}/keys`;
    res.writeHead(isDown ? 503 : 200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(document === 'keys' ? { keys: [jwk] } : { jwks_uri: address }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const authority = `http://127.0.0.1:${port}`;
  return {
    authority,
    async token(tenant, { claims = {}, header = {}, isForged = false } = {}, version = 2) {
      const now = Math.floor(Date.now() / 1000);
      const usual = {
        iat: now,
        nbf: now,
        exp: now + 3600,
        ...claimsOf(authority, tenant, version),
      };
      // What is undefined does not come along into JSON.
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', ...header })
        .sign(isForged ? forger.privateKey : pair.privateKey);
    },
    behave(how) {
      state.how = how;
    },
    asked: () => state.asked,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
