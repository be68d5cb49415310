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
  installLink: 'https://teams.microsoft.com/l/app/aaaaaaaa-0000-4000-8000-000000000001',
});

const looksDifferent =
  /^(stuck|deploying|documented|closed|measured|warned), .*Nina|^form (new|bypass|assign|wait)|^[a-z-]+$|^done|^refused: (already|not-yours|items-open)|^notice (join|role-taken|usage)|^choose|^list|^name/u;

/** One of each kind; every state is drawn, but not every state is looked at in a browser. */
export const oneOfEachKind = (samples: readonly Sample[]): readonly Sample[] =>
  samples.filter(({ name }) => looksDifferent.test(name));
