import type { Person } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Reach } from '../people/member.ts';
import type { SendOutcome } from './messenger.ts';
import type { EngagementRef } from './ports.ts';

/** How the bot does, for one tenant. */
export interface Health {
  /** Of storage: a sentence each; empty when it answers. */
  readonly faults: readonly string[];
  readonly queueDepth: number;
  /** Since when the oldest waits that could be taken now; `null` when nothing does. */
  readonly oldestAt: Instant | null;
  readonly parkedNotices: number;
  readonly alertsOpen: number;
  /** Requests that no SME has accepted. */
  readonly requestsOpen: number;
}

/** Somebody with a part in an engagement whom no card can reach. */
export interface OutOfReach {
  readonly person: Person;
  /** The platform's word, or `null` for somebody who never installed the bot. */
  readonly why: string | null;
}

/** As what the bot runs. */
export interface RunningAs {
  readonly version: string;
  readonly startedAt: Instant;
  readonly identity: 'local' | 'secret' | 'certificate' | 'managed-identity';
  readonly hasTelemetry: boolean;
  /** 0 keeps engagements for ever. */
  readonly retentionDays: number;
}

/** What administrators look after. */
export interface Upkeep {
  readonly runningAs: RunningAs;
  health(tenant: string): Promise<Health>;
  outOfReach(tenant: string): Promise<readonly OutOfReach[]>;
  /** Sends a card by the way of every notice, outside any turn. */
  sendTest(to: Reach): Promise<SendOutcome>;
  /** Removes an engagement from everywhere; gives how many rows. Done again, it removes what is left. */
  forget(ref: EngagementRef): Promise<number>;
}
