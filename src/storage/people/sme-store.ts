import { randomUUID } from 'node:crypto';
import { noSmes } from '../../application/request/roster.ts';
import type { SmeSettings, SmeStore, StoredSmes } from '../../application/ports/sme-ports.ts';
import type { Version } from '../../application/ports/ports.ts';
import type { Storage } from '../connect.ts';
import { joinKey, keyPart, type Place } from '../keys.ts';
import { readRow } from '../rows.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { writeOnce } from '../tries.ts';

const smesFormat: StoredFormat<SmeSettings> = {
  name: 'list of SMEs',
  version: 1,
  upgrades: {},
  fields: { channels: 'object', members: 'list', hours: 'object' },
};

function smesPlace(tenant: string): Place {
  return {
    partitionKey: joinKey(keyPart(tenant), 'smes'),
    rowKey: joinKey(keyPart(tenant), 'smes'),
  };
}

async function load({ tables, tries }: Storage, tenant: string): Promise<StoredSmes> {
  const row = await readRow(tables.settings, tries, smesPlace(tenant));
  return row
    ? { settings: fromStored(row, smesFormat), version: row.etag }
    : { settings: noSmes, version: null };
}

async function save(
  { tables, tries }: Storage,
  tenant: string,
  settings: SmeSettings,
  expected: Version | null,
): Promise<'saved' | 'conflict'> {
  const place = smesPlace(tenant);
  const write = randomUUID();
  const entity = { ...place, write, ...toStored(settings, smesFormat) };
  const isWritten = await writeOnce(
    tries,
    () =>
      expected === null
        ? tables.settings.createEntity(entity)
        : tables.settings.updateEntity(entity, 'Replace', { etag: expected }),
    async () => {
      const row = await readRow(tables.settings, tries, place);
      if (!row) return false;
      return row['write'] === write || 'another';
    },
  );
  return isWritten ? 'saved' : 'conflict';
}

/** The SME lists in Azure Tables, one row for each tenant. */
export function smeStore(storage: Storage): SmeStore {
  return {
    load: (tenant) => load(storage, tenant),
    save: (tenant, settings, expected) => save(storage, tenant, settings, expected),
  };
}
