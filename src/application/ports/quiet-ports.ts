import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Version } from './ports.ts';

/** That an engagement holds something back for somebody's quiet hours. */
export interface Hold {
  readonly engagement: EngagementId;
  /** Until when, by the wishes it was last looked at with; `null` when nothing is quiet by them. */
  readonly until: Instant | null;
  /** From then on it says nothing: what falls due brings what was held. */
  readonly over: Instant;
}

/** A hold as it was read. */
export interface StoredHold extends Hold {
  readonly version: Version;
}

/** What is held back for each person: for finding it when their wishes change, never the truth. */
export interface HoldStore {
  /** Remembers it, whatever stood there. */
  note(tenant: string, person: PersonId, hold: Hold): Promise<void>;
  /** In no order; `limit` at most. */
  noted(tenant: string, person: PersonId, limit: number): Promise<readonly StoredHold[]>;
  /** Writes it anew, or removes it (`null`); nothing when somebody wrote meanwhile. */
  renote(tenant: string, person: PersonId, read: StoredHold, next: Hold | null): Promise<void>;
}
