import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/days.ts';

/** Zones with every trap the calendar must live with: half-hour saving, a skipped day, changes at midnight, odd offsets. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
  'Asia/Kathmandu',
] as const;

const firstMoment = Date.UTC(2008, 0, 1);
const lastMoment = Date.UTC(2032, 0, 1);

/** Any of the zones. */
export const anyZone = fc.constantFrom(...zones);

/** Any minute from 2008 to 2031. */
export const anyInstant = fc
  .integer({ min: 0, max: (lastMoment - firstMoment) / 60_000 })
  .map((minutes) => new Date(firstMoment + minutes * 60_000).toISOString());

/** Any day from 2008 to 2031. */
export const anyDate = fc
  .integer({ min: 0, max: 24 * 365 })
  .map((days) => addDays('2008-01-01', days));

/** Any minute of a wall clock. */
export const anyTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

/** At least one day of the week. */
export const someDays = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });

/** The minute so many minutes after an instant. */
export function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
