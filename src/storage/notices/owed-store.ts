import { odata } from '@azure/data-tables';
import type { NoticeStore } from '../../application/ports/delivery-ports.ts';
import type { LedgerEntry, StandingCard, Subject } from '../../application/ports/notices.ts';
import type { PersonId } from '../../domain/people.ts';
import { standingCardOf } from './card-rows.ts';
import type { Storage } from '../connect.ts';
import { endOf, type Place } from '../keys.ts';
import { readEntry, release, rewrite } from './ledger-entry.ts';
import { ledgerEntryOf } from './ledger-rows.ts';
import { cardPlace, cardRows, ledgerRows, owedRows, subjectPartition } from './owed-keys.ts';
import { debtOf } from './owed-rows.ts';
import { owe, settle, step, tableOf } from './owed-writes.ts';
import { readRow, readRows, type StoredRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { tryRepeatedly } from '../tries.ts';

/** More than a subject has on its way at any time, or in cards with one person. */
const all = 1_000;

async function readRange(
  storage: Storage,
  subject: Subject,
  prefix: string,
  limit: number,
): Promise<readonly StoredRow[]> {
  const filter = odata`PartitionKey eq ${subjectPartition(subject)} and RowKey gt ${prefix} and RowKey lt ${endOf(prefix)}`;
  return readRows(tableOf(storage, subject), storage.tries, filter, limit);
}

async function forgetCard(storage: Storage, subject: Subject, place: Place): Promise<void> {
  try {
    await tryRepeatedly(storage.tries, () =>
      tableOf(storage, subject).deleteEntity(place.partitionKey, place.rowKey),
    );
  } catch (error) {
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

async function readCard(
  storage: Storage,
  subject: Subject,
  recipient: PersonId,
  matter: string,
): Promise<StandingCard | null> {
  const place = cardPlace(subject, recipient, matter);
  const row = await readRow(tableOf(storage, subject), storage.tries, place);
  return row && standingCardOf(subject, row);
}

async function readLedger(
  storage: Storage,
  subject: Subject,
  limit: number,
): Promise<readonly LedgerEntry[]> {
  const rows = await readRange(storage, subject, ledgerRows(subject), limit);
  return rows.map((row) => ledgerEntryOf(subject, row));
}

/** Notices in Azure Tables, in the partition of what they belong to. */
export function noticeStore(storage: Storage): NoticeStore {
  return {
    read: async (subject) => {
      const rows = await readRange(storage, subject, owedRows(subject), all);
      return rows.map((row) => debtOf(subject, row));
    },
    owe: (subject, owes) => owe(storage, subject, owes),
    step: (subject, debt, taken) => step(storage, subject, debt, taken),
    settle: (subject, debt, settlement) => settle(storage, subject, debt, settlement),
    card: (subject, recipient, matter) => readCard(storage, subject, recipient, matter),
    forgetCard: (subject, recipient, matter) =>
      forgetCard(storage, subject, cardPlace(subject, recipient, matter)),
    cards: async (subject, recipient) => {
      const rows = await readRange(storage, subject, cardRows(subject, recipient), all);
      return rows.map((row) => standingCardOf(subject, row));
    },
    ledger: (subject, limit) => readLedger(storage, subject, limit),
    entry: (subject, key) => readEntry(storage, subject, key),
    release: (subject, entry) => release(storage, subject, entry),
    rewrite: (subject, entry, ending) => rewrite(storage, subject, entry, ending),
  };
}
