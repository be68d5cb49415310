import { createHash, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { faultOf, type EntraFault } from './entra-fault.ts';

/** How an app may prove itself: what is registered for it. */
export interface Registered {
  readonly secret: string;
  /** PEM. */
  readonly certificate: string;
}

/** Proven, or the fault that refuses it. */
export type ClientProof =
  | { readonly by: 'secret' | 'certificate'; readonly fault?: never }
  | { readonly fault: EntraFault };

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Clocks may differ by this much, in seconds. */
const skew = 300;

const digest = (algorithm: 'sha1' | 'sha256', { raw }: X509Certificate): string =>
  createHash(algorithm).update(raw).digest('base64url');

/** Why the certificate that an assertion names is not the one registered, or `null`. */
function findWrongKey(assertion: string, certificate: X509Certificate): EntraFault | null {
  const { alg, x5t, 'x5t#S256': x5tS256 } = decodeProtectedHeader(assertion);
  const named = x5tS256 ?? x5t;
  if (typeof named !== 'string') {
    return faultOf('invalid_client', 50_027, 'No certificate thumbprint in the token’s header.');
  }
  const expected = digest(x5tS256 === undefined ? 'sha1' : 'sha256', certificate);
  const thumbprint = Buffer.from(named, 'base64url').toString('hex').toUpperCase();
  if (named !== expected || !/^(?:RS|PS)256$/u.test(alg ?? '')) {
    const why = `The key was not found., Thumbprint of key used by client: '${thumbprint}'`;
    return faultOf('invalid_client', 700_027, `The client assertion is not taken. [${why}]`);
  }
  return null;
}

function faultOfVerifying(error: unknown): EntraFault {
  if (error instanceof errors.JWTExpired) {
    return faultOf('invalid_client', 700_024, 'The assertion is not within its time.');
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'aud'
      ? faultOf('invalid_client', 700_023, 'The assertion is for another audience.')
      : faultOf('invalid_client', 700_024, `The assertion lacks a good ${error.claim}.`);
  }
  const why = 'The provided signature value did not match the expected signature value.';
  return faultOf('invalid_client', 700_027, `Client assertion has a wrong signature. [${why}]`);
}

/** An app speaks for itself, and says so once for each request. */
function findWrongClaim({ iss, sub, jti }: JWTPayload, clientId: string): EntraFault | null {
  if (iss !== clientId || sub !== clientId) {
    return faultOf('invalid_client', 700_021, 'The assertion is of another application.');
  }
  return typeof jti === 'string' && jti !== ''
    ? null
    : faultOf('invalid_client', 50_027, 'The assertion has no id.');
}

async function proveByCertificate(
  form: URLSearchParams,
  tokenEndpoint: string,
  pem: string,
): Promise<ClientProof> {
  const assertion = form.get('client_assertion') ?? '';
  const certificate = new X509Certificate(pem);
  const wrongKey = findWrongKey(assertion, certificate);
  if (wrongKey) return { fault: wrongKey };
  try {
    const { payload } = await jwtVerify(assertion, certificate.publicKey, {
      audience: [tokenEndpoint, tokenEndpoint.replace('/oauth2/v2.0/token', '/v2.0')],
      requiredClaims: ['exp', 'nbf'],
      clockTolerance: skew,
    });
    const fault = findWrongClaim(payload, form.get('client_id') ?? '');
    return fault ? { fault } : { by: 'certificate' };
  } catch (error) {
    return { fault: faultOfVerifying(error) };
  }
}

/** Judges by what a request for a token proves its app: a secret, or an assertion signed with a certificate's key. */
export async function proveClient(
  form: URLSearchParams,
  tokenEndpoint: string,
  { secret, certificate }: Registered,
): Promise<ClientProof> {
  if (form.has('client_assertion')) {
    if (form.get('client_assertion_type') === assertionType) {
      return proveByCertificate(form, tokenEndpoint, certificate);
    }
    return { fault: faultOf('invalid_request', 900_144, 'Another type of client_assertion.') };
  }
  if (!form.has('client_secret')) {
    const why = 'client_assertion or client_secret is required for client_credentials.';
    return { fault: faultOf('invalid_client', 7_000_216, why) };
  }
  return form.get('client_secret') === secret
    ? { by: 'secret' }
    : { fault: faultOf('invalid_client', 7_000_215, 'Invalid client secret provided.') };
}
