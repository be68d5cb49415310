import type { PersonId } from '../../people.ts';
import type { Instant, LocalDate } from '../../time.ts';
import type { Figure } from '../figure.ts';
import type { Denominator } from '../reading.ts';

/** A Red OPP reading that spoke while the alert was open. */
export interface Occurrence {
  readonly readingId: string;
  readonly date: LocalDate;
  readonly figure: Figure;
  readonly denominator: Denominator;
  readonly at: Instant;
  /** Its reading was withdrawn or undone. */
  readonly isTakenBack: boolean;
}

/** Why a warning card went out: the band became Red, usage fell further, or a snooze ended on Red. */
export type WarningReason = 'opened' | 'fell' | 'snooze-over';

/** A warning card that somebody got for this alert. */
export interface WarningCard {
  readonly to: PersonId;
  readonly reason: WarningReason;
  readonly readingId: string;
  readonly at: Instant;
}

/** Silence for whoever pressed it, and for nobody else. */
export interface Snooze {
  readonly person: PersonId;
  readonly reason: string;
  readonly since: Instant;
  readonly until: Instant;
}

/** An open warning about OPP usage under 40 % (docs/rules.md §5). */
export interface Alert {
  /** 1 for the engagement's first. */
  readonly number: number;
  readonly openedAt: Instant;
  /** Opened where everybody begins: no reading of 40 or more is known, and 1247 has not started. */
  readonly isBeginning: boolean;
  /** Why it rests: the reading is stale, or the newest names no percentage; `null` while it stands on Red. */
  readonly paused: 'stale' | 'no-seats' | null;
  /** The Red reading it stands on. */
  readonly readingId: string;
  /** In the order in which they first spoke; beyond 50, the oldest that sent no card leave. */
  readonly occurrences: readonly Occurrence[];
  /** Oldest first. */
  readonly cards: readonly WarningCard[];
  readonly snoozes: readonly Snooze[];
}

/** How an alert ended. */
export type AlertEnd = 'recovered' | 'taken-back' | 'engagement-ended';

/** An alert that is over. */
export interface PastAlert {
  readonly number: number;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly end: AlertEnd;
  /** The reading that opened it. */
  readonly openedBy: string;
  readonly occurrences: number;
  /** The lowest figure while it was open, `null` where all were taken back; those of old did not keep it. */
  readonly lowest?: Figure | null;
}

/** The warning of an engagement: at most one is open, by its very shape. */
export interface AlertState {
  readonly open: Alert | null;
  /** Oldest first, the last 20. */
  readonly past: readonly PastAlert[];
}

/** Nothing to warn of, ever so far. */
export const noAlert: AlertState = { open: null, past: [] };

/** What an alert makes somebody be told. */
export type AlertNotice =
  /** A warning card; `since` is the figure from which usage fell further, for the reason `fell` alone. */
  | {
      readonly kind: 'warning';
      readonly reason: WarningReason;
      readonly to: PersonId;
      readonly readingId: string;
      readonly since: Figure | null;
    }
  /** One card to who got the warning and still has a place on the engagement. */
  | { readonly kind: 'recovered'; readonly to: PersonId; readonly readingId: string }
  /** The warning cards of this person show that the alert was taken back; no new card. */
  | { readonly kind: 'taken-back'; readonly to: PersonId }
  /** The reading of a card of this person was withdrawn or stands again, and the alert stays: the card shows it. */
  | { readonly kind: 'corrected'; readonly to: PersonId; readonly readingId: string }
  /** The reading became stale: a new one is asked for, once (a line in My day, docs/rules.md §8). */
  | { readonly kind: 'reading-wanted'; readonly to: PersonId };

/** What happened to the alert, for its history; the cards it sent are in `cards`. */
export type AlertStep =
  /** By the reading that did it, or the one it stood on. */
  | {
      readonly kind: 'opened' | 'red-again' | 'paused' | 'resumed' | AlertEnd;
      readonly readingId: string;
    }
  | { readonly kind: 'snooze-over'; readonly person: PersonId };
