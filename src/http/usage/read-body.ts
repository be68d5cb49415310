import { parse, CsvError } from 'csv-parse/sync';
import { z } from 'zod';
import type { Brought } from '../../application/usage/brought.ts';
import { broughtAtMost, broughtFields } from '../../domain/usage/brought.ts';
import { scripts } from '../../text/en/scripts.ts';
import { readItem } from './read-item.ts';

/** The readings of a body, or the status and sentence that refuse it. */
export type ReadingsRead =
  | { readonly read: 'items'; readonly items: readonly Brought[] }
  | { readonly read: 'refused'; readonly status: 400 | 413; readonly detail: string };

const { faults } = scripts;

const refuse = (status: 400 | 413, detail: string): ReadingsRead => ({
  read: 'refused',
  status,
  detail,
});

function within(values: readonly unknown[]): ReadingsRead {
  if (values.length === 0) return refuse(400, faults.none);
  if (values.length > broughtAtMost.ofCall) return refuse(413, faults.tooMany);
  return { read: 'items', items: values.map(readItem) };
}

const bodyShape = z.strictObject({ readings: z.array(z.unknown()) });

/** Reads `{"readings": […]}`. */
export function readJsonReadings(body: unknown): ReadingsRead {
  const read = bodyShape.safeParse(body);
  return read.success ? within(read.data.readings) : refuse(400, faults.shape);
}

/** What parts the cells of a row; with `;` a comma is for decimals. */
type Delimiter = ',' | ';';

const numeric: ReadonlySet<string> = new Set(['active', 'seats', 'period']);

/** What a cell says: nothing where it is empty, a number where its column has numbers and it is one. */
function cellValue(column: string, text: string, delimiter: Delimiter): unknown {
  const said = text.trim();
  if (column === 'percent' && delimiter === ';') return said.replace(',', '.');
  return numeric.has(column) && /^\d{1,9}$/u.test(said) ? Number(said) : said;
}

function itemOf(
  columns: readonly string[],
  cells: readonly string[],
  delimiter: Delimiter,
): unknown {
  const entries = columns.map((column, at) => [column, cells[at] ?? ''] as const);
  const filled = entries.filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(
    filled.map(([column, text]) => [column, cellValue(column, text, delimiter)]),
  );
}

/** The first heading that names no field, or names one again. */
function wrongHeading(columns: readonly string[]): string | undefined {
  const known: readonly string[] = broughtFields;
  return columns.find((each, at) => !known.includes(each) || columns.indexOf(each) !== at);
}

const shownCharacters = 40;

/** Excel separates by semicolons where the comma is for decimals. */
function delimiterOf(text: string): Delimiter {
  const [head = ''] = text.split('\n', 1);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

function rowsOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] | null {
  try {
    return parse(text, { bom: true, delimiter, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** Reads CSV with one line of headings, which are the names of the fields. */
export function readCsvReadings(text: string): ReadingsRead {
  const delimiter = delimiterOf(text);
  const rows = rowsOf(text, delimiter);
  if (!rows) return refuse(400, faults.csv);
  const [headings = [], ...others] = rows;
  const columns = headings.map((heading) => heading.trim().toLowerCase());
  const wrong = wrongHeading(columns);
  if (wrong !== undefined) return refuse(400, faults.heading(wrong.slice(0, shownCharacters)));
  return within(others.map((cells) => itemOf(columns, cells, delimiter)));
}
