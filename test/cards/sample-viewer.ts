import type { Viewer } from '../../src/application/answers.ts';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import type { Person } from '../../src/domain/people.ts';
import { now } from './sample-engagements.ts';

/** A card under a name that tells what it shows. */
export interface Sample {
  readonly name: string;
  readonly card: OutgoingCard;
}

/** For whom the samples are drawn. */
export const viewerOf = (person: Person, isAdministrator = false): Viewer => ({
  actor: { person, isAdministrator },
  language: 'en-GB',
  timeZone: 'Europe/Berlin',
  now,
});
