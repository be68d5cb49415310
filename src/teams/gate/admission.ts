import type { IncomingHttpHeaders } from 'node:http';
import type { Activity } from 'botbuilder';
import { findActivityFault, type ActivityGuard } from './activity-guard.ts';
import { activityShape, type ActivityShape } from './activity-shape.ts';
import { leaveOutUntold } from './leave-out.ts';
import type { MayNow } from './person-rate.ts';
import type { SigningKeys } from './signing-keys.ts';
import { bearerToken, findTokenFault } from './token-check.ts';
import { isActivity } from '../turn-adapter.ts';

/** A posted activity, its body parsed. */
export interface PostedActivity {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

type RefusedStatus = 400 | 401 | 403 | 429 | 503;

interface Refused {
  readonly admitted: false;
  readonly status: RefusedStatus;
  readonly why: string;
  readonly error: unknown;
}

/** An activity that may run, or the status that refuses it and why: for the log, never for the sender. */
export type Admission = { readonly admitted: true; readonly activity: Activity } | Refused;

/** By what an activity is judged. */
export interface Admitting {
  readonly guard: ActivityGuard;
  /** The token that is expected, or `null` in local mode, which knows none. */
  readonly token: ExpectedFrom | null;
  /** How often a person may; `null` in local mode, which serves this machine. */
  readonly mayNow: MayNow | null;
}

interface ExpectedFrom {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
}

/** Judges a posted activity: its shape, its token without and with a key, whom it speaks for, and how often. */
export async function admit(
  { headers, body }: PostedActivity,
  { guard, token, mayNow }: Admitting,
): Promise<Admission> {
  const shape = activityShape.safeParse(body);
  if (!shape.success || !isActivity(body, shape))
    return refuse(400, 'not the shape of an activity');
  const unproven = token && (await findUnproven(headers.authorization ?? '', shape.data, token));
  return (
    unproven ??
    findUnwelcome(shape.data, guard, mayNow) ?? {
      admitted: true,
      activity: leaveOutUntold(body),
    }
  );
}

function findUnwelcome(
  activity: ActivityShape,
  guard: ActivityGuard,
  mayNow: MayNow | null,
): Refused | null {
  const fault = findActivityFault(activity, guard);
  if (fault !== null) return refuse(403, fault);
  return mayNow?.(senderOf(activity)) === false ? refuse(429, 'too many of one person') : null;
}

async function findUnproven(
  authorization: string,
  { serviceUrl, channelId }: ActivityShape,
  { appId, issuer, keys }: ExpectedFrom,
): Promise<Refused | null> {
  const expected = { appId, issuer, serviceUrl };
  const fault = findTokenFault(authorization, expected, Date.now() / 1_000);
  if (fault !== null) return refuse(401, fault);
  const token = bearerToken(authorization) ?? '';
  const proof = await keys.prove({ token, issuer, audience: appId, channelId });
  switch (proof.proof) {
    case 'good':
      return null;
    case 'bad':
      return refuse(401, proof.why);
    case 'keys-away':
      return refuse(503, 'the keys of the service cannot be had', proof.error);
  }
}

/** Events of the platform have no person: their conversation stands for one. */
function senderOf({ from, conversation }: ActivityShape): string {
  return from.aadObjectId === '' ? conversation.id : from.aadObjectId.toLowerCase();
}

function refuse(status: RefusedStatus, why: string, error: unknown = null): Refused {
  return { admitted: false, status, why, error };
}
