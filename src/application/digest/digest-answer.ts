import type { Change } from '../../domain/portfolio/digest.ts';
import type { PortfolioEntry } from '../../domain/portfolio/portfolio.ts';
import type { Instant } from '../../domain/time.ts';
import type { Band } from '../../domain/usage/band.ts';
import type { EngagementLine } from '../engagement/lines.ts';

/** Something of an engagement that the person lets rest, until when and why. */
export interface Resting {
  readonly reason: string;
  readonly until: Instant;
}

/** An engagement in a digest. */
export interface DigestEntry extends PortfolioEntry<EngagementLine> {
  readonly changes: readonly Change[];
  readonly resting: Resting | null;
}

/** How many engagements changed since the last digest, and how. */
export interface DigestTally {
  readonly new: number;
  readonly toRed: number;
  readonly fromRed: number;
  readonly blocked: number;
  readonly unblocked: number;
  readonly withTasks: number;
  /** Ended, or in other hands. */
  readonly gone: number;
}

/** A page of the weekly digest of an FM: everything by attention, and what is new. */
export interface DigestAnswer {
  readonly show: 'digest';
  readonly entries: readonly DigestEntry[];
  readonly bands: Readonly<Record<Band, number>>;
  readonly total: number;
  /** When the last digest came; `null` for the first. */
  readonly since: Instant | null;
  readonly tally: DigestTally;
  /** Lines of that day's My day, whose place the digest takes. */
  readonly dayLines: number;
  /** It came by itself: it says why, and how to stop it. */
  readonly isProactive: boolean;
  /** The week it was brought in, for its further pages; `null` when it was asked for. */
  readonly period: string | null;
  readonly page: number;
  readonly pages: number;
}
