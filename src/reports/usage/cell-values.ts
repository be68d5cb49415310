import type { LocalDate } from '../../domain/time.ts';

const dayMilliseconds = 86_400_000;
const dayPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]00:?00)?)?$/;

const flags: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
  ['', false],
]);

/** Reads Yes/No or True/False in any letter case; an empty cell is No; undefined when it is neither. */
export function readFlag(cell: string): boolean | undefined {
  if (cell === 'Yes') return true;
  if (cell === 'No') return false;
  return cell.length > 20 ? undefined : flags.get(cell.trim().toLowerCase());
}

/** Reads `YYYY-MM-DD` or an ISO timestamp in UTC as a day, counted from 1970-01-01; undefined when it is no such day. */
export function readDay(cell: string): number | undefined {
  const [, year, month, day] = dayPattern.exec(cell.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isOnCalendar = new Date(milliseconds).toISOString().startsWith(`${year}-${month}-${day}`);
  return isOnCalendar ? milliseconds / dayMilliseconds : undefined;
}

/** Writes a day counted from 1970-01-01 as `YYYY-MM-DD`. */
export function writeDay(day: number): LocalDate {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** Reads a report period, `30` or `D30`, as days (1 to 366). */
export function readPeriodDays(cell: string): number | undefined {
  const [, digits] = /^d?(\d{1,3})$/i.exec(cell.trim()) ?? [];
  const days = Number(digits);
  return days >= 1 && days <= 366 ? days : undefined;
}

/** Reads a whole number of users, at most nine digits. */
export function readCount(cell: string): number | undefined {
  const trimmed = cell.trim();
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Whether a user's name is concealed: 32 hexadecimal digits in its place. */
export function isConcealedName(cell: string): boolean {
  return cell.length === 32 && /^[0-9a-f]{32}$/i.test(cell);
}
