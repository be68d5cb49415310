import { randomUUID } from 'node:crypto';
import type { Debt, Ending, LedgerEntry, Subject } from '../../application/ports/notices.ts';
import type { Storage } from '../connect.ts';
import { ledgerEntity, ledgerEntryOf } from './ledger-rows.ts';
import { ledgerPlace, owedPlace } from './owed-keys.ts';
import { debtEntity } from './owed-rows.ts';
import { tableOf } from './owed-writes.ts';
import { readRow } from '../rows.ts';
import { tryRepeatedly, writeOnce } from '../tries.ts';

/** A notice that came to its end; `null` when it is not in the ledger. */
export async function readEntry(
  storage: Storage,
  subject: Subject,
  key: string,
): Promise<LedgerEntry | null> {
  const place = ledgerPlace(subject, key);
  const row = await readRow(tableOf(storage, subject), storage.tries, place);
  return row && ledgerEntryOf(subject, row);
}

/** Moves a notice from the ledger back among those on their way, as if it had not been tried. */
export async function release(
  storage: Storage,
  subject: Subject,
  { key, notice, attempted }: LedgerEntry,
): Promise<boolean> {
  const table = tableOf(storage, subject);
  const commit = randomUUID();
  const debt: Debt = {
    ...{ key, notice, attempted, version: '' },
    task: { task: 'notice' },
    progress: { state: 'pending' },
    attempts: [],
  };
  const place = owedPlace(subject, key);
  const write = (): Promise<unknown> =>
    table.submitTransaction([
      ['delete', { ...ledgerPlace(subject, key) }],
      ['create', debtEntity(subject, debt, commit)],
    ]);
  const isOurs = async (): Promise<boolean> =>
    (await readRow(table, storage.tries, place, ['commit']))?.['commit'] === commit;
  return writeOnce(storage.tries, write, isOurs);
}

/** Writes another ending over the one that stands. */
export async function rewrite(
  storage: Storage,
  subject: Subject,
  entry: LedgerEntry,
  ending: Ending,
): Promise<void> {
  const entity = ledgerEntity(subject, entry, ending, randomUUID());
  await tryRepeatedly(storage.tries, () =>
    tableOf(storage, subject).updateEntity(entity, 'Replace', { etag: '*' }),
  );
}
