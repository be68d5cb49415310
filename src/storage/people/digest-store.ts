import { randomUUID } from 'node:crypto';
import type { DigestMemory, DigestStore } from '../../application/ports/digest-store.ts';
import type { Version } from '../../application/ports/ports.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Storage } from '../connect.ts';
import { joinKey, keyPart, personPlace, type Place } from '../keys.ts';
import { readRow } from '../rows.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { writeOnce } from '../tries.ts';

const digestFormat: StoredFormat<DigestMemory> = {
  name: 'digest',
  version: 1,
  upgrades: {},
  fields: { period: 'text', last: 'object', before: 'object?' },
};

function placeOf(tenant: string, person: PersonId): Place {
  const { partitionKey } = personPlace(tenant, person);
  return { partitionKey, rowKey: joinKey(keyPart(person), 'digest') };
}

async function save(
  { tables, tries }: Storage,
  place: Place,
  memory: DigestMemory,
  expected: Version | null,
): Promise<'saved' | 'conflict'> {
  const commit = randomUUID();
  const entity = { ...place, commit, ...toStored(memory, digestFormat) };
  const isOurs = async (): Promise<boolean> =>
    (await readRow(tables.people, tries, place, ['commit']))?.['commit'] === commit;
  const write = (): Promise<unknown> =>
    expected === null
      ? tables.people.createEntity(entity)
      : tables.people.updateEntity(entity, 'Replace', { etag: expected });
  return (await writeOnce(tries, write, isOurs)) ? 'saved' : 'conflict';
}

/** What digests showed, in Azure Tables: a row beside the person's own. */
export function digestStore(storage: Storage): DigestStore {
  return {
    async load(tenant, person) {
      const row = await readRow(storage.tables.people, storage.tries, placeOf(tenant, person));
      return row && { memory: fromStored(row, digestFormat), version: row.etag };
    },
    save: (tenant, person, memory, expected) =>
      save(storage, placeOf(tenant, person), memory, expected),
  };
}
