import type { LocalTime } from '../../domain/calendar/time-zones.ts';

const shape =
  /^(?:at\s+)?(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?\s*(?<half>am|pm|a\.m\.|p\.m\.)?(?:\s*(?:h|uhr|o’clock|o'clock))?$/iu;

/** Later than any clock shows. */
const noTime: Readonly<Record<string, string>> = { hour: '99' };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** An hour as one of twenty-four; `null` for one that no such clock shows. */
function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour <= 24 ? hour % 24 : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

/** A time of day as people write it (`9`, `9:00`, `18.30`, `9 am`); `null` for what is none. */
export function readTime(said: string): LocalTime | null {
  const { hour, minute = '00', half = '' } = shape.exec(said.trim())?.groups ?? noTime;
  const read = hourOf(Number(hour), half.toLowerCase());
  return read === null || Number(minute) > 59 ? null : `${twoDigits(read)}:${minute}`;
}

const between = /\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bbis\b)\s*/iu;

/** Two times of day (`18-8`, `18:00 to 08:00`, `from 6pm until 8am`); `null` for what is none. */
export function readTimeSpan(
  said: string,
): { readonly from: LocalTime; readonly to: LocalTime } | null {
  const [first = '', second = '', ...others] = said
    .trim()
    .replace(/^(?:from|between)\s+/iu, '')
    .split(between);
  const [from, to] = [readTime(first), readTime(second)];
  return from !== null && to !== null && others.length === 0 ? { from, to } : null;
}
