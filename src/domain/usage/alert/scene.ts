import { rolesOf, type PersonId, type Places } from '../../people.ts';
import type { Instant } from '../../time.ts';
import type { Alert, AlertNotice, AlertStep } from './alert.ts';
import type { Readings } from '../readings.ts';

/** All that decides about the warning of an engagement, after whatever just happened. */
export interface AlertScene {
  readonly readings: Readings;
  readonly places: Places;
  readonly now: Instant;
  /** 1247 is not `to do` any more; bypassed counts as started. */
  readonly isDeploymentStarted: boolean;
  /** The engagement is complete or closed. */
  readonly isEnded: boolean;
}

/** An open alert on its way through a review, with what it owes so far. */
export interface Course {
  readonly alert: Alert;
  readonly owed: readonly AlertNotice[];
  readonly steps: readonly AlertStep[];
}

/** The FE and the FM, each person once; an empty role leaves its share to the other (docs/rules.md §1). */
export function audienceOf({ places }: AlertScene): readonly PersonId[] {
  const people = [places.fe, places.fm].flatMap((person) => (person ? [person.id] : []));
  return [...new Set(people)];
}

/** Whether somebody still has a place on the engagement. */
export function isEngaged({ places }: AlertScene, person: PersonId): boolean {
  return rolesOf(places, person).length > 0;
}

/** Whoever is asked for a new reading: the FE, or the FM while there is none. */
export function readingBringer({ places }: AlertScene): PersonId | null {
  return (places.fe ?? places.fm)?.id ?? null;
}

/** The same course with more owed and more steps. */
export function further(course: Course, change: Partial<Course>): Course {
  return {
    alert: change.alert ?? course.alert,
    owed: [...course.owed, ...(change.owed ?? [])],
    steps: [...course.steps, ...(change.steps ?? [])],
  };
}
