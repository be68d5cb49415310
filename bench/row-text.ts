import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { codesOf, rename } from './codes.ts';

const rowShape = z.looseObject({ partitionKey: z.string(), rowKey: z.string() });

/** What the service adds to a row by itself. */
const added = new Set(['etag', 'timestamp', 'odata.metadata']);

/** A row that was read, as text from which others are made. */
export type RowText = string;

/** The text of a row as it was written. */
export function rowText(row: object): RowText {
  return JSON.stringify(
    Object.fromEntries(Object.entries(row).filter(([name]) => !added.has(name))),
  );
}

/** The row with the names of one engagement in place of another's. */
export function cloneRow(text: RowText, from: number, to: number): TableEntity {
  return rowShape.parse(JSON.parse(rename(text, codesOf(from), codesOf(to))));
}
