import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';

/** What a token must be for. */
export interface ExpectedToken {
  readonly appId: string;
  readonly issuer: string;
  /** Of the activity that came with it. */
  readonly serviceUrl: string;
}

/** Clocks may differ by this much, in seconds. */
const skew = 300;

const tokenHeader = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1) });

const tokenClaims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
});

type Claims = z.infer<typeof tokenClaims>;

/** The token of an `Authorization` header that has one and nothing else. */
export function bearerToken(authorization: string): string | null {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1] ?? null;
}

/**
 * Why a token is refused before its signature is looked at, or `null`: what can be told without a key costs no key.
 * `now` in seconds.
 */
export function findTokenFault(
  authorization: string,
  expected: ExpectedToken,
  now: number,
): string | null {
  const token = bearerToken(authorization);
  if (token === null) return 'no bearer token';
  const claims = readClaims(token);
  if (claims === null) return 'not a token of the kind the service signs';
  return findPartyFault(claims, expected) ?? findTimeFault(claims, now);
}

function findPartyFault({ iss, aud, serviceurl }: Claims, expected: ExpectedToken): string | null {
  if (iss !== expected.issuer) return 'another issuer';
  if (aud !== expected.appId) return 'for another bot';
  return serviceurl === expected.serviceUrl ? null : 'for another service URL';
}

function findTimeFault({ exp, nbf = 0 }: Claims, now: number): string | null {
  if (exp + skew <= now) return 'expired';
  return nbf - skew > now ? 'not valid yet' : null;
}

function readClaims(token: string): Claims | null {
  try {
    tokenHeader.parse(decodeProtectedHeader(token));
    return tokenClaims.parse(decodeJwt(token));
  } catch {
    // Whatever it is, it is not what the service signs.
    return null;
  }
}
