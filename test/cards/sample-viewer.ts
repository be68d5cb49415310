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

/** What a form, refusal or notice is called before what differs within its kind. */
const kindOf = (name: string): string | undefined =>
  /^(?:form|refused:|notice) [a-z-]+/u.exec(name)?.[0];

/** One of each kind, and of forms, refusals and notices every kind; not every state is looked at each time. */
export function oneOfEachKind(samples: readonly Sample[]): readonly Sample[] {
  const seen = new Set<string>();
  return samples.filter(({ name }) => {
    const kind = kindOf(name);
    const isFirst = kind !== undefined && !seen.has(kind);
    if (kind !== undefined) seen.add(kind);
    return isFirst || looksDifferent.test(name);
  });
}
