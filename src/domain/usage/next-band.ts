import { bandOf } from './band.ts';
import type { Figure } from './figure.ts';

/** How many more users a better band takes. */
export interface BandStep {
  readonly band: 'yellow' | 'green';
  readonly users: number;
}

function usersNeeded(band: BandStep['band'], seats: number): number {
  const all = BigInt(seats);
  const needed = band === 'yellow' ? (40n * all + 99n) / 100n : (70n * all) / 100n + 1n;
  return Number(needed);
}

/**
 * Whole users of the seats to the next band (docs/rules.md §4): from Red to Yellow, from Yellow to Green;
 * `null` when Green is reached, and for zero seats or a bare percentage, which name no users.
 */
export function usersToNextBand(figure: Figure): BandStep | null {
  const band = bandOf(figure);
  if (figure.kind === 'percent' || band === 'green' || band === 'unknown') return null;
  const next = band === 'red' ? 'yellow' : 'green';
  return { band: next, users: usersNeeded(next, figure.seats) - figure.active };
}
