import type { ExampleStore, Examples } from '../../application/readiness/readiness-draft.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Storage } from '../connect.ts';
import { engagementPartition, examplesRow, type Place } from '../keys.ts';
import { readRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { tryRepeatedly } from '../tries.ts';

interface StoredExamples {
  readonly examples: Examples;
}

const format: StoredFormat<StoredExamples> = {
  name: 'examples',
  version: 1,
  upgrades: {},
  fields: { examples: 'object' },
};

/** As many as a draft holds of one report. */
const mostExamples = 300;

function placeOf(tenant: string, id: EngagementId): Place {
  return { partitionKey: engagementPartition({ tenant, id }), rowKey: examplesRow(id) };
}

/** Examples of an engagement in a row of their own, beside its state, so that letting them go is one deletion. */
export function exampleStore({ tables, tries }: Storage): ExampleStore {
  return {
    async load(tenant, id) {
      const row = await readRow(tables.engagements, tries, placeOf(tenant, id));
      return row ? fromStored(row, format).examples : {};
    },
    async put(tenant, id, all) {
      const examples = Object.fromEntries(Object.entries(all).slice(-mostExamples));
      const entity = { ...placeOf(tenant, id), ...toStored({ examples }, format) };
      await tryRepeatedly(tries, () => tables.engagements.upsertEntity(entity, 'Replace'));
    },
    async remove(tenant, id) {
      const { partitionKey, rowKey } = placeOf(tenant, id);
      try {
        await tryRepeatedly(tries, () => tables.engagements.deleteEntity(partitionKey, rowKey));
      } catch (error) {
        if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
      }
    },
  };
}
