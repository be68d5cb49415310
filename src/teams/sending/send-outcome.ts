import { z } from 'zod';
import type { SendOutcome } from '../../application/ports/messenger.ts';

/** How an attempt failed. */
export type FailedSend = Exclude<SendOutcome, { outcome: 'sent' }>;

/** One call to the connector came to nothing, or nobody knows: what it means for the sender. */
export class ConnectorFault extends Error {
  override readonly name = 'ConnectorFault';
  readonly failure: FailedSend;

  constructor(failure: FailedSend) {
    super(describe(failure));
    this.failure = failure;
  }
}

/** What the connector answered to one call. */
export interface ConnectorAnswer {
  readonly method: string;
  readonly status: number;
  /** The header as it came: seconds, or a date. */
  readonly retryAfter: string | null;
  readonly body: string;
}

/** Codes of a 403 that are about the bot's address and not about the recipient. */
const misaddressed = new Set(['InvalidBotApiHost']);

/** Reads a refusal by the platform's table of status codes; `now` in milliseconds. */
export function judgeAnswer(answer: ConnectorAnswer, now: number): FailedSend {
  const { status } = answer;
  const code = errorCode(answer.body);
  const detail = code === '' ? `status ${status}` : `status ${status} ${code}`;
  const retryAfterMs = readRetryAfter(answer.retryAfter, now);
  switch (status) {
    case 403:
      return misaddressed.has(code)
        ? { outcome: 'rejected', status, detail }
        : { outcome: 'unreachable', status, why: code || 'Forbidden' };
    case 404:
      return judgeMissing(answer.method, code);
    case 408:
      return { outcome: 'unanswered', detail };
    // 412: others write to the conversation at this moment.
    case 412:
    case 429:
      return { outcome: 'throttled', status, retryAfterMs };
    default:
      return judgeOther(status, retryAfterMs, detail);
  }
}

function judgeOther(status: number, retryAfterMs: number | null, detail: string): FailedSend {
  if (status === 503 && retryAfterMs !== null)
    return { outcome: 'throttled', status, retryAfterMs };
  // A token that is not accepted today may be tomorrow, once the identity is mended: nothing is lost meanwhile.
  const isPassing = status === 401 || status > 500;
  return isPassing ? { outcome: 'unavailable', detail } : { outcome: 'rejected', status, detail };
}

function judgeMissing(method: string, code: string): FailedSend {
  const isActivity =
    code === 'ActivityNotFoundInConversation' ||
    (method === 'PUT' && code !== 'ConversationNotFound');
  return isActivity
    ? { outcome: 'activity-gone' }
    : { outcome: 'unreachable', status: 404, why: code || 'NotFound' };
}

/** Seconds or an HTTP date, as milliseconds from now; `null` for neither, and never less than 0. */
function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const said = header.trim();
  const ms = /^\d{1,9}$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

const errorBody = z.object({ error: z.object({ code: z.string() }) });

/** The blocked conversation has a body of another shape, with its code in a text. */
function errorCode(body: string): string {
  if (body.includes('MessageWritesBlocked')) return 'MessageWritesBlocked';
  try {
    const parsed = errorBody.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.error.code : '';
  } catch {
    // Not JSON: the status says all there is.
    return '';
  }
}

function describe(failure: FailedSend): string {
  const { outcome, ...facts } = failure;
  return `${outcome} ${JSON.stringify(facts)}`;
}
