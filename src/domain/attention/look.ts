import { localDateOf } from '../calendar/time-zones.ts';
import { addBusinessDays } from '../calendar/working-days.ts';
import type { Person, PersonId } from '../people.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Wishes } from '../wishes.ts';
import type { AttentionFacts } from './attention-facts.ts';
import type { AttentionLine } from './attention-line.ts';

/** Who reads, where, and by which working days. */
export interface AttentionReader extends Pick<Wishes, 'workingDays'> {
  readonly person: PersonId;
  /** IANA name. */
  readonly zone: string;
}

/** What a line is decided on. */
export interface Look {
  readonly facts: AttentionFacts;
  readonly reader: AttentionReader;
  readonly now: Instant;
  /** Where the reader is. */
  readonly today: LocalDate;
}

/** What one kind of line comes to. */
export type Lines = readonly AttentionLine[];

/** Whether the reader holds one of these places; what an empty place is owed goes to the other (docs/rules.md §1). */
export function isFor({ facts, reader }: Look, owners: readonly ('fe' | 'fm')[]): boolean {
  const held = (person: Person | null): boolean => person?.id === reader.person;
  return owners.some((role) => held(facts[role] ?? facts.fe ?? facts.fm));
}

/** The day of an instant where the reader is. */
export function dayFor({ reader }: Look, instant: Instant): LocalDate {
  return localDateOf(instant, reader.zone);
}

/** So many business days of the reader's after a day. */
export function workingDaysAfter({ reader }: Look, day: LocalDate, count: number): LocalDate {
  return addBusinessDays(day, count, { days: reader.workingDays, holidays: [] });
}
