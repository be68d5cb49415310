import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import type { Debt, Ending, LedgerEntry, Subject } from '../../application/ports/notices.ts';
import { keyInLedger, ledgerPlace, ledgerRows } from './owed-keys.ts';
import { attemptsJson, attemptsOf, noticeJson, noticeOf } from './owed-rows.ts';
import type { StoredRow } from '../rows.ts';

const endingSchema = z.object({
  state: z.enum(['sent', 'superseded', 'parked', 'dropped']),
  at: z.string(),
  why: z.string(),
  how: z.enum(['post', 'put']).nullable(),
  activity: z.string(),
});

/** The row of a notice that came to its end. */
export function ledgerEntity(
  subject: Subject,
  debt: Pick<Debt, 'key' | 'notice' | 'attempts' | 'attempted'>,
  ending: Ending,
  commit: string,
): TableEntity {
  return {
    ...ledgerPlace(subject, debt.key),
    commit,
    ending: JSON.stringify(ending),
    ...attemptsJson(debt),
    ...noticeJson(debt.notice),
  };
}

/** A notice that came to its end, as its row says. */
export function ledgerEntryOf(subject: Subject, row: StoredRow): LedgerEntry {
  return {
    key: keyInLedger(String(row['rowKey']).slice(ledgerRows(subject).length)),
    notice: noticeOf(subject, row),
    ending: endingSchema.parse(JSON.parse(String(row['ending']))),
    ...attemptsOf(row),
  };
}
