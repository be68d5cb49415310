import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../time.ts';

/** A time of day on a wall clock, `HH:MM` from `00:00` to `23:59`. */
export type LocalTime = string;

const zoneShape = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/u;
const timeShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;
const anyMoment = Temporal.Instant.fromEpochMilliseconds(0);

/** Tells whether a name is an IANA time zone (`Europe/Berlin`, `UTC`); bare offsets such as `+01:00` are refused, as they know no daylight saving. */
export function isTimeZone(name: string): boolean {
  if (!zoneShape.test(name)) return false;
  try {
    anyMoment.toZonedDateTimeISO(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Tells whether a text is a time of day, `HH:MM` with two digits each. */
export function isLocalTime(text: string): boolean {
  return timeShape.test(text);
}

/** The milliseconds since 1970 of an instant; throws a RangeError for what is no instant. */
export function millisOf(instant: Instant): number {
  const millis = Date.parse(instant);
  const isAsWritten = !Number.isNaN(millis) && new Date(millis).toISOString() === instant;
  // Any other spelling, and what is no instant, takes longer to tell.
  return isAsWritten ? millis : Temporal.Instant.from(instant).epochMilliseconds;
}

/** The instant of so many milliseconds since 1970. */
export function instantOf(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** So many milliseconds after an instant. */
export function after(instant: Instant, ms: number): Instant {
  return instantOf(millisOf(instant) + ms);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Swedes write a day as ISO 8601 does. */
function dayFormatOf(zone: string): Intl.DateTimeFormat {
  const format =
    dayFormats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    });
  dayFormats.set(zone, format);
  return format;
}

/** The calendar day that a person in this zone has at an instant; a card asks for many. */
export function localDateOf(instant: Instant, zone: string): LocalDate {
  return dayFormatOf(zone).format(Date.parse(instant));
}

/** The time of day, to the minute begun, that a clock in this zone shows at an instant. */
export function localTimeOf(instant: Instant, zone: string): LocalTime {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/**
 * The first instant at which a clock in this zone shows a time of day of a calendar day, or has passed it.
 *
 * A time that comes twice (clocks go back) means the first. A time that is skipped (clocks go
 * forward, or a whole day is left out as in Apia in 2011) comes at the moment of the change.
 */
export function instantAt(date: LocalDate, time: LocalTime, zone: string): Instant {
  return instantOf(millisAt(date, time, zone));
}

/** The same as `instantAt`, in milliseconds since 1970. */
export function millisAt(date: LocalDate, time: LocalTime, zone: string): number {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const found = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
  const before = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? found).epochMilliseconds;
}

/** Tells whether a zone left a calendar day out altogether, as Apia did with 2011-12-30. */
export function isSkippedDay(date: LocalDate, zone: string): boolean {
  return localDateOf(instantAt(date, '00:00', zone), zone) !== date;
}
