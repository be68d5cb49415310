import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Script } from '../../application/usage/brought.ts';
import { scripts } from '../../text/en/scripts.ts';
import { KeysAway, type KeysOf } from './signing-keys.ts';

/** Whose tokens are taken, and for what. */
export interface TokenRules {
  /** The application id of the bot; tokens are for it or for `api://` and it. */
  readonly appId: string;
  /** Entra tenants whose apps may call, lower case. */
  readonly tenants: readonly string[];
  /** Where the tenants' tokens come from: without a slash at its end. */
  readonly authority: string;
  readonly keysOf: KeysOf;
}

/** Who calls, or the status that refuses it and why: for the log, never for the sender. */
export type TokenCheck =
  | { readonly admitted: true; readonly script: Script }
  | { readonly admitted: false; readonly status: 401 | 403 | 503; readonly why: string };

/** The app role that a script needs. */
const role = 'Usage.Write';

/** Clocks may differ by this much, in seconds. */
const skew = 60;

/** Longer than any token of an app. */
const tokenCharacters = 8_192;

const refuse = (status: 401 | 403 | 503, why: string): TokenCheck => ({
  admitted: false,
  status,
  why,
});

const guid = z.guid().transform((id) => id.toLowerCase());

/** What tells a token of an app from one of a person, and an access token from others that the tenant signs. */
const appClaims = z.object({
  azp: guid.optional(),
  appid: guid.optional(),
  scp: z.never().optional(),
  idtyp: z.literal('app').optional(),
  oid: z.string().optional(),
  sub: z.string().optional(),
  roles: z.array(z.string()).default([]),
  app_displayname: z.string().optional().catch(undefined),
});

type AppClaims = z.infer<typeof appClaims>;

/** The app of a token: one that speaks for itself, so that its subject is its own object; `null` for any other. */
function appOf({ idtyp, oid, sub, azp, appid }: AppClaims): string | null {
  const isOwn = idtyp === 'app' || (sub !== undefined && sub === oid);
  return isOwn ? (azp ?? appid ?? null) : null;
}

const nameCharacters = 80;

function nameOf({ app_displayname: name = '' }: AppClaims, app: string): string {
  return name.replace(/\s+/gu, ' ').trim().slice(0, nameCharacters) || scripts.app(app);
}

function admit(payload: JWTPayload, tenant: string): TokenCheck {
  const claims = appClaims.safeParse(payload);
  const app = claims.success ? appOf(claims.data) : null;
  if (!claims.success || app === null) return refuse(401, 'not a token of an app');
  return claims.data.roles.includes(role)
    ? { admitted: true, script: { tenant, app, name: nameOf(claims.data, app) } }
    : refuse(403, `the app ${app} has no ${role}`);
}

/** The tenant that a token names; `null` for none of those allowed. Nothing of it is believed before its key is. */
function claimedTenant(token: string, tenants: readonly string[]): string | null {
  try {
    const { tid } = decodeJwt(token);
    return tenants.find((tenant) => tenant === tid) ?? null;
  } catch {
    // Whatever it is, it is no token.
    return null;
  }
}

async function verify(
  token: string,
  tenant: string,
  { appId, authority, keysOf }: TokenRules,
): Promise<TokenCheck> {
  try {
    const { payload } = await jwtVerify(token, await keysOf(tenant), {
      algorithms: ['RS256'],
      issuer: [`${authority}/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
      audience: [appId, `api://${appId}`],
      clockTolerance: skew,
      requiredClaims: ['exp', 'tid'],
    });
    return admit(payload, tenant);
  } catch (error) {
    if (error instanceof KeysAway) return refuse(503, error.message);
    if (error instanceof errors.JOSEError) return refuse(401, error.code);
    throw error;
  }
}

/**
 * Judges the token of an app: signed by the key of a tenant that is allowed, for this bot, in time, an app's own,
 * and with the role for usage. All but the role is answered alike.
 */
export async function checkAppToken(
  authorization: string | undefined,
  rules: TokenRules,
): Promise<TokenCheck> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/iu.exec(authorization ?? '')?.[1];
  if (token === undefined || token.length > tokenCharacters) return refuse(401, 'no bearer token');
  const tenant = claimedTenant(token, rules.tenants);
  return tenant === null ? refuse(401, 'another tenant') : verify(token, tenant, rules);
}
