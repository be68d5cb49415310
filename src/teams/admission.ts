import type { IncomingHttpHeaders } from 'node:http';
import type { Activity } from 'botbuilder';
import { findActivityFault, type ActivityGuard } from './activity-guard.ts';
import { activityShape } from './activity-shape.ts';
import { findTokenFault } from './token-check.ts';
import { isActivity, type Authenticated, type TurnAdapter } from './turn-adapter.ts';

/** A posted activity, its body parsed. */
export interface PostedActivity {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** An activity that may run, or the status that refuses it and why: for the log, never for the sender. */
export type Admission =
  | { readonly admitted: true; readonly authenticated: Authenticated; readonly activity: Activity }
  | {
      readonly admitted: false;
      readonly status: 400 | 401 | 403;
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
  try {
    const authenticated = await adapter.authenticate(body, authorization);
    const fault = findActivityFault(shape.data, guard);
    return fault === null ? { admitted: true, authenticated, activity: body } : refuse(403, fault);
  } catch (error) {
    // Whatever went wrong, the token was not proven good: nothing may run.
    return refuse(401, 'not authenticated', error);
  }
}

function refuse(status: 400 | 401 | 403, why: string, error: unknown = null): Admission {
  return { admitted: false, status, why, error };
}
