import type { BusinessHours } from '../../domain/calendar/business-hours.ts';
import type { Person } from '../../domain/people.ts';
import type { RequestKind } from '../../domain/request/request.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { RequestState, Urgency } from '../../domain/request/request.ts';
import type { Reachability } from '../people/member.ts';
import type { Version } from './ports.ts';

/** Somebody on the list of SMEs, as it is kept. */
export interface KeptSme {
  readonly person: Person;
  readonly kinds: readonly RequestKind[];
  readonly isOnCall: boolean;
}

/** Who the SMEs of a tenant are (docs/rules.md §7). */
export interface SmeSettings {
  /** Where the channel of each kind is, once an administrator named one. */
  readonly channels: Readonly<Record<RequestKind, Reachability>>;
  readonly members: readonly KeptSme[];
  readonly hours: BusinessHours;
}

/** The lists as they were read; `null` while nothing was ever set. */
export interface StoredSmes {
  readonly settings: SmeSettings;
  readonly version: Version | null;
}

/** The SME lists of each tenant, each in one row. */
export interface SmeStore {
  load(tenant: string): Promise<StoredSmes>;
  /** Writes them if nobody wrote meanwhile. */
  save(
    tenant: string,
    settings: SmeSettings,
    expected: Version | null,
  ): Promise<'saved' | 'conflict'>;
}

/** A request as lists show it; dates rather than verdicts, and nothing of what was asked. */
export interface RequestLine {
  readonly engagement: EngagementId;
  readonly request: string;
  readonly customer: string;
  readonly kind: RequestKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly since: Instant;
  readonly askedAt: Instant;
  readonly askedBy: Person;
  readonly holder: Person | null;
  readonly needBy: LocalDate | null;
  readonly reference: string;
  readonly acceptedAt: Instant | null;
  readonly resolvedAt: Instant | null;
}

/** Requests of a tenant for reading: projected from engagements, never the truth. */
export interface RequestLists {
  /** Those that are open or accepted. */
  underWay(tenant: string): Promise<readonly RequestLine[]>;
  /** All that are kept, for figures and for finding a reference. */
  all(tenant: string): Promise<readonly RequestLine[]>;
}
