import type { Figure } from '../../../src/domain/usage/figure.ts';
import type { Reading } from '../../../src/domain/usage/reading.ts';

/** Somebody who brings readings. */
export const fe = { id: 'fe', name: 'Farah Engineer' };
/** Somebody who manages. */
export const fm = { id: 'fm', name: 'Marek Manager' };

/** Users of seats. */
export const counts = (active: number, seats: number): Figure => ({
  kind: 'counts',
  active,
  seats,
});

/** A bare percentage. */
export const percent = (text: string): Figure => ({ kind: 'percent', percent: text });

let made = 0;

/** A typed monthly OPP reading of 2026-11-01, but for what is given; a percentage may stand for the figure. */
export function reading(changes: Partial<Reading> & { readonly of?: string } = {}): Reading {
  const { of, ...rest } = changes;
  made += 1;
  return {
    id: `r${made}`,
    workload: 'opp',
    measure: 'monthly',
    figure: of === undefined ? counts(380, 1000) : percent(of),
    denominator: 'as-given',
    date: '2026-11-01',
    source: { kind: 'typed' },
    by: fe,
    at: '2026-11-01T09:00:00.000Z',
    withdrawn: null,
    ...rest,
  };
}
