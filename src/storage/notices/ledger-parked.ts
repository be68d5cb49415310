import { odata } from '@azure/data-tables';
import type { ParkedNotice, ParkedStore } from '../../application/ports/delivery-ports.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { Storage } from '../connect.ts';
import { joinKey, keyPart, type Place } from '../keys.ts';
import { readRows } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';

const partitionOf = (tenant: string): string => joinKey(keyPart(tenant), 'parked');

const placeOf = ({ about, tenant, id }: Subject, key: string): Place => ({
  partitionKey: partitionOf(tenant),
  rowKey: joinKey(keyPart(id), about, key),
});

async function note({ tables, tries }: Storage, subject: Subject, key: string): Promise<void> {
  const { about, tenant, id } = subject;
  const entity = { ...placeOf(subject, key), v: 1, about, tenant, id, key };
  await tryRepeatedly(tries, () => tables.lists.upsertEntity(entity, 'Replace'));
}

async function noted(
  { tables, tries }: Storage,
  tenant: string,
  limit: number,
): Promise<readonly Omit<ParkedNotice, 'entry'>[]> {
  const filter = odata`PartitionKey eq ${partitionOf(tenant)}`;
  const rows = await readRows(tables.lists, tries, filter, limit);
  return rows.map((row) => {
    const about = row['about'] === 'person' ? 'person' : 'engagement';
    return { subject: { about, tenant, id: String(row['id']) }, key: String(row['key']) };
  });
}

async function forget({ tables, tries }: Storage, place: Place): Promise<void> {
  try {
    await tryRepeatedly(tries, () => tables.lists.deleteEntity(place.partitionKey, place.rowKey));
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

/** Parked notices of a tenant in one partition: a row each, written before the notice is parked. */
export function parkedStore(storage: Storage): ParkedStore {
  return {
    note: (subject, key) => note(storage, subject, key),
    noted: (tenant, limit) => noted(storage, tenant, limit),
    forget: ({ subject, key }) => forget(storage, placeOf(subject, key)),
  };
}
