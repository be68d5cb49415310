import { odata, type TableClient } from '@azure/data-tables';
import type { EngagementRef } from '../../application/ports/ports.ts';
import type { Storage } from '../connect.ts';
import { endOf, engagementPartition, joinKey, keyPart, stateRow } from '../keys.ts';
import { readRows, type StoredRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';

const everything = Number.MAX_SAFE_INTEGER;

/** Deletions under way at the same time. */
const atOnce = 32;

async function remove({ tries }: Storage, table: TableClient, row: StoredRow): Promise<void> {
  const [partition, key] = [String(row['partitionKey']), String(row['rowKey'])];
  try {
    await tryRepeatedly(tries, () => table.deleteEntity(partition, key));
  } catch (error) {
    // Somebody removes the same.
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

async function removeAll(
  storage: Storage,
  table: TableClient,
  rows: readonly StoredRow[],
): Promise<number> {
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    await Promise.all(some.map((row) => remove(storage, table, row)));
  }
  return rows.length;
}

function names(id: string, row: StoredRow): boolean {
  return Object.values(row).some((value) => typeof value === 'string' && value.includes(id));
}

/** Rows of the tenant's lists that are about the engagement, under whatever name they stand. */
async function listRows(storage: Storage, { tenant, id }: EngagementRef) {
  const begin = `${keyPart(tenant)}!`;
  const key = keyPart(id);
  const filter = odata`PartitionKey ge ${begin} and PartitionKey lt ${endOf(begin)} and RowKey ge ${key} and RowKey lt ${endOf(key)}`;
  return readRows(storage.tables.lists, storage.tries, filter, everything);
}

/** Everybody who ever had a line: their own rows may speak of the engagement. */
async function peopleRows(
  storage: Storage,
  { tenant, id }: EngagementRef,
  people: ReadonlySet<string>,
): Promise<readonly StoredRow[]> {
  const found: StoredRow[] = [];
  for (const person of people) {
    const partition = joinKey(keyPart(tenant), person);
    const filter = odata`PartitionKey eq ${partition}`;
    const rows = await readRows(storage.tables.people, storage.tries, filter, everything);
    const own = joinKey(person, 'person');
    found.push(...rows.filter((row) => row['rowKey'] !== own && names(id, row)));
  }
  return found;
}

async function dueRows(storage: Storage, { tenant, id }: EngagementRef) {
  const filter = odata`id eq ${id} and tenant eq ${tenant}`;
  return readRows(storage.tables.due, storage.tries, filter, everything);
}

/** The people of list rows, as their keys have them. */
function listedPeople(rows: readonly StoredRow[], tenant: string): ReadonlySet<string> {
  const begin = `${joinKey(keyPart(tenant), 'person')}!`;
  return new Set(
    rows.flatMap((row) => {
      const partition = String(row['partitionKey']);
      return partition.startsWith(begin) ? [partition.slice(begin.length)] : [];
    }),
  );
}

/**
 * Removes an engagement from every table, its state last: whoever dies on the way can begin again. What the queue still
 * says of it is answered by its absence. Gives how many rows went.
 */
export async function forgetEngagement(storage: Storage, ref: EngagementRef): Promise<number> {
  const { tables, tries } = storage;
  const lists = await listRows(storage, ref);
  const people = listedPeople(lists, ref.tenant);
  const removed = [
    await removeAll(storage, tables.people, await peopleRows(storage, ref, people)),
    await removeAll(storage, tables.due, await dueRows(storage, ref)),
    await removeAll(storage, tables.lists, lists),
  ];
  const filter = odata`PartitionKey eq ${engagementPartition(ref)}`;
  const own = await readRows(tables.engagements, tries, filter, everything);
  const state = stateRow(ref.id);
  const last = own.filter((row) => row['rowKey'] === state);
  const others = own.filter((row) => row['rowKey'] !== state);
  removed.push(await removeAll(storage, tables.engagements, others));
  removed.push(await removeAll(storage, tables.engagements, last));
  return removed.reduce((sum, each) => sum + each, 0);
}
