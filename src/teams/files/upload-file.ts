import type { FilePlace, UploadOutcome } from '../../application/hand-out/handing-out.ts';
import type { IsFileUrl } from './file-hosts.ts';

/** How bytes are brought to a place. */
export interface UploadRules {
  readonly isAllowed: IsFileUrl;
  /** Of one attempt, in milliseconds. */
  readonly answerMs: number;
  /** Before the one other attempt, in milliseconds. */
  readonly pauseMs: number;
}

type Attempt = UploadOutcome | 'again';

/** A session that ended, was cancelled or belongs to somebody else; another one comes with another consent. */
const goneStatuses: ReadonlySet<number> = new Set([401, 403, 404, 409, 410, 412, 416]);

function judge({ ok, status }: Response): Attempt {
  if (ok) return 'saved';
  if (goneStatuses.has(status)) return 'expired';
  return status >= 500 ? 'again' : 'failed';
}

/** All bytes in one piece, as the address of an upload takes them; no token of ours, no redirection. */
async function put(url: string, bytes: Uint8Array, answerMs: number): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      body: new Uint8Array(bytes),
      redirect: 'manual',
      headers: {
        'content-length': String(bytes.length),
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        'content-type': 'application/octet-stream',
      },
      signal: AbortSignal.timeout(answerMs),
    });
    await response.body?.cancel();
    return judge(response);
  } catch {
    // Refused, reset, too late or a name that does not exist: the file is not known to be there, whichever it was.
    return 'failed';
  }
}

/**
 * Brings a file to the place that was made for it, on allowed hosts alone. An answer that says the other side is ill is
 * asked for once more; the same bytes at the same place are the same file.
 */
export async function uploadFile(
  { uploadUrl, contentUrl }: FilePlace,
  bytes: Uint8Array,
  { isAllowed, answerMs, pauseMs }: UploadRules,
): Promise<UploadOutcome> {
  if (!isAllowed(uploadUrl) || !isAllowed(contentUrl)) return 'not-allowed';
  const first = await put(uploadUrl, bytes, answerMs);
  if (first !== 'again') return first;
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  const second = await put(uploadUrl, bytes, answerMs);
  return second === 'again' ? 'failed' : second;
}
