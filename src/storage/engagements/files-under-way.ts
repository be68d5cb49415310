import { odata } from '@azure/data-tables';
import type { FilesUnderWay, FileUnderWay } from '../../application/files/under-way.ts';
import type { Storage } from '../connect.ts';
import { endOf, joinKey, keyPart, personPlace, type Place } from '../keys.ts';
import { readRows } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { tryRepeatedly } from '../tries.ts';

const format: StoredFormat<FileUnderWay> = {
  name: 'file under way',
  version: 1,
  upgrades: {},
  fields: { id: 'text', tenant: 'text', person: 'text', name: 'text', at: 'text' },
};

/** More files than a person hands in within minutes. */
const mostFiles = 100;

const kind = 'reading';

function placeOf({ tenant, person, id }: FileUnderWay): Place {
  const { partitionKey } = personPlace(tenant, person);
  return { partitionKey, rowKey: joinKey(keyPart(person), kind, keyPart(id)) };
}

async function remove({ tables, tries }: Storage, file: FileUnderWay): Promise<void> {
  const { partitionKey, rowKey } = placeOf(file);
  try {
    await tryRepeatedly(tries, () => tables.people.deleteEntity(partitionKey, rowKey));
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

/** Files that are being read, in Azure Tables: beside the person who handed them in. */
export function filesUnderWay(storage: Storage): FilesUnderWay {
  const { tables, tries } = storage;
  return {
    async put(file) {
      const entity = { ...placeOf(file), ...toStored(file, format) };
      await tryRepeatedly(tries, () => tables.people.upsertEntity(entity, 'Replace'));
    },
    async all(tenant, person) {
      const { partitionKey } = personPlace(tenant, person);
      const rows = `${joinKey(keyPart(person), kind)}!`;
      const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${rows} and RowKey lt ${endOf(rows)}`;
      const found = await readRows(tables.people, tries, filter, mostFiles);
      return found.map((row) => fromStored(row, format));
    },
    remove: (file) => remove(storage, file),
  };
}
