import { randomUUID } from 'node:crypto';
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type {
  EngagementChange,
  EngagementRef,
  EngagementStore,
  StoredEngagement,
} from '../../application/ports/ports.ts';
import type { Recorded } from '../../domain/engagement/events.ts';
import type { Storage } from '../connect.ts';
import { engagementFormat, recordedFormat } from './engagement-formats.ts';
import { commitTransaction, firstSequence } from './engagement-rows.ts';
import { endOf, engagementPartition, eventRow, eventRows, stateRow, type Place } from '../keys.ts';
import { readRow, readRows } from '../rows.ts';
import { fromStored, fromStoredList } from '../stored-format.ts';
import { writeOnce, type Standing } from '../tries.ts';

const actionList = z.array(z.string());

/** What the next commit must know of the state it was decided on: it reads nothing again. */
const versionSchema = z.object({ etag: z.string(), actions: actionList });

const place = (ref: EngagementRef, rowKey: string): Place => ({
  partitionKey: engagementPartition(ref),
  rowKey,
});

async function load(storage: Storage, ref: EngagementRef): Promise<StoredEngagement | null> {
  const { tables, tries } = storage;
  const row = await readRow(tables.engagements, tries, place(ref, stateRow(ref.id)));
  if (!row) return null;
  const actions = actionList.parse(JSON.parse(String(row['actions'])));
  return {
    engagement: fromStored(row, engagementFormat),
    version: JSON.stringify({ etag: row.etag, actions }),
    actions,
  };
}

function readVersion(expected: string | null): z.infer<typeof versionSchema> | null {
  return expected === null ? null : versionSchema.parse(JSON.parse(expected));
}

async function commit(
  { tables, tries }: Storage,
  change: EngagementChange,
): Promise<'committed' | 'conflict'> {
  const { engagement, recorded } = change;
  const read = readVersion(change.expected);
  const id = randomUUID();
  const transaction = commitTransaction({
    change,
    commit: id,
    etag: read?.etag ?? null,
    earlierActions: read?.actions ?? [],
  });
  const event = place(engagement, eventRow(engagement.id, firstSequence(recorded)));
  // The state may have moved on since we won, but nobody ever writes over the row of our first event.
  const readBack = async (): Promise<Standing> => {
    const row = await readRow(tables.engagements, tries, event, ['commit']);
    if (!row) return false;
    return row['commit'] === id || 'another';
  };
  const write = (): Promise<unknown> => tables.engagements.submitTransaction(transaction);
  return (await writeOnce(tries, write, readBack)) ? 'committed' : 'conflict';
}

/** A row may hold several events, the first one named by its key: those past `before` are cut off. */
async function history(
  { tables, tries }: Storage,
  ref: EngagementRef,
  before: number | null,
  limit: number,
): Promise<readonly Recorded[]> {
  const rows = eventRows(ref.id);
  const after = before === null ? rows : eventRow(ref.id, before);
  const filter = odata`PartitionKey eq ${engagementPartition(ref)} and RowKey gt ${after} and RowKey lt ${endOf(rows)}`;
  const found = await readRows(tables.engagements, tries, filter, limit);
  return found
    .flatMap((row) => fromStoredList(row, recordedFormat).toReversed())
    .filter(({ seq }) => before === null || seq < before)
    .slice(0, limit);
}

/** Engagements in Azure Tables: one partition each, so that one transaction holds what an action changes. */
export function engagementStore(storage: Storage): EngagementStore {
  return {
    load: (ref) => load(storage, ref),
    commit: (change) => commit(storage, change),
    history: (ref, before, limit) => history(storage, ref, before, limit),
  };
}
