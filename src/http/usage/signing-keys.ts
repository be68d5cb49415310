import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** The keys with which a tenant signs. */
export type KeysOf = (tenant: string) => Promise<JWTVerifyGetKey>;

/** The tenant's keys cannot be had now: nothing can be said of its tokens. */
export class KeysAway extends Error {
  override readonly name = 'KeysAway';
}

/** One call for a document of the authority. */
const timeLimitMs = 5_000;

/** Tenants move their keys to another address seldom, and their keys every few weeks. */
const metadataKeptMs = 24 * 60 * 60 * 1000;

const metadataShape = z.object({ jwks_uri: z.url() });

/** Keys come over https, and over http only from where the metadata came from. */
function isTrusted(address: URL, metadata: URL): boolean {
  return address.protocol === 'https:' || address.origin === metadata.origin;
}

async function findKeys(authority: string, tenant: string): Promise<JWTVerifyGetKey> {
  const metadata = new URL(`${authority}/${tenant}/v2.0/.well-known/openid-configuration`);
  const answer = await fetch(metadata, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeLimitMs),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const address = new URL(metadataShape.parse(await answer.json()).jwks_uri);
  if (!isTrusted(address, metadata)) throw new Error('keys at an address that is not https');
  return createRemoteJWKSet(address, { timeoutDuration: timeLimitMs });
}

const isForgery = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/** A key that is not among them is the token's fault; anything else is the way to the keys. */
const tellingApart =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (isForgery(cause)) throw cause;
      throw new KeysAway('the keys of the tenant cannot be had', { cause });
    }
  };

interface Found {
  readonly keys: Promise<JWTVerifyGetKey>;
  readonly atMs: number;
}

/**
 * Looks up a tenant's keys by its OpenID metadata, and keeps what it found; `nowMs` is a clock that never goes back.
 * What it gives throws KeysAway when metadata or keys cannot be had.
 */
export function lookUpKeys(authority: string, nowMs: () => number): KeysOf {
  const known = new Map<string, Found>();
  const find = async (tenant: string): Promise<JWTVerifyGetKey> => {
    try {
      return tellingApart(await findKeys(authority, tenant));
    } catch (cause) {
      known.delete(tenant);
      throw new KeysAway('the metadata of the tenant cannot be had', { cause });
    }
  };
  return (tenant) => {
    const found = known.get(tenant);
    if (found && nowMs() - found.atMs < metadataKeptMs) return found.keys;
    const keys = find(tenant);
    known.set(tenant, { keys, atMs: nowMs() });
    return keys;
  };
}
