import type { AddInState, FileStatus, Severity } from '../../domain/readiness/scales.ts';
import { addInStates, fileStatuses, severities } from '../../domain/readiness/scales.ts';
import type { OtherCount } from '../../domain/readiness/report.ts';

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const severityWords: Readonly<Record<string, Severity>> = {
  readytoupgrade: 'ready',
  codedesignawareness: 'awareness',
  codedesignchanges: 'awareness',
  minimalvalidationrecommended: 'minimal',
  minimalvalidationrequired: 'minimal',
  limitedremediationrequired: 'limited',
  significantremediationrequired: 'significant',
};

const statusWords: Readonly<Record<string, FileStatus>> = {
  novba: 'no-vba',
  hasvba: 'has-vba',
  cloudbased: 'cloud-based',
  passwordprotected: 'password-protected',
  inaccessible: 'inaccessible',
  inaccessibledriverrequired: 'driver-required',
  locked: 'locked',
  error: 'error',
};

const addInWords: Readonly<Record<string, AddInState>> = {
  highlyadopted: 'highly-adopted',
  adopted: 'adopted',
  adoptedversionavailable: 'adopted-version',
  supportedversionavailable: 'supported-version',
  contactsoftwareprovider: 'contact-provider',
  unknown: 'unknown',
  insufficientdata: 'insufficient-data',
};

/** Names that no version of the toolkit is known to write, told apart up to this many. */
const mostOthers = 8;
const otherCharacters = 60;
const firstKnown = 20;

/**
 * A documented scale, and what stands beside it in a report. Each value is a small number, so that the
 * highest of a file is its worst: 0 for nothing, then values that nobody documented, then the scale itself.
 */
class Scale<V extends string> {
  readonly #values: readonly V[];
  readonly #words: Readonly<Record<string, V>>;
  readonly #known = new Map<string, number>();
  readonly #others: string[] = [];

  constructor(values: readonly V[], words: Readonly<Record<string, V>>) {
    this.#values = values;
    this.#words = words;
  }

  /** The number of what a cell says. */
  rankOf(written: string): number {
    if (written === '') return 0;
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const key = letters(written);
    const value = Object.hasOwn(this.#words, key) ? this.#words[key] : undefined;
    const rank =
      value === undefined ? this.#other(written) : firstKnown + this.#values.indexOf(value);
    if (this.#known.size < 1_000) this.#known.set(written, rank);
    return rank;
  }

  /** The documented value behind a number. */
  valueOf(rank: number): V | undefined {
    return this.#values[rank - firstKnown];
  }

  /** What was counted under each number, by documented value and beside them. */
  tally(counts: readonly number[]) {
    const byValue = new Map(this.#values.map((value, at) => [value, counts[firstKnown + at] ?? 0]));
    const others = this.#others.flatMap((name, at): readonly OtherCount[] => {
      const count = counts[at + 1] ?? 0;
      return count > 0 ? [{ name, count }] : [];
    });
    return { of: (value: V): number => byValue.get(value) ?? 0, others };
  }

  #other(written: string): number {
    const name = written.replaceAll(/\p{C}/gu, ' ').slice(0, otherCharacters);
    const at = this.#others.findIndex((each) => letters(each) === letters(name));
    if (at >= 0) return at + 1;
    if (this.#others.length < mostOthers) return this.#others.push(name);
    return mostOthers;
  }
}

/** The scale of severities for one report. */
export const severityScale = (): Scale<Severity> => new Scale(severities, severityWords);

/** The scale of file statuses for one report. */
export const statusScale = (): Scale<FileStatus> => new Scale(fileStatuses, statusWords);

/** The scale of add-in readiness for one report. */
export const addInScale = (): Scale<AddInState> => new Scale(addInStates, addInWords);
