import { constants, createHmac, createPublicKey, KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import {
  publicCloud,
  type AuthenticationSettings,
} from '../../src/teams/gate/authentication-settings.ts';

/** What a token says; the rest is as the service says it. */
export interface TokenClaims {
  readonly aud?: string | string[];
  readonly iss?: string;
  readonly serviceurl?: string | undefined;
  /** Seconds from now; `null` for a token that never expires. */
  readonly exp?: number | null;
  readonly nbf?: number;
  readonly [claim: string]: unknown;
}

/** A pretended issuer of the service's tokens, with its documents over HTTP on this machine. */
export interface TokenIssuer {
  readonly settings: AuthenticationSettings;
  /** Signs with the key that the issuer publishes. */
  sign(claims: TokenClaims): Promise<string>;
  /** Signs with another key under the published key's name. */
  forge(claims: TokenClaims): Promise<string>;
  /** Signs with a published key that is endorsed for other channels. */
  signForOthers(claims: TokenClaims): Promise<string>;
  /** Answers its documents with an error, or again. */
  breakDown(isDown: boolean): void;
  readonly asked: () => number;
  /** Publishes another key, in place of the one before or beside it, and signs with it from now on. */
  rotate(how?: 'in-place' | 'beside'): Promise<void>;
  /** Signs whatever header and claims with the published key, as whoever had it would. */
  signRaw(header: object, claims: object, how?: RawSignature): string;
  stop(): Promise<void>;
}

/** How raw parts are signed: as RS256 or PS256 does, or as HS256 with the public key for a secret. */
export type RawSignature = 'rsa' | 'pss' | 'hmac';

/** A signature that holds for these parts, were its kind taken. */
function signatureOf(parts: string, privateKey: KeyObject, how: RawSignature): string {
  const data = Buffer.from(parts);
  if (how === 'hmac') {
    const secret = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
    return createHmac('sha256', secret).update(data).digest('base64url');
  }
  const pss = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return sign('sha256', data, how === 'pss' ? pss : privateKey).toString('base64url');
}

/** Starts an issuer; the SDK keeps its documents by address, so each test file has its own. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const extractable = { extractable: true };
  const [real, other] = await Promise.all([
    generateKeyPair('RS256', extractable),
    generateKeyPair('RS256'),
  ]);
  const publish = async ({ publicKey }: typeof real, kid: string, endorsements = ['msteams']) => ({
    ...(await exportJWK(publicKey)),
    kid,
    endorsements,
  });
  const state = {
    isDown: false,
    asked: 0,
    kid: 'key-1',
    key: real,
    published: [await publish(real, 'key-1'), await publish(other, 'key-of-others', ['webchat'])],
  };
  const server = createServer((req, res) => {
    state.asked += 1;
    const { port } = server.address() as AddressInfo;
    const documents: Record<string, unknown> = {
      '/openid': { jwks_uri: `http://127.0.0.1:${port}/keys` },
      '/keys': { keys: state.published },
    };
    res.writeHead(state.isDown ? 503 : 200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(documents[req.url ?? '']));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const signWith = (
    key: Parameters<SignJWT['sign']>[0],
    { exp = 3_600, ...claims }: TokenClaims,
    kid = state.kid,
  ) => {
    const now = Math.floor(Date.now() / 1_000);
    const expiry = exp === null ? {} : { exp: now + exp };
    return new SignJWT({ iss: publicCloud.ToBotFromChannelTokenIssuer, ...claims, ...expiry })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .sign(key);
  };
  return {
    settings: {
      ...publicCloud,
      ToBotFromChannelOpenIdMetadataUrl: `http://127.0.0.1:${port}/openid`,
    },
    sign: (claims) => signWith(state.key.privateKey, claims),
    forge: (claims) => signWith(other.privateKey, claims),
    signForOthers: (claims) => signWith(other.privateKey, claims, 'key-of-others'),
    async rotate(how = 'in-place') {
      state.key = await generateKeyPair('RS256', extractable);
      state.kid = `key-${state.asked}-rotated`;
      const kept = how === 'beside' ? state.published : [];
      state.published = [...kept, await publish(state.key, state.kid)];
    },
    signRaw(header, claims, how = 'rsa') {
      const [head = '', body = ''] = unsigned(header, claims).split('.');
      const parts = `${head}.${body}`;
      return `${parts}.${signatureOf(parts, KeyObject.from(state.key.privateKey), how)}`;
    },
    breakDown(isDown) {
      state.isDown = isDown;
    },
    asked: () => state.asked,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A token as JSON parts that nobody signed. */
export function unsigned(header: object, claims: object, signature = ''): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
}
