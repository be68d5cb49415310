import type { SendOutcome } from '../application/ports/messenger.ts';
import type { Clock } from '../application/ports/ports.ts';
import { after } from '../domain/calendar/time-zones.ts';
import type { Log } from '../log.ts';
import type { Storage } from '../storage/connect.ts';
import { throttleStore } from '../storage/notices/throttle-store.ts';
import type { Teams } from '../teams/adapter.ts';
import type { ConversationParts } from '../teams/conversation/parts.ts';
import { allowOwnMachine, allowSharePoint } from '../teams/files/file-hosts.ts';
import { withinPatience } from '../teams/conversation/within-patience.ts';
import { usualFileLimits, wireFiles } from './wire-files.ts';

/** How a conversation reaches beyond its turn. */
type Ways = Pick<
  ConversationParts,
  'replace' | 'later' | 'removeOffer' | 'hasFileCards' | 'readFile' | 'patienceMs'
>;

/** The ways, and the wait for what goes on by them. */
export interface WiredWays extends Ways {
  /** Waits until what goes on after turns has ended, so long at most. */
  readonly settle: (mostMs: number) => Promise<void>;
}

/** From what the ways are made. */
export interface WayParts {
  readonly log: Log;
  readonly storage: Storage;
  readonly now: Clock;
  readonly teams: Pick<Teams, 'messenger' | 'remove'>;
  /** Whether Teams' own cards for files are drawn where people read. */
  readonly hasFileCards: boolean;
  /** Files come from this machine, not from SharePoint. */
  readonly isLocal: boolean;
  /** How long a turn waits for a file to be read before it says that it is reading. */
  readonly patienceMs: number;
}

/** An offer that cannot be taken away does no harm: what is pressed on it again is known. */
function removeOfferBy({ teams, log }: WayParts): Ways['removeOffer'] {
  return async (from, activity) => {
    try {
      await teams.remove(from, activity);
    } catch (error) {
      log.warn({ err: error }, 'an offer stays');
    }
  };
}

/** Changes the card that stands, once; what Teams asks to wait for holds whatever follows it there. */
function replaceBy({ teams, log, storage, now }: WayParts): Ways['replace'] {
  const throttles = throttleStore(storage);
  const hold = async (tenant: string, conversation: string, came: SendOutcome) => {
    if (came.outcome !== 'throttled' || came.retryAfterMs === null) return;
    const until = after(now(), came.retryAfterMs);
    await throttles.hold(tenant, conversation, until);
  };
  return async ({ tenant, reach }, activity, card) => {
    if (activity === '') return false;
    try {
      const came = await teams.messenger.update(reach, activity, card);
      await hold(tenant, reach.conversation, came);
      return came.outcome === 'sent';
    } catch (error) {
      log.error({ err: error }, 'a card stays as it was');
      return false;
    }
  };
}

/** Work that goes on after its turn, and the wait for its end. */
function afterTurns({ log }: WayParts): Pick<WiredWays, 'later' | 'settle'> {
  const works = new Set<Promise<void>>();
  return {
    later: (work) => {
      const ended = work
        .catch((error: unknown) => {
          log.error({ err: error }, 'work after a turn failed');
        })
        .finally(() => works.delete(ended));
      works.add(ended);
    },
    settle: async (mostMs) => {
      await withinPatience(Promise.all(works), mostMs);
    },
  };
}

/** The ways by which a conversation reaches beyond its turn. */
export function waysOf(parts: WayParts): WiredWays {
  const { isLocal, patienceMs, hasFileCards } = parts;
  const isAllowed = isLocal ? allowOwnMachine : allowSharePoint;
  return {
    patienceMs,
    replace: replaceBy(parts),
    ...afterTurns(parts),
    removeOffer: removeOfferBy(parts),
    hasFileCards,
    readFile: wireFiles({ ...usualFileLimits, isAllowed }),
  };
}
