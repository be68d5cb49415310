import { odata, type TableEntity } from '@azure/data-tables';
import type { Hold, HoldStore, StoredHold } from '../../application/ports/quiet-ports.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Storage } from '../connect.ts';
import { endOf, joinKey, keyPart, personPlace, type Place } from '../keys.ts';
import { readRows, type StoredRow } from '../rows.ts';
import { tryRepeatedly, writeOnce } from '../tries.ts';

const holdRows = (person: PersonId): string => `${joinKey(keyPart(person), 'held')}!`;

const placeOf = (tenant: string, person: PersonId, engagement: EngagementId): Place => ({
  partitionKey: personPlace(tenant, person).partitionKey,
  rowKey: joinKey(holdRows(person) + keyPart(engagement)),
});

function holdEntity(tenant: string, person: PersonId, hold: Hold): TableEntity {
  const { engagement, until, over } = hold;
  return { ...placeOf(tenant, person, engagement), v: 1, engagement, until: until ?? '', over };
}

function holdOf(row: StoredRow): StoredHold {
  const until = String(row['until']);
  return {
    engagement: String(row['engagement']),
    until: until === '' ? null : until,
    over: String(row['over']),
    version: row.etag,
  };
}

async function noted(
  { tables, tries }: Storage,
  tenant: string,
  person: PersonId,
  limit: number,
): Promise<readonly StoredHold[]> {
  const { partitionKey } = personPlace(tenant, person);
  const prefix = holdRows(person);
  const filter = odata`PartitionKey eq ${partitionKey} and RowKey gt ${prefix} and RowKey lt ${endOf(prefix)}`;
  return (await readRows(tables.people, tries, filter, limit)).map(holdOf);
}

/** Rows in the partition of the person for whom something is held back. */
export function holdStore(storage: Storage): HoldStore {
  const { tables, tries } = storage;
  return {
    async note(tenant, person, hold) {
      const entity = holdEntity(tenant, person, hold);
      await tryRepeatedly(tries, () => tables.people.upsertEntity(entity, 'Replace'));
    },
    noted: (tenant, person, limit) => noted(storage, tenant, person, limit),
    async renote(tenant, person, { engagement, version: etag }, next) {
      const { partitionKey, rowKey } = placeOf(tenant, person, engagement);
      const write = (): Promise<unknown> =>
        next
          ? tables.people.updateEntity(holdEntity(tenant, person, next), 'Replace', { etag })
          : tables.people.deleteEntity(partitionKey, rowKey, { etag });
      // Whoever wrote meanwhile knows better.
      await writeOnce(tries, write, () => Promise.resolve('another'));
    },
  };
}
