import { odata } from '@azure/data-tables';
import { draftMs } from '../../application/files/usage-file.ts';
import type {
  ReadinessDraft,
  ReadinessDraftStore,
} from '../../application/readiness/readiness-draft.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Storage } from '../connect.ts';
import { endOf, joinKey, keyPart, personPlace, type Place } from '../keys.ts';
import { readRow, readRows } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { tryRepeatedly } from '../tries.ts';

const format: StoredFormat<ReadinessDraft> = {
  name: 'readiness draft',
  version: 2,
  upgrades: {
    // A report left with its checklist then.
    1: (older) => Object.assign({}, older, { isPlanned: false }),
  },
  fields: {
    id: 'text',
    tenant: 'text',
    person: 'text',
    name: 'text',
    file: 'object',
    savedFor: 'text?',
    choices: 'object',
    isPlanned: 'flag',
    at: 'text',
  },
};

/** More reports than a person hands in within a day. */
const mostDrafts = 100;

const kind = 'readiness';

function placeOf({ tenant, person, id }: Pick<ReadinessDraft, 'tenant' | 'person' | 'id'>): Place {
  const { partitionKey } = personPlace(tenant, person);
  return { partitionKey, rowKey: joinKey(keyPart(person), kind, keyPart(id)) };
}

const isOver = ({ at }: ReadinessDraft, now: Instant): boolean =>
  Date.parse(now) - Date.parse(at) > draftMs;

type Named = Pick<ReadinessDraft, 'tenant' | 'person' | 'id'>;

async function remove({ tables, tries }: Storage, draft: Named): Promise<void> {
  const { partitionKey, rowKey } = placeOf(draft);
  try {
    await tryRepeatedly(tries, () => tables.people.deleteEntity(partitionKey, rowKey));
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

async function allOf(
  { tables, tries }: Storage,
  tenant: string,
  person: PersonId,
): Promise<readonly ReadinessDraft[]> {
  const { partitionKey } = personPlace(tenant, person);
  const rows = `${joinKey(keyPart(person), kind)}!`;
  const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${rows} and RowKey lt ${endOf(rows)}`;
  const found = await readRows(tables.people, tries, filter, mostDrafts);
  return found.map((row) => fromStored(row, format));
}

async function put(storage: Storage, draft: ReadinessDraft): Promise<void> {
  const { tables, tries } = storage;
  const entity = { ...placeOf(draft), ...toStored(draft, format) };
  await tryRepeatedly(tries, () => tables.people.upsertEntity(entity, 'Replace'));
}

/** Readiness reports on their way, in Azure Tables: beside the person who brought them, for a day. */
export function readinessDraftStore(storage: Storage): ReadinessDraftStore {
  const { tables, tries } = storage;
  return {
    put: (draft) => put(storage, draft),
    async load(tenant, person, id, now) {
      const row = await readRow(tables.people, tries, placeOf({ tenant, person, id }));
      const draft = row && fromStored(row, format);
      return draft && !isOver(draft, now) ? draft : null;
    },
    async all(tenant, person, now) {
      const drafts = await allOf(storage, tenant, person);
      return drafts
        .filter((draft) => !isOver(draft, now))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1));
    },
    remove: (draft) => remove(storage, draft),
    async sweep(tenant, person, now) {
      const drafts = await allOf(storage, tenant, person);
      const over = drafts.filter((draft) => isOver(draft, now));
      await Promise.all(over.map((draft) => remove(storage, draft)));
    },
  };
}
