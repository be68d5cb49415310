import { odata } from '@azure/data-tables';
import type { EngagementLine } from '../application/engagement/lines.ts';
import type { Storage } from './connect.ts';
import { lineFormat } from './engagements/line-format.ts';
import { endOf, joinKey, keyPart } from './keys.ts';
import { readRows } from './rows.ts';
import { fromStored } from './stored-format.ts';

/** What waits in the queue. */
export interface QueueGauge {
  readonly depth: number;
  /** When the oldest message that could be taken now was put there; `null` when there is none. */
  readonly oldestAt: string | null;
}

/** How much waits in the queue, and since when. */
export async function queueGauge({ callQueue }: Storage): Promise<QueueGauge> {
  const [properties, peeked] = await Promise.all([
    callQueue((queue, abortSignal) => queue.getProperties({ abortSignal })),
    callQueue((queue, abortSignal) => queue.peekMessages({ numberOfMessages: 1, abortSignal })),
  ]);
  const [oldest] = peeked.peekedMessageItems;
  return {
    depth: properties.approximateMessagesCount ?? 0,
    oldestAt: oldest?.insertedOn.toISOString() ?? null,
  };
}

/** More lines than a tenant has. */
const everything = Number.MAX_SAFE_INTEGER;

/** Every line of everybody's list in a tenant: a scan, for now and then. */
export async function allLines(
  { tables, tries }: Storage,
  tenant: string,
): Promise<readonly EngagementLine[]> {
  const lists = `${joinKey(keyPart(tenant), 'person')}!`;
  const filter = odata`PartitionKey ge ${lists} and PartitionKey lt ${endOf(lists)} and isGone eq false`;
  const rows = await readRows(tables.lists, tries, filter, everything);
  return rows.map((row) => fromStored(row, lineFormat));
}

/** Engagements of a tenant with an open warning. */
export async function countAlerts(storage: Storage, tenant: string): Promise<number> {
  const lines = await allLines(storage, tenant);
  return new Set(lines.flatMap(({ alert, engagement }) => (alert ? [engagement] : []))).size;
}
