import type { OutgoingCard } from '../application/ports/messenger.ts';
import type { Reach } from '../application/people/member.ts';
import type { Log } from '../log.ts';
import type { Teams } from '../teams/adapter.ts';
import type { ConversationParts } from '../teams/conversation/parts.ts';
import type { FileMessenger } from '../teams/sending/messenger.ts';
import { allowOwnMachine, allowSharePoint } from '../teams/files/file-hosts.ts';
import { usualFileLimits, wireFiles } from './wire-files.ts';

/** How a conversation reaches beyond its turn. */
type Ways = Pick<
  ConversationParts,
  'replace' | 'later' | 'files' | 'hasFileCards' | 'readFile' | 'patienceMs'
>;

/** From what the ways are made. */
export interface WayParts {
  readonly log: Log;
  readonly teams: Pick<Teams, 'messenger' | 'fileMessenger'>;
  /** Whether Teams' own cards for files are drawn where people read. */
  readonly hasFileCards: boolean;
  /** Files come from this machine, not from SharePoint. */
  readonly isLocal: boolean;
  /** How long a turn waits for a file to be read before it says that it is reading. */
  readonly patienceMs: number;
}

/** An offer that cannot be taken away does no harm: what is pressed on it again is known. */
function filesBy({
  teams: { fileMessenger },
  log,
}: Pick<WayParts, 'teams' | 'log'>): FileMessenger {
  return {
    post: (to, card) => fileMessenger.post(to, card),
    remove: async (to, activity) => {
      try {
        await fileMessenger.remove(to, activity);
      } catch (error) {
        log.warn({ err: error }, 'an offer stays');
      }
    },
  };
}

/** The ways by which a conversation reaches beyond its turn. */
export function waysOf(parts: WayParts): Ways {
  const { log, teams, isLocal, patienceMs, hasFileCards } = parts;
  const post = async (to: Reach, card: OutgoingCard): Promise<void> => {
    const sent = await teams.messenger.post(to, card);
    if (sent.outcome !== 'sent')
      log.warn({ outcome: sent.outcome }, 'an answer after its turn failed');
  };
  const isAllowed = isLocal ? allowOwnMachine : allowSharePoint;
  return {
    patienceMs,
    replace: async (to, activity, card) => {
      const updated = activity === '' ? null : await teams.messenger.update(to, activity, card);
      if (updated?.outcome !== 'sent') await post(to, card);
    },
    later: (work) => {
      work.catch((error: unknown) => {
        log.error({ err: error }, 'work after a turn failed');
      });
    },
    files: filesBy(parts),
    hasFileCards,
    readFile: wireFiles({ ...usualFileLimits, isAllowed }),
  };
}
