import { odata, type TableClient } from '@azure/data-tables';
import type { EngagementRef } from '../../application/ports/ports.ts';
import type { Storage } from '../connect.ts';
import { endOf, engagementPartition, joinKey, keyPart, stateRow } from '../keys.ts';
import { readRow, readRows, type StoredRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';
import { leftWithout, rewrite, speaksOf } from './leave-out.ts';

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
    found.push(...rows.filter((row) => row['rowKey'] !== own && speaksOf(id, row)));
  }
  return found;
}

/** Takes the engagement out of what lists several, and removes what is about it alone. */
async function removePeopleRows(
  storage: Storage,
  ref: EngagementRef,
  people: ReadonlySet<string>,
): Promise<number> {
  const table = storage.tables.people;
  const gone: StoredRow[] = [];
  for (const row of await peopleRows(storage, ref, people)) {
    const left = leftWithout(ref.id, row);
    if (left) await rewrite(storage, table, left);
    else gone.push(row);
  }
  const removed = await removeAll(storage, table, gone);
  return removed + (await removeAll(storage, table, await waitingRows(storage, ref)));
}

/** What waits for somebody who never had a line, such as an SME: which engagement holds something back for them. */
async function waitingRows(storage: Storage, { tenant, id }: EngagementRef) {
  const begin = `${keyPart(tenant)}!`;
  const filter = odata`PartitionKey ge ${begin} and PartitionKey lt ${endOf(begin)} and engagement eq ${id}`;
  return readRows(storage.tables.people, storage.tries, filter, everything);
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

async function ownRows(storage: Storage, ref: EngagementRef) {
  const filter = odata`PartitionKey eq ${engagementPartition(ref)}`;
  return readRows(storage.tables.engagements, storage.tries, filter, everything);
}

/** The rows by which an engagement is found by its customer's name, and those of every other list. */
async function listsOf(storage: Storage, ref: EngagementRef) {
  const begin = `${joinKey(keyPart(ref.tenant), 'customer')}!`;
  const rows = await listRows(storage, ref);
  const isNamed = (row: StoredRow): boolean => String(row['partitionKey']).startsWith(begin);
  return { named: rows.filter(isNamed), others: rows.filter((row) => !isNamed(row)) };
}

/** Removes what there is, but not what finds it by name, which is given back. */
async function removeUnnamed(storage: Storage, ref: EngagementRef, keptDue: string | null) {
  const { tables } = storage;
  const { named, others } = await listsOf(storage, ref);
  const people = listedPeople(others, ref.tenant);
  const dues = (await dueRows(storage, ref)).filter((row) => row['kind'] !== keptDue);
  const removed = [
    await removeAll(storage, tables.engagements, await ownRows(storage, ref)),
    await removePeopleRows(storage, ref, people),
    await removeAll(storage, tables.lists, others),
    await removeAll(storage, tables.due, dues),
  ];
  return { named, rows: removed.reduce((sum, each) => sum + each, 0) };
}

/**
 * Removes an engagement from every table: its state first, from which nobody can list it any more, and what finds it
 * by its customer's name last, so that whoever dies on the way can begin again by the same words. Due rows of the
 * kind `keptDue` stay for whoever acts on them. What the queue still says of it is answered by its absence. Gives how
 * many rows went.
 */
export async function forgetEngagement(
  storage: Storage,
  ref: EngagementRef,
  keptDue: string | null = null,
): Promise<number> {
  const { tables, tries } = storage;
  const partition = engagementPartition(ref);
  const state = await readRow(tables.engagements, tries, {
    partitionKey: partition,
    rowKey: stateRow(ref.id),
  });
  const first = await removeAll(storage, tables.engagements, state ? [state] : []);
  const { rows } = await removeUnnamed(storage, ref, keptDue);
  // Whoever had read the state before it went may have put rows back meanwhile.
  const again = await removeUnnamed(storage, ref, keptDue);
  return first + rows + again.rows + (await removeAll(storage, tables.lists, again.named));
}
