import type { Messenger, OutgoingCard } from './application/ports/messenger.ts';
import type { Reach } from './application/people/member.ts';
import type { Log } from './log.ts';
import type { ConversationParts } from './teams/conversation/parts.ts';
import { allowOwnMachine, allowSharePoint } from './teams/files/file-hosts.ts';
import { usualFileLimits, wireFiles } from './wire-files.ts';

/** How a conversation reaches beyond its turn. */
type Ways = Pick<ConversationParts, 'whisper' | 'replace' | 'later' | 'readFile' | 'patienceMs'>;

/** From what the ways are made. */
export interface WayParts {
  readonly log: Log;
  readonly messenger: () => Messenger;
  /** Files come from this machine, not from SharePoint. */
  readonly isLocal: boolean;
  /** How long a turn waits for a file to be read before it says that it is reading. */
  readonly patienceMs: number;
}

/** The ways by which a conversation reaches beyond its turn. */
export function waysOf({ log, messenger, isLocal, patienceMs }: WayParts): Ways {
  const post = async (to: Reach, card: OutgoingCard): Promise<boolean> => {
    const sent = await messenger().post(to, card);
    if (sent.outcome !== 'sent') log.warn({ outcome: sent.outcome }, 'whisper failed');
    return sent.outcome === 'sent';
  };
  const isAllowed = isLocal ? allowOwnMachine : allowSharePoint;
  return {
    patienceMs,
    whisper: post,
    replace: async (to, activity, card) => {
      const updated = activity === '' ? null : await messenger().update(to, activity, card);
      if (updated?.outcome !== 'sent') await post(to, card);
    },
    later: (work) => {
      work.catch((error: unknown) => {
        log.error({ err: error }, 'work after a turn failed');
      });
    },
    readFile: wireFiles({ ...usualFileLimits, isAllowed }),
  };
}
