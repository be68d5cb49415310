import type { Engagement } from '../engagement.ts';
import type { Matter } from '../evolving/patch.ts';
import type { Refusal } from '../refusal.ts';

/** Whether a matter changed after the card that was clicked; never for what was typed (`seen` is `null`). */
export function isTouchedSince(
  engagement: Engagement,
  matter: Matter,
  seen: number | null,
): boolean {
  return seen !== null && (engagement.touched[matter] ?? 0) > seen;
}

/** The refusal of a click that came too late, naming who was earlier while that is known. */
export function overtaken(engagement: Engagement, matter: Matter): Refusal {
  const last = engagement.changes.findLast((change) => change.matters.includes(matter));
  return { refused: 'overtaken', matter, last: last ? { by: last.by, at: last.at } : null };
}
