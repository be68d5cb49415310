import type { TableClient } from '@azure/data-tables';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import { fromChunks, toChunks, toJson } from '../chunked-json.ts';
import type { Storage } from '../connect.ts';
import type { StoredRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';

/** Properties of a row that storage itself adds, and the chunks that are written anew. */
const notKept = /^(?:etag|timestamp|odata\..*|json\d+|chunks)$/u;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const ofChunks = (row: StoredRow): unknown =>
  typeof row['chunks'] === 'number' ? fromChunks(row) : null;

/** Whether a row speaks of an engagement, be it where two chunks meet. */
export function speaksOf(id: EngagementId, row: StoredRow): boolean {
  return JSON.stringify([row, ofChunks(row)]).includes(id);
}

/** Lists without the id, and records without what stands under it; `null` when a list has nothing left. */
function without(id: EngagementId, value: unknown): unknown {
  if (Array.isArray(value)) {
    const left = value.filter((each) => each !== id);
    return left.length === 0 && value.length > 0 ? null : left.map((each) => without(id, each));
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== id);
  return Object.fromEntries(entries.map(([key, each]) => [key, without(id, each)]));
}

const missed = (value: unknown): unknown =>
  isObject(value) && isObject(value['reason']) ? value['reason']['engagements'] : undefined;

/** What a digest showed, or what somebody missed, of the others; `null` where there are none. */
function ofOthers(id: EngagementId, row: StoredRow): unknown {
  const value = ofChunks(row);
  if (String(row['rowKey']).endsWith('!digest')) return without(id, value);
  const left = without(id, value);
  return Array.isArray(missed(left)) ? left : null;
}

/**
 * The row without the engagement, where it lists several and keeps its sense without this one: what a digest showed,
 * what somebody missed. `null` where it is about this engagement.
 */
export function leftWithout(id: EngagementId, row: StoredRow): StoredRow | null {
  const left = ofOthers(id, row);
  if (left === null) return null;
  const others = Object.entries(row).filter(([name]) => !notKept.test(name));
  const rest = { ...Object.fromEntries(others), ...toChunks(toJson(left)), etag: row.etag };
  return speaksOf(id, rest) ? null : rest;
}

/**
 * Writes such a row; one that went meanwhile stays away.
 * @throws StorageFault `condition` when somebody wrote it meanwhile.
 */
export async function rewrite(
  { tries }: Storage,
  table: TableClient,
  { etag, ...rest }: StoredRow,
): Promise<void> {
  const entity = {
    ...rest,
    partitionKey: String(rest['partitionKey']),
    rowKey: String(rest['rowKey']),
  };
  try {
    await tryRepeatedly(tries, () => table.updateEntity(entity, 'Replace', { etag }));
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}
