import type { LocalDate } from '../../domain/time.ts';

/** What a cell of a table holds: a text stays a text, whatever it looks like. */
export type SheetCell = string | number | null | { readonly day: LocalDate };

/** A table that is handed out as a file. */
export interface Sheet {
  /** Of the tab; 31 characters at most, none of `[]/\:*?`. */
  readonly name: string;
  /** Lines above the table: what it is of, and when. */
  readonly above: readonly (readonly SheetCell[])[];
  readonly headings: readonly string[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
}
