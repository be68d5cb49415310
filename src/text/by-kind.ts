import type { Formats } from './format.ts';

/** What a sentence needs beside what it speaks of. */
export interface Told {
  readonly formats: Formats;
  /** The title of a remediation item, for sentences that know its id alone. */
  readonly titleOf: (item: string) => string;
}

/** A sentence for every kind of a union, told apart by its field `D`: a kind without words does not compile. */
export type ByKind<U extends Readonly<Record<D, string>>, D extends string> = {
  readonly [K in U[D]]: (it: Extract<U, Readonly<Record<D, K>>>, told: Told) => string;
};

/** The sentence for one of them. */
export function tell<U extends Readonly<Record<D, string>>, D extends string, K extends U[D]>(
  words: ByKind<U, D>,
  kind: K,
  it: Extract<U, Readonly<Record<D, K>>>,
  told: Told,
): string {
  return words[kind](it, told);
}
