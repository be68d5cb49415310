import type { TableClient, TableEntityResultPage } from '@azure/data-tables';
import type { Place } from './keys.ts';
import { isStorageFault, toStorageFault } from './storage-fault.ts';
import { tryRepeatedly, type Tries } from './tries.ts';

interface PageSettings {
  readonly maxPageSize: number;
  readonly continuationToken?: string;
}

/** A row as it was read. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly etag: string };

/** A point read; `null` when the row is not there. `select` names the properties that are wanted. */
export async function readRow(
  table: TableClient,
  tries: Tries,
  { partitionKey, rowKey }: Place,
  select?: readonly string[],
): Promise<StoredRow | null> {
  try {
    const queryOptions = select ? { select: [...select] } : {};
    return await tryRepeatedly(tries, () =>
      table.getEntity(partitionKey, rowKey, { queryOptions }),
    );
  } catch (error) {
    const fault = toStorageFault(error);
    if (isStorageFault(fault, 'missing')) return null;
    throw fault;
  }
}

const pageRows = 1000;

type Page = TableEntityResultPage<Record<string, unknown>>;

/** An iterator that has thrown is at its end, so that every try makes its own. */
async function readPage(table: TableClient, filter: string, settings: PageSettings): Promise<Page> {
  const pages = table.listEntities({ queryOptions: { filter } }).byPage(settings);
  const page = await pages.next();
  return page.done === true ? [] : page.value;
}

/**
 * The first rows that a filter finds, in the order of their keys; stops asking as soon as it has them. The
 * filter names a partition, and a range of keys where the partition grows.
 */
export async function readRows(
  table: TableClient,
  tries: Tries,
  filter: string,
  limit: number,
): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  let continuationToken: string | undefined;
  do {
    const maxPageSize = Math.min(limit - rows.length, pageRows);
    const page = await tryRepeatedly(tries, () =>
      readPage(table, filter, { maxPageSize, ...(continuationToken && { continuationToken }) }),
    );
    rows.push(...page);
    continuationToken = page.continuationToken;
  } while (continuationToken !== undefined && rows.length < limit);
  return rows;
}
