import type { IsFileUrl } from './file-hosts.ts';

/** What is fetched at most, and from where. */
export interface FetchRules {
  readonly isAllowed: IsFileUrl;
  readonly maxBytes: number;
  /** Until the answer begins. */
  readonly answerMs: number;
}

/** What an address gave. */
export type FetchedFile =
  | { readonly kind: 'file'; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly kind: 'host-not-allowed' | 'not-fetched' | 'too-large' };

const mostHops = 3;

/** Where an answer sends us, if that is the same host and allowed; anything else is no file. */
function nextUrl(from: string, response: Response, isAllowed: IsFileUrl): string | null {
  const location = response.headers.get('location');
  const next = location === null ? null : URL.parse(location, from);
  const isHere = next !== null && next.host === URL.parse(from)?.host;
  return isHere && isAllowed(next.href) ? next.href : null;
}

const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400;

async function ask(url: string, limitMs: number, signal: AbortSignal): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, limitMs);
  try {
    // The address is signed; the bot's own token goes to nobody but the Teams service.
    return await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([late.signal, signal]),
    });
  } finally {
    clearTimeout(timer);
  }
}

async function follow(
  url: string,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<Response | null> {
  let at: string | null = url;
  for (let hop = 0; hop <= mostHops && at !== null; hop += 1) {
    const response = await ask(at, rules.answerMs, signal);
    if (!isRedirect(response)) return response;
    await response.body?.cancel();
    at = nextUrl(at, response, rules.isAllowed);
  }
  return null;
}

async function answered(response: Response | null, maxBytes: number): Promise<FetchedFile> {
  if (!response?.ok || !response.body) {
    await response?.body?.cancel();
    return { kind: 'not-fetched' };
  }
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body.cancel();
    return { kind: 'too-large' };
  }
  return { kind: 'file', bytes: response.body };
}

/**
 * Asks for a file that somebody handed in, from allowed hosts alone and without any token of ours. What it says
 * of its size is believed only where it is too much; whoever reads the bytes counts them.
 */
export async function fetchFile(
  url: string,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<FetchedFile> {
  if (!rules.isAllowed(url)) return { kind: 'host-not-allowed' };
  try {
    return await answered(await follow(url, rules, signal), rules.maxBytes);
  } catch {
    // Refused, reset, too late or a name that does not exist: there is no file, whichever it was.
    return { kind: 'not-fetched' };
  }
}
