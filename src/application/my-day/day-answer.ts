import type { Page } from '../answers.ts';
import type { Day, DayLine } from './day-of.ts';

/** Lines on one card (docs/rules.md §8). */
const linesPerPage = 10;

/** A page of somebody's day. */
export interface DayAnswer extends Page {
  readonly show: 'today';
  readonly lines: readonly DayLine[];
  readonly total: number;
  /** Lines that the person lets rest. */
  readonly resting: number;
  /** It came by itself, in the morning: it says why, and how to stop it. */
  readonly isProactive: boolean;
  /** What the person just did about a line; `null` when they only look. */
  readonly done: DayDone | null;
}

/** A line was put to rest: of which customer, until when. */
export interface DayDone {
  readonly done: 'rests';
  readonly customer: string;
  readonly until: string;
}

/** A page of a day; a page beyond the last shows the last. */
export function answerWithDay(
  { lines, resting }: Day,
  page: number,
  how: Pick<DayAnswer, 'isProactive' | 'done'>,
): DayAnswer {
  const pages = Math.max(1, Math.ceil(lines.length / linesPerPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const part = lines.slice(shown * linesPerPage, (shown + 1) * linesPerPage);
  return { show: 'today', lines: part, total: lines.length, page: shown, pages, resting, ...how };
}
