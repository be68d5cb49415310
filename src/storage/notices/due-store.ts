import { createHash } from 'node:crypto';
import { odata } from '@azure/data-tables';
import type { Due, DueStore, StoredDue } from '../../application/ports/delivery-ports.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { Instant } from '../../domain/time.ts';
import type { Storage } from '../connect.ts';
import { joinKey, keyPart, type Place } from '../keys.ts';
import { readRows, type StoredRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';

/** As many partitions as due rows spread over: each serves 2,000 entities a second. */
const shards = 8;

/** Sorts before every time. */
const beforeAll = '0';

const shardPartition = (shard: number): string => joinKey('shard', String(shard));

function shardOf({ tenant, id }: Subject): number {
  return (createHash('sha256').update(`${tenant}!${id}`).digest()[0] ?? 0) % shards;
}

/** Colons have no place in a key; without them an instant sorts as before. */
const timePart = (at: Instant): string => at.replaceAll(':', '');

function placeOf({ at, subject, kind }: Due): Place {
  const { about, tenant, id } = subject;
  const rowKey = joinKey(timePart(at), keyPart(id), about, keyPart(kind), keyPart(tenant));
  return { partitionKey: shardPartition(shardOf(subject)), rowKey };
}

async function put({ tables, tries }: Storage, due: Due): Promise<void> {
  const { at, subject, kind } = due;
  const entity = { ...placeOf(due), v: 1, at, kind, ...subject };
  await tryRepeatedly(tries, () => tables.due.upsertEntity(entity, 'Replace'));
}

function storedDue(shard: number, row: StoredRow): StoredDue {
  const text = (name: string): string => String(row[name]);
  const about = row['about'] === 'person' ? 'person' : 'engagement';
  return {
    at: text('at'),
    kind: text('kind'),
    subject: { about, tenant: text('tenant'), id: text('id') },
    place: { shard, key: text('rowKey') },
  };
}

async function dueBy(
  { tables, tries }: Storage,
  shard: number,
  limit: number,
  { until, behind }: { readonly until: Instant; readonly behind: string },
): Promise<readonly StoredDue[]> {
  // A time that is due sorts before `until` with anything behind it.
  const filter = odata`PartitionKey eq ${shardPartition(shard)} and RowKey gt ${behind} and RowKey lt ${`${timePart(until)}~`}`;
  const rows = await readRows(tables.due, tries, filter, limit);
  return rows.map((row) => storedDue(shard, row));
}

async function remove({ tables, tries }: Storage, { place }: StoredDue): Promise<void> {
  try {
    await tryRepeatedly(tries, () =>
      tables.due.deleteEntity(shardPartition(place.shard), place.key),
    );
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

/** What falls due, in Azure Tables: a row each, sorted by time within eight partitions. */
export function dueStore(storage: Storage): DueStore {
  return {
    shards,
    put: (due) => put(storage, due),
    dueBy: (shard, until, limit, behind) =>
      dueBy(storage, shard, limit, { until, behind: behind?.place.key ?? beforeAll }),
    remove: (due) => remove(storage, due),
  };
}
