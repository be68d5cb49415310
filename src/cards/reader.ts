import type { Viewer } from '../application/answers.ts';
import { isTimeZone, localDateOf } from '../domain/calendar/time-zones.ts';
import type { Engagement } from '../domain/engagement/engagement.ts';
import { rolesOf, type Person, type Role } from '../domain/people.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Told } from '../text/by-kind.ts';
import type { Words } from '../text/en.ts';
import { formatsFor, localeFor, type Formats } from '../text/format.ts';

/** Somebody a card is drawn for, with the words and formats they read. */
export interface Reader {
  readonly viewer: Viewer;
  readonly words: Words;
  readonly formats: Formats;
  readonly lang: string;
  readonly today: LocalDate;
}

/** A reader and the engagement their card is about. */
export interface Scene extends Reader {
  readonly engagement: Engagement;
  /** The viewer's places on it. */
  readonly roles: readonly Role[];
  readonly told: Told;
}

/** The reader that a viewer is; a time zone that does not exist reads as UTC. */
export function readerOf(viewer: Viewer, words: Words): Reader {
  const { now } = viewer;
  const language = localeFor(viewer.language, words.language);
  const timeZone = isTimeZone(viewer.timeZone) ? viewer.timeZone : 'UTC';
  const formats = formatsFor({ language, timeZone, now });
  const lang = words.language;
  return { viewer, words, formats, lang, today: localDateOf(now, timeZone) };
}

/** The engagement in front of a reader. */
export function sceneOf(reader: Reader, engagement: Engagement): Scene {
  const { words, formats, viewer } = reader;
  const titleOf = (id: string): string =>
    engagement.items.find((item) => item.id === id)?.title ?? words.names.someItem;
  const roles = rolesOf(engagement.people, viewer.actor.person.id);
  return { ...reader, engagement, roles, told: { formats, titleOf } };
}

/** A person's name, clipped to a line, with "you" where it is the reader. */
export function nameOf({ viewer, words }: Reader, person: Person): string {
  return person.id === viewer.actor.person.id ? words.names.you(person.name) : person.name;
}
