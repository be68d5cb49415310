import { caps } from '../../caps.ts';
import type { PersonId } from '../../people.ts';
import type { Instant } from '../../time.ts';
import type { Alert, AlertState, Snooze } from './alert.ts';

/** The longest snooze, in days of 24 hours. */
const longestSnoozeDays = 30;

/** Why nothing can be snoozed so. */
export type SilenceRefusal =
  | { readonly refused: 'snooze-reason-needed' }
  | { readonly refused: 'snooze-reason-too-long'; readonly limit: number }
  | { readonly refused: 'snooze-already-over' }
  | { readonly refused: 'snooze-too-long'; readonly limitDays: number };

/** Why a warning cannot be snoozed so. */
export type SnoozeRefusal = SilenceRefusal | { readonly refused: 'no-open-alert' };

/** A snooze of whatever it is. */
export type Silence = Pick<Snooze, 'reason' | 'since' | 'until'>;

const dayMs = 24 * 60 * 60 * 1000;

function checkUntil({ since, until }: Silence): SilenceRefusal | null {
  if (until <= since) return { refused: 'snooze-already-over' };
  const lengthMs = Date.parse(until) - Date.parse(since);
  return lengthMs > longestSnoozeDays * dayMs
    ? { refused: 'snooze-too-long', limitDays: longestSnoozeDays }
    : null;
}

/** What is wrong with a snooze, or `null`: it needs an open alert, a reason, and an end within 30 days. */
export function checkSnooze(state: AlertState, snooze: Snooze): SnoozeRefusal | null {
  return state.open ? checkSilence(snooze) : { refused: 'no-open-alert' };
}

/** What is wrong with a snooze, or `null`: it needs a reason, and an end within 30 days. */
export function checkSilence(silence: Silence): SilenceRefusal | null {
  const { reason } = silence;
  if (reason.trim() === '') return { refused: 'snooze-reason-needed' };
  if (reason.length > caps.textCharacters) {
    return { refused: 'snooze-reason-too-long', limit: caps.textCharacters };
  }
  return checkUntil(silence);
}

/** The snooze of a person as it was left, over or not; `null` without one. */
export function snoozeOf(alert: Alert, person: PersonId): Snooze | null {
  return alert.snoozes.find((snooze) => snooze.person === person) ?? null;
}

/** A snooze is over at its very end. */
export function isOver(snooze: Snooze, now: Instant): boolean {
  return snooze.until <= now;
}

/** The state with this snooze in the place of the person's former one; without an open alert nothing changes. */
export function snoozeAlert(state: AlertState, snooze: Snooze): AlertState {
  if (!state.open) return state;
  const others = state.open.snoozes.filter(({ person }) => person !== snooze.person);
  return { ...state, open: { ...state.open, snoozes: [...others, snooze] } };
}
