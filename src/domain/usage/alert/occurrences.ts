import type { Instant } from '../../time.ts';
import { percentageOf, type Figure } from '../figure.ts';
import { compare } from '../fraction.ts';
import type { Alert, Occurrence } from './alert.ts';
import { further, type Course } from './scene.ts';
import type { Reading } from '../reading.ts';
import type { Readings } from '../readings.ts';

const keptOccurrences = 50;

/** A Red reading that speaks, as the alert remembers it. */
export function occurrenceOf(reading: Reading, at: Instant): Occurrence {
  const { id, date, figure, denominator } = reading;
  return { readingId: id, date, figure, denominator, at, isTakenBack: false };
}

/** The lowest figure of those that were not taken back. */
export function lowestFigure(occurrences: readonly Occurrence[]): Figure | null {
  const known = occurrences.flatMap(({ figure, isTakenBack }) => {
    const percentage = isTakenBack ? null : percentageOf(figure);
    return percentage ? [{ figure, percentage }] : [];
  });
  const [lowest] = known.toSorted((a, b) => compare(a.percentage, b.percentage));
  return lowest?.figure ?? null;
}

function withOccurrence(alert: Alert, reading: Reading, at: Instant): readonly Occurrence[] {
  const isKnown = alert.occurrences.some(({ readingId }) => readingId === reading.id);
  if (isKnown) return alert.occurrences;
  const all = [...alert.occurrences, occurrenceOf(reading, at)];
  if (all.length <= keptOccurrences) return all;
  const leaving = all.find(
    ({ readingId }) => !alert.cards.some((card) => card.readingId === readingId),
  );
  return all.filter((occurrence) => occurrence !== leaving);
}

/** Lets the alert stand on the Red reading that speaks now. */
export function standOn(course: Course, reading: Reading, at: Instant): Course {
  const { alert } = course;
  if (alert.readingId === reading.id) return course;
  const occurrences = withOccurrence(alert, reading, at);
  return further(course, {
    alert: { ...alert, readingId: reading.id, occurrences },
    steps: [{ kind: 'red-again', readingId: reading.id }],
  });
}

/** A reading that left the state for the history is as it was. */
function refreshed(occurrence: Occurrence, readings: Readings): Occurrence {
  const reading = readings.find(({ id }) => id === occurrence.readingId);
  const isTakenBack = reading ? reading.withdrawn !== null : occurrence.isTakenBack;
  return isTakenBack === occurrence.isTakenBack ? occurrence : { ...occurrence, isTakenBack };
}

/** Notes which readings were withdrawn or stand again since, and whose cards have to show it. */
export function noteWithdrawals(course: Course, readings: Readings): Course {
  const { alert } = course;
  const occurrences = alert.occurrences.map((occurrence) => refreshed(occurrence, readings));
  const changed = occurrences.filter((occurrence) => !alert.occurrences.includes(occurrence));
  const owed = changed.flatMap(({ readingId }) => {
    const cards = alert.cards.filter((card) => card.readingId === readingId);
    return [...new Set(cards.map(({ to }) => to))].map(
      (to) => ({ kind: 'corrected', to, readingId }) as const,
    );
  });
  return further(course, { alert: { ...alert, occurrences }, owed });
}
