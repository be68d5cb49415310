import { Temporal } from 'temporal-polyfill';
import { isTimeZone } from '../../domain/calendar/time-zones.ts';
import type { Actor } from '../../domain/people.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { Viewer } from '../answers.ts';
import type { Member } from './member.ts';

/** The zone a person lives by: their wish, else what Teams says, else the default; none that does not exist. */
export function timeZoneOf(member: Member, defaultTimeZone: string): string {
  const zones = [member.wishes.timeZone ?? '', member.platform.timeZone, defaultTimeZone];
  return zones.find((zone) => zone !== '' && isTimeZone(zone)) ?? 'UTC';
}

/** For whom an answer is drawn. */
export function viewerOf(
  member: Member,
  actor: Actor,
  now: Instant,
  defaultTimeZone: string,
): Viewer {
  return {
    actor,
    language: member.wishes.language ?? (member.platform.locale || 'en'),
    timeZone: timeZoneOf(member, defaultTimeZone),
    now,
  };
}

/** The day it is where somebody is. */
export function todayIn(timeZone: string, now: Instant): LocalDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
