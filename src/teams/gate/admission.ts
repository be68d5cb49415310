import type { IncomingHttpHeaders } from 'node:http';
import type { Activity } from 'botbuilder';
import { findActivityFault, type ActivityGuard } from './activity-guard.ts';
import { activityShape } from './activity-shape.ts';
import { findTokenFault } from './token-check.ts';
import { isActivity, type Authenticated, type TurnAdapter } from '../turn-adapter.ts';

/** A posted activity, its body parsed. */
export interface PostedActivity {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

type RefusedStatus = 400 | 401 | 403 | 503;

/** An activity that may run, or the status that refuses it and why: for the log, never for the sender. */
export type Admission =
  | { readonly admitted: true; readonly authenticated: Authenticated; readonly activity: Activity }
  | {
      readonly admitted: false;
      readonly status: RefusedStatus;
      readonly why: string;
      readonly error: unknown;
    };

/** By what an activity is judged. */
export interface Admitting {
  readonly adapter: TurnAdapter;
  readonly guard: ActivityGuard;
  /** The token that is expected, or `null` in local mode, which knows none. */
  readonly token: { readonly appId: string; readonly issuer: string } | null;
}

/** Judges a posted activity: its shape, its token without and with a key, and whom it speaks for. */
export async function admit(
  { headers, body }: PostedActivity,
  { adapter, guard, token }: Admitting,
): Promise<Admission> {
  const shape = activityShape.safeParse(body);
  if (!shape.success || !isActivity(body)) return refuse(400, 'not the shape of an activity');
  const { serviceUrl } = shape.data;
  const authorization = headers.authorization ?? '';
  const tokenFault =
    token && findTokenFault(authorization, { ...token, serviceUrl }, Date.now() / 1_000);
  if (tokenFault !== null) return refuse(401, tokenFault);
  const proven = await authenticate(adapter, body, authorization);
  if (!proven.admitted) return proven;
  const fault = findActivityFault(shape.data, guard);
  return fault === null ? proven : refuse(403, fault);
}

async function authenticate(
  adapter: TurnAdapter,
  activity: Activity,
  authorization: string,
): Promise<Admission> {
  try {
    const authenticated = await adapter.authenticate(activity, authorization);
    return { admitted: true, authenticated, activity };
  } catch (error) {
    // Whatever went wrong, the token was not proven good: nothing may run.
    return areKeysAway(error)
      ? refuse(503, 'the keys of the service cannot be had', error)
      : refuse(401, 'not authenticated', error);
  }
}

/** The SDK's two ways to say that it could not fetch the keys: a status, or the connection's own fault. */
function areKeysAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500);
}

function refuse(status: RefusedStatus, why: string, error: unknown = null): Admission {
  return { admitted: false, status, why, error };
}
