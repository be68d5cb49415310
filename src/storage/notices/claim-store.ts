import { randomUUID } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Claim, ClaimStore, NewDebt } from '../../application/ports/delivery-ports.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { Storage } from '../connect.ts';
import { distinctPart, joinKey, keyPart, type Place } from '../keys.ts';
import { subjectPartition } from './owed-keys.ts';
import { newDebtEntity } from './owed-rows.ts';
import { tableOf } from './owed-writes.ts';
import { readRow } from '../rows.ts';
import { writeOnce } from '../tries.ts';

type Write = (entity: Place & { readonly commit: string }) => Promise<unknown>;

/** Inserted if absent: of all who write the row, one is told that it is theirs. */
async function insertOnce(
  { tries }: Storage,
  table: TableClient,
  place: Place,
  write: Write,
): Promise<boolean> {
  const commit = randomUUID();
  const isOurs = async (): Promise<boolean> =>
    (await readRow(table, tries, place))?.['commit'] === commit;
  return writeOnce(tries, () => write({ ...place, commit }), isOurs);
}

function claimPlace(tenant: string, { job, period }: Claim): Place {
  const name = distinctPart(job);
  return {
    partitionKey: joinKey(keyPart(tenant), 'claim', name),
    rowKey: joinKey(keyPart(period), name),
  };
}

async function claim(storage: Storage, tenant: string, claimed: Claim): Promise<boolean> {
  const table = storage.tables.due;
  const place = claimPlace(tenant, claimed);
  return insertOnce(storage, table, place, (entity) => table.createEntity(entity));
}

async function oweOnce(
  storage: Storage,
  subject: Subject,
  owed: NewDebt,
  { job, period }: Claim,
): Promise<boolean> {
  const table = tableOf(storage, subject);
  const place = {
    partitionKey: subjectPartition(subject),
    rowKey: joinKey(keyPart(subject.id), 'claim', distinctPart(job), distinctPart(period)),
  };
  const debt: TransactionAction = ['upsert', newDebtEntity(subject, owed), 'Replace'];
  return insertOnce(storage, table, place, (entity) =>
    table.submitTransaction([['create', { ...entity }], debt]),
  );
}

/** Claims in Azure Tables: rows inserted if absent, no leader and no lease. */
export function claimStore(storage: Storage): ClaimStore {
  return {
    claim: (tenant, claimed) => claim(storage, tenant, claimed),
    isClaimed: async (tenant, claimed) =>
      (await readRow(storage.tables.due, storage.tries, claimPlace(tenant, claimed))) !== null,
    oweOnce: (subject, owed, claimed) => oweOnce(storage, subject, owed, claimed),
  };
}
