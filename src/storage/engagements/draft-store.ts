import { odata } from '@azure/data-tables';
import type { Draft, DraftStore } from '../../application/files/usage-file.ts';
import { draftMs } from '../../application/files/usage-file.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Storage } from '../connect.ts';
import { endOf, joinKey, keyPart, personPlace, type Place } from '../keys.ts';
import { readRow, readRows, type StoredRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { tryRepeatedly } from '../tries.ts';

const draftFormat: StoredFormat<Draft> = {
  name: 'draft',
  version: 1,
  upgrades: {},
  fields: {
    id: 'text',
    tenant: 'text',
    person: 'text',
    name: 'text',
    file: 'object',
    at: 'text',
  },
};

/** More drafts than a person makes in a day. */
const mostDrafts = 100;

function placeOf(tenant: string, person: PersonId, id: string): Place {
  const { partitionKey } = personPlace(tenant, person);
  return { partitionKey, rowKey: joinKey(keyPart(person), 'draft', keyPart(id)) };
}

const isOver = ({ at }: Draft, now: Instant): boolean => Date.parse(now) - Date.parse(at) > draftMs;

async function removeRow({ tables, tries }: Storage, place: Place): Promise<void> {
  try {
    await tryRepeatedly(tries, () => tables.people.deleteEntity(place.partitionKey, place.rowKey));
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

const draftOf = (row: StoredRow): Draft => fromStored(row, draftFormat);

async function sweep(
  storage: Storage,
  tenant: string,
  person: PersonId,
  now: Instant,
): Promise<void> {
  const { tables, tries } = storage;
  const { partitionKey } = personPlace(tenant, person);
  const rows = `${joinKey(keyPart(person), 'draft')}!`;
  const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${rows} and RowKey lt ${endOf(rows)}`;
  const drafts = (await readRows(tables.people, tries, filter, mostDrafts)).map(draftOf);
  const old = drafts.filter((draft) => isOver(draft, now));
  await Promise.all(old.map(({ id }) => removeRow(storage, placeOf(tenant, person, id))));
}

async function put(storage: Storage, draft: Draft): Promise<void> {
  const { tables, tries } = storage;
  const { tenant, person, id } = draft;
  const entity = { ...placeOf(tenant, person, id), ...toStored(draft, draftFormat) };
  await tryRepeatedly(tries, () => tables.people.upsertEntity(entity, 'Replace'));
}

/** What files say until somebody saves it, in Azure Tables: beside the person who brought them. */
export function draftStore(storage: Storage): DraftStore {
  const { tables, tries } = storage;
  return {
    put: (draft) => put(storage, draft),
    async load(tenant, person, id, now) {
      const row = await readRow(tables.people, tries, placeOf(tenant, person, id));
      const draft = row && draftOf(row);
      return draft && !isOver(draft, now) ? draft : null;
    },
    remove: ({ tenant, person, id }) => removeRow(storage, placeOf(tenant, person, id)),
    sweep: (tenant, person, now) => sweep(storage, tenant, person, now),
  };
}
