import { randomUUID } from 'node:crypto';
import type { TableClient, TableEntity, TransactionAction } from '@azure/data-tables';
import type { NewDebt, Settlement, Step } from '../../application/ports/delivery-ports.ts';
import type { Debt, Ending, StandingCard, Subject } from '../../application/ports/notices.ts';
import { cardEntity } from './card-rows.ts';
import type { Storage } from '../connect.ts';
import type { Place } from '../keys.ts';
import { ledgerEntity } from './ledger-rows.ts';
import { ledgerPlace, owedPlace } from './owed-keys.ts';
import { debtEntity, newDebtEntity, withAttempt } from './owed-rows.ts';
import { readRow } from '../rows.ts';
import { tryRepeatedly, writeOnce, type Tries } from '../tries.ts';

/** What was sent must be written down: it is tried for longer than anything else. */
const persistent = (tries: Tries): Tries => ({ ...tries, times: 2 * tries.times + 2 });

/** The table a subject's notices are in. */
export const tableOf = ({ tables }: Storage, { about }: Subject): TableClient =>
  about === 'engagement' ? tables.engagements : tables.people;

const insertion = (subject: Subject, owed: NewDebt): TransactionAction => [
  'upsert',
  newDebtEntity(subject, owed),
  'Replace',
];

async function isWrittenBy(
  storage: Storage,
  subject: Subject,
  place: Place,
  commit: string,
): Promise<boolean> {
  const row = await readRow(tableOf(storage, subject), storage.tries, place, ['commit']);
  return row?.['commit'] === commit;
}

/** Owes something more; the same key again changes nothing. */
export async function owe(
  storage: Storage,
  subject: Subject,
  owes: readonly NewDebt[],
): Promise<void> {
  if (owes.length === 0) return;
  const actions = owes.map((owed) => insertion(subject, owed));
  await tryRepeatedly(storage.tries, () => tableOf(storage, subject).submitTransaction(actions));
}

type WriteStep = (
  table: TableClient,
  entity: TableEntity<object>,
  etag: string,
) => Promise<string | undefined>;

const alone: WriteStep = async (table, entity, etag) =>
  (await table.updateEntity(entity, 'Replace', { etag })).etag;

const together =
  (additions: readonly TransactionAction[]): WriteStep =>
  async (table, entity, etag) => {
    const answer = await table.submitTransaction([
      ['update', entity, 'Replace', { etag }],
      ...additions,
    ]);
    return answer.getResponseForEntity(entity.rowKey)?.etag;
  };

/** Writes a step of a notice under its ETag; `null` when somebody else wrote. */
export async function step(
  storage: Storage,
  subject: Subject,
  debt: Debt,
  { progress, attempt, owes }: Step,
): Promise<Debt | null> {
  const table = tableOf(storage, subject);
  const commit = randomUUID();
  const next: Debt = { ...withAttempt(debt, attempt), progress };
  const entity = debtEntity(subject, next, commit);
  const place = owedPlace(subject, debt.key);
  const additions = owes.map((owed) => insertion(subject, owed));
  const writeStep = additions.length === 0 ? alone : together(additions);
  let version: string | undefined;
  const write = async (): Promise<void> => {
    version = await writeStep(table, entity, debt.version);
  };
  const isOurs = (): Promise<boolean> => isWrittenBy(storage, subject, place, commit);
  if (!(await writeOnce(storage.tries, write, isOurs))) return null;
  // Whose answer was lost does not know the ETag of what they wrote.
  version ??= (await readRow(table, storage.tries, place, ['commit']))?.etag;
  return version === undefined ? null : { ...next, version };
}

/**
 * Whoever comes second finds nothing to remove, and the whole transaction fails; the SDK cannot bind a removal
 * to an ETag within one.
 */
const removal = (subject: Subject, { key }: Debt): TransactionAction => [
  'delete',
  { ...owedPlace(subject, key) },
];

const replacement = (subject: Subject, card: StandingCard): TransactionAction => [
  'upsert',
  cardEntity(subject, card),
  'Replace',
];

type Enter = (debt: Debt, ending: Ending) => TransactionAction;

function settling(
  subject: Subject,
  debt: Debt,
  { ending, supersedes, card, owes }: Settlement,
  enter: Enter,
): TransactionAction[] {
  const at = ending?.at ?? debt.notice.at;
  const newer: Ending = { state: 'superseded', at, why: 'newer', how: null, activity: '' };
  return [
    removal(subject, debt),
    ...(ending ? [enter(debt, ending)] : []),
    ...supersedes.flatMap((each) => [removal(subject, each), enter(each, newer)]),
    ...(card ? [replacement(subject, card)] : []),
    ...owes.map((owed) => insertion(subject, owed)),
  ];
}

/** Ends a notice in one transaction; `false` when somebody else did. */
export async function settle(
  storage: Storage,
  subject: Subject,
  debt: Debt,
  settlement: Settlement,
): Promise<boolean> {
  const table = tableOf(storage, subject);
  const commit = randomUUID();
  const enter: Enter = (each, ending) => ['create', ledgerEntity(subject, each, ending, commit)];
  const actions = settling(subject, withAttempt(debt, settlement.attempt), settlement, enter);
  const isOurs = async (): Promise<boolean> =>
    settlement.ending
      ? isWrittenBy(storage, subject, ledgerPlace(subject, debt.key), commit)
      : (await readRow(table, storage.tries, owedPlace(subject, debt.key), ['commit'])) === null;
  return writeOnce(persistent(storage.tries), () => table.submitTransaction(actions), isOurs);
}
