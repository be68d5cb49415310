import type { Person } from '../people.ts';
import type { Instant } from '../time.ts';
import type { Reading } from './reading.ts';
import type { Readings } from './readings.ts';

/** Who withdraws, and whether in the place of the FM (or lent it while it is unassigned). */
export interface Withdrawer {
  readonly by: Person;
  readonly at: Instant;
  readonly isManager: boolean;
}

/** What comes of a withdrawal. */
export type Withdrawal =
  | { readonly kind: 'withdrawn'; readonly readings: Readings; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly refusal: WithdrawalRefusal };

/** Why a reading stays. */
export type WithdrawalRefusal =
  /** Never brought, or so old that only the history has it. */
  | { readonly refused: 'unknown-reading' }
  | { readonly refused: 'withdrawn-already'; readonly reading: Reading }
  | { readonly refused: 'not-your-reading'; readonly reading: Reading };

function checkWithdrawal(
  reading: Reading,
  { by, isManager }: Withdrawer,
): WithdrawalRefusal | null {
  if (reading.withdrawn) return { refused: 'withdrawn-already', reading };
  return isManager || reading.by.id === by.id ? null : { refused: 'not-your-reading', reading };
}

const exchange = (readings: Readings, changed: Reading): Readings =>
  readings.map((reading) => (reading.id === changed.id ? changed : reading));

/** Takes a reading back, which whoever brought it may do, and the FM (docs/rules.md §4). */
export function withdrawReading(
  readings: Readings,
  id: string,
  withdrawer: Withdrawer,
): Withdrawal {
  const found = readings.find((reading) => reading.id === id);
  if (!found) return { kind: 'refused', refusal: { refused: 'unknown-reading' } };
  const refusal = checkWithdrawal(found, withdrawer);
  if (refusal) return { kind: 'refused', refusal };
  const { by, at } = withdrawer;
  const reading: Reading = { ...found, withdrawn: { by, at } };
  return { kind: 'withdrawn', readings: exchange(readings, reading), reading };
}

/** Undoes a withdrawal; the reading stands again where it stood. Without such a reading nothing changes. */
export function restoreReading(readings: Readings, id: string): Readings {
  return readings.map((reading) => (reading.id === id ? { ...reading, withdrawn: null } : reading));
}
