import { odata, type TransactionAction } from '@azure/data-tables';
import type { AwaitStore, NewDebt } from '../../application/ports/delivery-ports.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Storage } from '../connect.ts';
import { endOf, joinKey, keyPart, type Place } from '../keys.ts';
import { subjectPartition } from './owed-keys.ts';
import { newDebtEntity } from './owed-rows.ts';
import { readRows } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';

const personSubject = (tenant: string, id: PersonId): Subject => ({ about: 'person', tenant, id });

const awaitRows = (person: PersonId): string => `${joinKey(keyPart(person), 'awaits')}!`;

const placeOf = (tenant: string, person: PersonId, engagement: EngagementId): Place => ({
  partitionKey: subjectPartition(personSubject(tenant, person)),
  rowKey: joinKey(awaitRows(person) + keyPart(engagement)),
});

async function remember({ tables, tries }: Storage, place: Place, engagement: string) {
  const entity = { ...place, v: 1, engagement };
  await tryRepeatedly(tries, () => tables.people.upsertEntity(entity, 'Replace'));
}

async function awaiting(
  { tables, tries }: Storage,
  tenant: string,
  person: PersonId,
  limit: number,
): Promise<readonly EngagementId[]> {
  const { partitionKey } = placeOf(tenant, person, 'any');
  const prefix = awaitRows(person);
  const filter = odata`PartitionKey eq ${partitionKey} and RowKey gt ${prefix} and RowKey lt ${endOf(prefix)}`;
  const rows = await readRows(tables.people, tries, filter, limit);
  return rows.map((row) => String(row['engagement']));
}

/** Whoever comes second finds nothing to remove: their transaction fails, and the person is owed one card. */
async function answer({ tables, tries }: Storage, actions: TransactionAction[]): Promise<void> {
  try {
    await tryRepeatedly(tries, () => tables.people.submitTransaction(actions));
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

function answering(
  tenant: string,
  person: PersonId,
  engagements: readonly EngagementId[],
  owed: NewDebt | null,
): TransactionAction[] {
  const removals = engagements.map((each): TransactionAction => [
    'delete',
    { ...placeOf(tenant, person, each) },
  ]);
  const debt = owed && newDebtEntity(personSubject(tenant, person), owed);
  return debt ? [...removals, ['upsert', debt, 'Replace']] : removals;
}

/** Rows in the partition of the person who is waited for. */
export function awaitStore(storage: Storage): AwaitStore {
  return {
    await: (tenant, person, engagement) =>
      remember(storage, placeOf(tenant, person, engagement), engagement),
    awaiting: (tenant, person, limit) => awaiting(storage, tenant, person, limit),
    answer: (tenant, person, engagements, owed) =>
      answer(storage, answering(tenant, person, engagements, owed)),
  };
}
