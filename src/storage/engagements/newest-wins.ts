import type { TableClient, TableEntity } from '@azure/data-tables';
import type { Storage } from '../connect.ts';
import type { Place } from '../keys.ts';
import { readRow, type StoredRow } from '../rows.ts';
import { StorageFault, toStorageFault } from '../storage-fault.ts';
import { pauseAfter } from '../tries.ts';

/** What a projected row holds, made from what stands there. */
export type Projected = Readonly<Record<string, string | number | boolean>>;

/** A row to bring to a revision. */
export interface Projection {
  readonly place: Place;
  readonly revision: number;
  readonly build: (standing: StoredRow | null) => Projected;
}

/** Others write the same row only while they project the same engagement: few, and not for long. */
const mostTries = 20;

function standsAlready(row: StoredRow, wanted: Projected): boolean {
  return Object.entries(wanted).every(([name, value]) => row[name] === value);
}

async function put(table: TableClient, entity: TableEntity, etag: string | null): Promise<boolean> {
  try {
    if (etag === null) await table.createEntity(entity);
    else await table.updateEntity(entity, 'Replace', { etag });
    return true;
  } catch (error) {
    const fault = toStorageFault(error);
    if (fault instanceof StorageFault && (fault.kind === 'condition' || fault.isTransient))
      return false;
    throw fault;
  }
}

type Outcome = 'stands' | 'outdated' | 'again';

async function projectOnce(
  table: TableClient,
  { tries }: Storage,
  { place, revision, build }: Projection,
): Promise<Outcome> {
  const standing = await readRow(table, tries, place);
  if (standing && Number(standing['revision']) > revision) return 'outdated';
  const wanted = { ...build(standing), revision };
  if (standing && standsAlready(standing, wanted)) return 'stands';
  const entity = { ...place, ...wanted };
  return (await put(table, entity, standing?.etag ?? null)) ? 'stands' : 'again';
}

/**
 * Brings a row to a revision unless it stems from a newer one: `false` then. Done twice it is done once;
 * whoever projects at the same time, the newest revision is what stays.
 */
export async function projectRow(
  table: TableClient,
  storage: Storage,
  projection: Projection,
): Promise<boolean> {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const outcome = await projectOnce(table, storage, projection);
    if (outcome !== 'again') return outcome === 'stands';
    await pauseAfter(storage.tries, Math.min(attempt, 4));
  }
  throw new StorageFault('busy', `a list row was contended ${mostTries} times`);
}
