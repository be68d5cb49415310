import type { Instant } from '../../domain/time.ts';

/** The milliseconds from one instant to another. */
export function between(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** The earliest of what there is. */
export function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.filter((each) => each !== null).toSorted()[0] ?? null;
}
