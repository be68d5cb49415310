import type { Instant } from '../../time.ts';
import { warnedBy } from './fall.ts';
import { lowestFigure, noteWithdrawals, occurrenceOf, standOn } from './occurrences.ts';
import {
  audienceOf,
  further,
  isEngaged,
  readingBringer,
  type AlertScene,
  type Course,
} from './scene.ts';
import { warnFurther, withoutOverSnoozes, withWarnings } from './warnings.ts';
import type { Alert, AlertEnd, AlertNotice, AlertState, AlertStep } from './alert.ts';
import { bandOf, staleFrom, standingOf, type Standing } from '../band.ts';
import type { Reading } from '../reading.ts';
import { speakingReading, standingReadings, type Readings } from '../readings.ts';

/** What a review comes to: the new state, who is owed what, and the steps for the alert's history. */
export interface AlertReview {
  readonly state: AlertState;
  readonly owed: readonly AlertNotice[];
  readonly steps: readonly AlertStep[];
}

const keptPastAlerts = 20;

/** Where everybody begins: no reading of 40 or more is known, and 1247 has not started. */
function isBeginning({ readings, isDeploymentStarted }: AlertScene): boolean {
  const hasReached40 = standingReadings(readings, 'opp').some(({ figure }) =>
    ['yellow', 'green'].includes(bandOf(figure)),
  );
  return !isDeploymentStarted && !hasReached40;
}

function underway(state: AlertState, { alert, owed, steps }: Course): AlertReview {
  return { state: { ...state, open: alert }, owed, steps };
}

function open(state: AlertState, reading: Reading, scene: AlertScene): AlertReview {
  const alert: Alert = {
    number: (state.past.at(-1)?.number ?? 0) + 1,
    openedAt: scene.now,
    isBeginning: isBeginning(scene),
    paused: null,
    readingId: reading.id,
    occurrences: [occurrenceOf(reading, scene.now)],
    cards: [],
    snoozes: [],
  };
  const readingId = reading.id;
  const warnings = audienceOf(scene).map(
    (to) => ({ kind: 'warning', reason: 'opened', to, readingId, since: null }) as const,
  );
  const course = { alert, owed: [], steps: [{ kind: 'opened', readingId }] } satisfies Course;
  const opened = withWarnings(course, warnings, scene);
  return underway(state, opened);
}

function close(
  state: AlertState,
  { alert, steps }: Course,
  end: AlertEnd,
  now: Instant,
): AlertReview {
  const past = {
    number: alert.number,
    openedAt: alert.openedAt,
    closedAt: now,
    end,
    openedBy: alert.occurrences[0]?.readingId ?? alert.readingId,
    occurrences: alert.occurrences.length,
    lowest: lowestFigure(alert.occurrences),
  };
  return {
    state: { open: null, past: [...state.past, past].slice(-keptPastAlerts) },
    owed: [],
    steps: [...steps, { kind: end, readingId: alert.readingId }],
  };
}

function recover(
  state: AlertState,
  course: Course,
  reading: Reading,
  scene: AlertScene,
): AlertReview {
  const owed = warnedBy(course.alert)
    .filter((person) => isEngaged(scene, person))
    .map((to) => ({ kind: 'recovered', to, readingId: reading.id }) as const);
  return { ...close(state, course, 'recovered', scene.now), owed };
}

function takeBack(state: AlertState, course: Course, scene: AlertScene): AlertReview {
  const owed = warnedBy(course.alert).map((to) => ({ kind: 'taken-back', to }) as const);
  const { alert } = noteWithdrawals(course, scene.readings);
  return { ...close(state, { ...course, alert }, 'taken-back', scene.now), owed };
}

/** The Red reading it stands on was withdrawn, and what speaks now, if anything, is not Red. */
function isTakenBack({ readingId }: Alert, { readings }: AlertScene): boolean {
  const speaking = speakingReading(readings, 'opp');
  if (!speaking) return true;
  const stoodOn = readings.find(({ id }) => id === readingId);
  return stoodOn?.withdrawn != null && bandOf(speaking.figure) !== 'red';
}

function pause(course: Course, reason: 'stale' | 'no-seats', scene: AlertScene): Course {
  const { alert } = course;
  if (alert.paused === reason) return course;
  const to = readingBringer(scene);
  const isAsked = reason === 'stale' && to !== null;
  return further(course, {
    alert: { ...alert, paused: reason },
    owed: isAsked ? [{ kind: 'reading-wanted', to }] : [],
    steps: [{ kind: 'paused', readingId: alert.readingId }],
  });
}

function resume(course: Course): Course {
  const { alert } = course;
  if (alert.paused === null) return course;
  return further(course, {
    alert: { ...alert, paused: null },
    steps: [{ kind: 'resumed', readingId: alert.readingId }],
  });
}

function stay(course: Course, standing: Standing, scene: AlertScene): Course {
  const { reading, reason } = standing;
  if (reading === null) return course;
  const isRed = bandOf(reading.figure) === 'red';
  const stood = isRed ? standOn(course, reading, scene.now) : course;
  const settled =
    reason === null ? warnFurther(resume(stood), reading, scene) : pause(stood, reason, scene);
  return withoutOverSnoozes(settled, scene);
}

function followUp(state: AlertState, alert: Alert, scene: AlertScene): AlertReview {
  const begun: Course = { alert, owed: [], steps: [] };
  if (scene.isEnded) return close(state, begun, 'engagement-ended', scene.now);
  if (isTakenBack(alert, scene)) return takeBack(state, begun, scene);
  const standing = standingOf(scene.readings, 'opp', scene.now);
  if (standing.band === 'yellow' || standing.band === 'green') {
    return recover(state, begun, standing.reading, scene);
  }
  const stayed = stay(noteWithdrawals(begun, scene.readings), standing, scene);
  return underway(state, stayed);
}

/**
 * Looks at the warning anew (docs/rules.md §5), after anything that could touch it: readings joined, were
 * withdrawn or restored; the clock moved; 1247 started; a place changed; the engagement ended or was reopened.
 * Everything follows from the state and the scene, so that looking twice changes and owes nothing more.
 * A batch of readings is one review. A person gets one card of a review at most.
 */
export function reviewAlert(state: AlertState, scene: AlertScene): AlertReview {
  if (state.open) return followUp(state, state.open, scene);
  const standing = standingOf(scene.readings, 'opp', scene.now);
  const isDue = standing.band === 'red' && !scene.isEnded;
  return isDue ? open(state, standing.reading, scene) : { state, owed: [], steps: [] };
}

/** The next moment at which the clock alone can change an open alert; `null` when none can. */
export function alertDueAt({ open: alert }: AlertState, readings: Readings): Instant | null {
  if (!alert) return null;
  const speaking = speakingReading(readings, 'opp');
  const isWaiting = speaking !== null && alert.paused !== 'stale';
  const stale = isWaiting ? [staleFrom(speaking.date)] : [];
  return [...stale, ...alert.snoozes.map(({ until }) => until)].toSorted()[0] ?? null;
}
