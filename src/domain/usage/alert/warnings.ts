import type { PersonId } from '../../people.ts';
import { figureBefore, hasFallen } from './fall.ts';
import { audienceOf, further, type AlertScene, type Course } from './scene.ts';
import type { Alert, AlertNotice } from './alert.ts';
import type { Reading } from '../reading.ts';
import { isOver, snoozeOf } from './snooze.ts';

type Warning = Extract<AlertNotice, { kind: 'warning' }>;

/** Sends warnings, and remembers who got them. */
export function withWarnings(
  course: Course,
  warnings: readonly Warning[],
  { now }: AlertScene,
): Course {
  const { alert } = course;
  const cards = warnings.map(({ to, reason, readingId }) => ({ to, reason, readingId, at: now }));
  return further(course, {
    alert: { ...alert, cards: [...alert.cards, ...cards] },
    owed: warnings,
  });
}

/** One warning for a person on Red, or none: the end of a snooze, or else a further fall since the last card. */
function warningFor(
  to: PersonId,
  alert: Alert,
  reading: Reading,
  { now }: AlertScene,
): Warning | null {
  const snooze = snoozeOf(alert, to);
  const warning = { kind: 'warning', to, readingId: reading.id } as const;
  if (snooze)
    return isOver(snooze, now) ? { ...warning, reason: 'snooze-over', since: null } : null;
  const since = figureBefore(alert, to, reading);
  return since && hasFallen(since, reading.figure) ? { ...warning, reason: 'fell', since } : null;
}

/**
 * What a Red alert that is already open still sends. Where everybody begins nothing more is sent until 1247
 * starts, the end of a snooze included; a fall that happened meanwhile is due from then on.
 */
export function warnFurther(course: Course, reading: Reading, scene: AlertScene): Course {
  const isQuiet = course.alert.isBeginning && !scene.isDeploymentStarted;
  if (isQuiet) return course;
  const warnings = audienceOf(scene).flatMap((person) => {
    const warning = warningFor(person, course.alert, reading, scene);
    return warning ? [warning] : [];
  });
  return withWarnings(course, warnings, scene);
}

/** Takes the snoozes away that are over, whatever came of them. */
export function withoutOverSnoozes(course: Course, { now }: AlertScene): Course {
  const { alert } = course;
  const over = alert.snoozes.filter((snooze) => isOver(snooze, now));
  return further(course, {
    alert: { ...alert, snoozes: alert.snoozes.filter((snooze) => !over.includes(snooze)) },
    steps: over.map(({ person }) => ({ kind: 'snooze-over', person })),
  });
}
