import type { EngagementId } from '../../domain/engagement/engagement.ts';
import { caps } from '../../domain/caps.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Mention } from '../asker.ts';
import { usualWishes, type Wishes } from '../../domain/wishes.ts';

/** Where a person's personal chat with the bot is: our own shape, so that the platform's can change. */
export interface Reach {
  readonly conversation: string;
  readonly serviceUrl: string;
  /** The bot's id in that conversation. */
  readonly bot: string;
  /** The person's id in that conversation. */
  readonly user: string;
}

/** Whether a card can reach a person; `unknown` until they install the bot. */
export type Reachability =
  | { readonly state: 'unknown' }
  | { readonly state: 'reachable'; readonly reach: Reach }
  /** Installed once; since then blocked, removed or refused, with the platform's word for it. */
  | { readonly state: 'lost'; readonly since: Instant; readonly why: string };

/** Somebody the bot knows: by installation, by a message, or by being named. */
export interface Member {
  readonly tenant: string;
  readonly id: PersonId;
  readonly name: string;
  /** Lower case; empty when not known. */
  readonly email: string;
  readonly reachability: Reachability;
  /** As Teams last told: IANA zone and locale; empty when it did not. */
  readonly platform: { readonly timeZone: string; readonly locale: string };
  readonly wishes: Wishes;
  readonly welcomed: Instant | null;
  /** The engagement the person works on, since when, and the last one whose card they touched. */
  readonly current: {
    readonly engagement: EngagementId;
    readonly at: Instant;
    readonly touched: EngagementId;
  } | null;
  /** What the bot asked last, until the person says or presses anything. */
  readonly asked: AskedBack | null;
  /** When `today` last showed a day by which a figure alone is meant otherwise than before; `null` for never. */
  readonly dayShownAt: Instant | null;
}

/** A question of the bot that a typed word may answer: for which customer something was meant. */
export interface AskedBack {
  readonly said: string;
  readonly mentions: readonly Mention[];
  readonly engagement: EngagementId;
  /** Where it was asked. */
  readonly conversation: string;
  readonly at: Instant;
}

/** A name as it is kept: one line of whole characters, within its cap. */
export function nameWithin(name: string): string {
  const line = name.toWellFormed().replace(/\s+/gu, ' ').trim();
  return Array.from(line.slice(0, 2 * caps.nameCharacters))
    .slice(0, caps.nameCharacters)
    .join('')
    .toWellFormed();
}

/** A person as first met. */
export function newMember(tenant: string, id: PersonId, name: string): Member {
  return {
    tenant,
    id,
    name,
    email: '',
    reachability: { state: 'unknown' },
    platform: { timeZone: '', locale: '' },
    wishes: usualWishes,
    welcomed: null,
    current: null,
    asked: null,
    dayShownAt: null,
  };
}
