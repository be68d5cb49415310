import type { PersonId } from '../../people.ts';
import type { Alert, Occurrence, WarningCard } from './alert.ts';
import { percentageOf, type Figure } from '../figure.ts';
import { compare, minus, whole } from '../fraction.ts';
import type { Reading } from '../reading.ts';

/** A further fall of so many points since the last card sends another. */
const fallPoints = 5;

const occurrenceOf = (alert: Alert, readingId: string): Occurrence | undefined =>
  alert.occurrences.find((occurrence) => occurrence.readingId === readingId);

/** The last card that still holds: the person's own, or else anybody's. */
function lastCard(alert: Alert, person: PersonId): WarningCard | undefined {
  const isHolding = ({ readingId }: WarningCard): boolean =>
    occurrenceOf(alert, readingId)?.isTakenBack === false;
  const holding = alert.cards.filter(isHolding);
  return holding.findLast(({ to }) => to === person) ?? holding.at(-1);
}

/**
 * The figure from which a further fall counts for a person: that of the last card they got. Cards whose
 * reading was taken back do not count; who got none is measured by the last card of anybody. Where that
 * reading is not comparable with the new one, the first comparable one since then stands in for it, so that
 * a change from typed figures to files does not silence the warning for good.
 */
export function figureBefore(alert: Alert, person: PersonId, reading: Reading): Figure | null {
  const card = lastCard(alert, person);
  const start = alert.occurrences.findIndex(({ readingId }) => readingId === card?.readingId);
  const alike = alert.occurrences
    .slice(Math.max(0, start))
    .find((each) => !each.isTakenBack && each.denominator === reading.denominator);
  return alike?.figure ?? null;
}

/** Whether usage fell by 5 points or more, unrounded. */
export function hasFallen(before: Figure, after: Figure): boolean {
  const [from, to] = [percentageOf(before), percentageOf(after)];
  return from !== null && to !== null && compare(minus(from, to), whole(fallPoints)) >= 0;
}

/** Everybody who got a warning of this alert, each once. */
export function warnedBy(alert: Alert): readonly PersonId[] {
  return [...new Set(alert.cards.map(({ to }) => to))];
}
