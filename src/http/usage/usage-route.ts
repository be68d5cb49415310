import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type {
  ScriptAnswer,
  ScriptCall,
  ScriptCalls,
} from '../../application/ports/script-calls.ts';
import { answerOnce } from '../../application/usage/answer-once.ts';
import { bringReadings, type Intake } from '../../application/usage/bring-readings.ts';
import type { Brought, Script } from '../../application/usage/brought.ts';
import { scripts } from '../../text/en/scripts.ts';
import type { Admission, HttpAnswer, HttpHandler, Route } from '../route.ts';
import { answerBody } from './answer-body.ts';
import { checkAppToken, type TokenRules } from './app-token.ts';
import { readCsvReadings, readJsonReadings } from './read-body.ts';

/** Who may call: whoever has a token, or in local mode anybody on this machine, for the one tenant there is. */
export type Callers =
  | ({ readonly by: 'token' } & TokenRules)
  | { readonly by: 'this-machine'; readonly script: Script };

/** What the route calls. */
export interface UsageRouteParts {
  readonly intake: Intake;
  readonly calls: ScriptCalls;
  readonly callers: Callers;
  /** Told why a call was refused: for the log, never for the sender. */
  readonly onRefused: (status: number, why: string) => void;
}

/** Room for a thousand readings with the longest names. */
const bodyBytes = 2 * 1024 * 1024;

const keyForm = /^[\x21-\x7e]{1,200}$/u;

const errors = { 400: 'Bad Request', 413: 'Payload Too Large', 422: 'Unprocessable Entity' };

const refuse = (status: keyof typeof errors, detail: string): HttpAnswer => ({
  status,
  body: { error: errors[status], detail },
});

const sha256 = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex');

const headerText = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : '';

/** The call's name for what it records: the same for the same app and key. */
function deliveryId({ tenant, app, key }: ScriptCall): string {
  return `s${sha256(tenant, app, key).slice(0, 32)}`;
}

async function carryOut(
  { intake }: UsageRouteParts,
  script: Script,
  call: ScriptCall,
  items: readonly Brought[],
): Promise<ScriptAnswer> {
  const outcomes = await bringReadings(intake, { script, id: deliveryId(call), items });
  return answerBody(outcomes, intake.now());
}

/** Answers a call of somebody who is admitted. */
function answering(parts: UsageRouteParts, script: Script, key: string): HttpHandler {
  return async ({ body }) => {
    const read = typeof body === 'string' ? readCsvReadings(body) : readJsonReadings(body);
    if (read.read === 'refused') return refuse(read.status, read.detail);
    const { tenant, app } = script;
    const kind = typeof body === 'string' ? 'csv' : 'json';
    const call = { tenant, app, key, fingerprint: sha256(kind, JSON.stringify(body)) };
    const { items } = read;
    const { calls, intake } = parts;
    const answer = await answerOnce(calls, intake.now, call, () =>
      carryOut(parts, script, call, items),
    );
    return answer === 'another-body' ? refuse(422, scripts.faults.anotherBody) : answer;
  };
}

/** A page in a browser on this machine must not speak for its person: it comes under another host's name. */
function isOwnHost(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu.test(host ?? '');
}

type Caller = { readonly script: Script } | { readonly status: number; readonly why: string };

async function findCaller(headers: IncomingHttpHeaders, callers: Callers): Promise<Caller> {
  if (callers.by === 'token') {
    const check = await checkAppToken(headers.authorization, callers);
    return check.admitted ? check : { status: check.status, why: check.why };
  }
  return isOwnHost(headers.host)
    ? { script: callers.script }
    : { status: 403, why: 'another host in local mode' };
}

const challenge: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'www-authenticate': 'Bearer' },
  503: { 'retry-after': '10' },
};

async function admit(parts: UsageRouteParts, headers: IncomingHttpHeaders): Promise<Admission> {
  const caller = await findCaller(headers, parts.callers);
  if (!('script' in caller)) {
    const { status, why } = caller;
    parts.onRefused(status, why);
    return { refused: { status, headers: challenge[status] } };
  }
  const key = headerText(headers['idempotency-key']);
  return keyForm.test(key)
    ? { admitted: answering(parts, caller.script, key) }
    : { refused: refuse(400, scripts.faults.key) };
}

/** `POST /api/usage`: readings that scripts bring (docs/rules.md §4, docs/api/usage.openapi.yaml). */
export function usageRoute(parts: UsageRouteParts): Route {
  return {
    method: 'POST',
    path: '/api/usage',
    takes: { types: ['application/json', 'text/csv'], bodyBytes },
    admit: (headers) => admit(parts, headers),
  };
}
