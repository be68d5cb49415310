import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** What a token is proven to be, or why not; `keys-away` when that cannot be told now. */
export type Proof =
  | { readonly proof: 'good' }
  | { readonly proof: 'bad'; readonly why: string }
  | { readonly proof: 'keys-away'; readonly error: unknown };

/** A token and what it must be for. */
export interface TokenToProve {
  readonly token: string;
  readonly issuer: string;
  readonly audience: string;
  /** The key that signed must be endorsed for it, where it says for what it is. */
  readonly channelId: string;
}

/** The keys with which the service signs its tokens. */
export interface SigningKeys {
  /** Fetches them, once however many ask at the same time. @throws when they cannot be had. */
  warm(): Promise<void>;
  prove(token: TokenToProve): Promise<Proof>;
}

const hour = 3_600_000;

/** A key nobody knows has them fetched anew, but not more often than this: a new key works after half a minute at most. */
const cooldownMs = 30_000;

const documentShape = z.object({ jwks_uri: z.url() });

const keyShape = z.looseObject({
  kid: z.string().optional(),
  endorsements: z.array(z.string()).optional(),
});

type KeySet = ReturnType<typeof createRemoteJWKSet>;

async function findKeySet(metadataUrl: string, timeLimitMs: number): Promise<KeySet> {
  const answer = await fetch(metadataUrl, { signal: AbortSignal.timeout(timeLimitMs) });
  if (!answer.ok) throw new Error(`the OpenID document answers ${answer.status}`);
  const { jwks_uri: address } = documentShape.parse(await answer.json());
  const keys = createRemoteJWKSet(new URL(address), {
    timeoutDuration: timeLimitMs,
    cooldownDuration: cooldownMs,
    cacheMaxAge: 24 * hour,
  });
  await keys.reload();
  return keys;
}

/** What is wrong with the token itself; anything else is a fault on the way to the keys. */
function faultOfToken(error: unknown): string | null {
  const isFetching = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  if (!(error instanceof errors.JOSEError) || isFetching) return null;
  return error.code === 'ERR_JOSE_GENERIC' ? null : error.code;
}

function isEndorsed(keys: KeySet, kid: string | undefined, channelId: string): boolean {
  const all = z.array(keyShape).parse(keys.jwks()?.keys ?? []);
  const { endorsements } = all.find((key) => key.kid === kid) ?? {};
  return endorsements?.includes(channelId) ?? true;
}

const algorithms = ['RS256', 'RS384', 'RS512'];

/** Keys found through the service's OpenID document, fetched when first needed and kept for a day. */
export function signingKeys(metadataUrl: string, timeLimitMs: number): SigningKeys {
  let finding: Promise<KeySet> | null = null;
  const find = (): Promise<KeySet> => {
    finding ??= findKeySet(metadataUrl, timeLimitMs).catch((error: unknown) => {
      // Whoever asks next tries again.
      finding = null;
      throw error;
    });
    return finding;
  };
  return {
    warm: async () => {
      await find();
    },
    prove: async ({ token, issuer, audience, channelId }) => {
      try {
        const keys = await find();
        const getKey: JWTVerifyGetKey = keys;
        const expected = { issuer, audience, algorithms, clockTolerance: 300 };
        const { protectedHeader } = await jwtVerify(token, getKey, expected);
        return isEndorsed(keys, protectedHeader.kid, channelId)
          ? { proof: 'good' }
          : { proof: 'bad', why: 'a key for other channels' };
      } catch (error) {
        const why = faultOfToken(error);
        return why === null ? { proof: 'keys-away', error } : { proof: 'bad', why };
      }
    },
  };
}
