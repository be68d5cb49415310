import type { ThrottleStore } from '../../application/ports/throttle-ports.ts';
import type { Instant } from '../../domain/time.ts';
import type { Storage } from '../connect.ts';
import { distinctPart, joinKey, keyPart, type Place } from '../keys.ts';
import { readRow } from '../rows.ts';
import { tryRepeatedly } from '../tries.ts';

function placeOf(tenant: string, conversation: string): Place {
  const name = distinctPart(conversation);
  return {
    partitionKey: joinKey(keyPart(tenant), 'throttle', name),
    rowKey: joinKey(name, 'until'),
  };
}

/** A row for each conversation in which Teams ever asked to wait; of two who write at once, either may stay. */
export function throttleStore({ tables, tries }: Storage): ThrottleStore {
  const heldUntil = async (tenant: string, conversation: string): Promise<Instant | null> => {
    const row = await readRow(tables.due, tries, placeOf(tenant, conversation), ['until']);
    return row && String(row['until']);
  };
  return {
    heldUntil,
    async hold(tenant, conversation, until) {
      const known = await heldUntil(tenant, conversation);
      if (known !== null && known >= until) return;
      const entity = { ...placeOf(tenant, conversation), v: 1, until };
      await tryRepeatedly(tries, () => tables.due.upsertEntity(entity, 'Replace'));
    },
  };
}
