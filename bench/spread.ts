/** The middle of several measurements, with the least and the most of them. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @throws RangeError without a measurement */
export function spreadOf(measured: readonly number[]): Spread {
  const sorted = measured.toSorted((left, right) => left - right);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined || lower === undefined || upper === undefined)
    throw new RangeError('nothing was measured');
  return { median: (lower + upper) / 2, least, most };
}

/** How many rounds each figure has. */
export const rounds = 5;

/** What two contenders did, round by round. */
export interface Rounds<T> {
  readonly ours: readonly T[];
  readonly beside: readonly T[];
}

/**
 * Runs both in turn, in each round the other one first, so that whatever else the machine does, and warms up, meets
 * both alike. Round 0 is a warm-up and is not kept.
 */
export async function alternate<T>(
  ours: (round: number) => Promise<T>,
  beside: (round: number) => Promise<T>,
): Promise<Rounds<T>> {
  const kept: { ours: T[]; beside: T[] } = { ours: [], beside: [] };
  for (let round = 0; round <= rounds; round++) {
    const isOursFirst = round % 2 === 1;
    const early = isOursFirst ? await ours(round) : null;
    const other = await beside(round);
    const own = early ?? (await ours(round));
    if (round === 0) continue;
    kept.ours.push(own);
    kept.beside.push(other);
  }
  return kept;
}

/** Ours over the other's, round by round. */
export function ratiosOf({ ours, beside }: Rounds<number>): Spread {
  return spreadOf(ours.map((own, round) => own / (beside[round] ?? Number.NaN)));
}
