import type { Shown } from '../../domain/portfolio/digest.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Version } from './ports.ts';

/** What a digest showed, and when. */
export interface DigestShown {
  readonly at: Instant;
  readonly shown: Shown;
}

/** What a person's last digest showed, and the one before it, with which the last is compared. */
export interface DigestMemory {
  /** The week of the last one, as it is claimed. */
  readonly period: string;
  readonly last: DigestShown;
  readonly before: DigestShown | null;
}

/** What digests showed, one row a person. */
export interface DigestStore {
  load(
    tenant: string,
    person: PersonId,
  ): Promise<{ readonly memory: DigestMemory; readonly version: Version } | null>;
  /** Writes it if nobody wrote meanwhile. */
  save(
    tenant: string,
    person: PersonId,
    memory: DigestMemory,
    expected: Version | null,
  ): Promise<'saved' | 'conflict'>;
}
