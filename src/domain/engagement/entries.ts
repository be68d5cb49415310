import { caps } from '../caps.ts';
import type { LocalDate } from '../time.ts';
import type { Entry, WrongEntry } from './refusal.ts';

/** A text that must say something, within its cap; what is wrong with it, or `null`. */
export function checkText(entry: Entry, text: string, limit: number): WrongEntry | null {
  if (text.trim() === '') return { refused: 'empty', entry };
  return checkLength(entry, text, limit);
}

/** A text that may be empty, within its cap; blanks around it are not kept and not counted. */
export function checkLength(entry: Entry, text: string, limit: number): WrongEntry | null {
  const { length } = text.trim();
  return length > limit ? { refused: 'too-long', entry, limit, length } : null;
}

/** A reason in words. */
export function checkReason(text: string): WrongEntry | null {
  return checkText('reason', text, caps.textCharacters);
}

/** A whole number within bounds. */
export function checkWhole(
  entry: Entry,
  value: number,
  min: number,
  max: number,
): WrongEntry | null {
  if (!Number.isInteger(value)) return { refused: 'not-whole', entry };
  return value < min || value > max ? { refused: 'out-of-range', entry, min, max } : null;
}

/** A number of seats that a customer can have. */
export function checkSeats(entry: Entry, seats: number): WrongEntry | null {
  return checkWhole(entry, seats, entry === 'entitled-seats' ? 1 : 0, caps.seats);
}

/** A percentage above 0 and up to 100. */
export function checkPercent(entry: Entry, percent: number): WrongEntry | null {
  const isPercent = percent > 0 && percent <= 100;
  return isPercent ? null : { refused: 'out-of-range', entry, min: 0, max: 100 };
}

/** A day that lies ahead, today included. */
export function checkAhead(entry: Entry, date: LocalDate, today: LocalDate): WrongEntry | null {
  return date < today ? { refused: 'past-date', entry, date } : null;
}

/** A day that has come, today included. */
export function checkBehind(entry: Entry, date: LocalDate, today: LocalDate): WrongEntry | null {
  return date > today ? { refused: 'future-date', entry, date } : null;
}
