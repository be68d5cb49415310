import type { Person } from '../../domain/people.ts';
import type { PlaybookVersion } from '../../domain/playbook.ts';
import type { Instant } from '../../domain/time.ts';

/** What somebody wants the playbook's owner to know. */
export interface Feedback {
  readonly id: string;
  readonly tenant: string;
  readonly by: Person;
  readonly at: Instant;
  readonly playbook: PlaybookVersion;
  readonly text: string;
}

/** Keeps feedback until the playbook's owner has read it. */
export interface FeedbackStore {
  /** Keeps it once, however often it arrives. */
  add(feedback: Feedback): Promise<void>;
}
