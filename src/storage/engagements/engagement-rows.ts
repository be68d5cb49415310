import type { TableEntity, TransactionAction } from '@azure/data-tables';
import type { EngagementChange, EngagementRef } from '../../application/ports/ports.ts';
import type { Recorded } from '../../domain/engagement/events.ts';
import type { Owed } from '../../domain/engagement/owing/owed.ts';
import { toJson } from '../chunked-json.ts';
import { engagementFormat, owedFormat, recordedFormat } from './engagement-formats.ts';
import { engagementPartition, eventRow, owedRow, stateRow } from '../keys.ts';
import { StorageFault } from '../storage-fault.ts';
import { toStored, toStoredList } from '../stored-format.ts';

/** How many of the last actions a redelivery is recognised among. */
const keptActions = 50;

/** Characters of the key of an action; 50 of them and the largest state fit in one row. */
const actionCharacters = 200;

/** Characters of events that share a row: an action that records 300 of them must fit in a transaction. */
const runCharacters = 60_000;

const transactionRows = 100;

/** Azure takes 4 MiB of a transaction; text of up to three bytes a character stays under it. */
const transactionCharacters = 1_300_000;

/** A change about to be written. */
export interface PendingCommit {
  readonly change: EngagementChange;
  /** Tells this commit from any other when its answer was lost. */
  readonly commit: string;
  readonly etag: string | null;
  /** The action keys that the state held when it was read. */
  readonly earlierActions: readonly string[];
}

function checkActions(actions: readonly string[]): readonly string[] {
  if (actions.some((action) => action.length > actionCharacters))
    throw new StorageFault('bad-key', `an action's key has over ${actionCharacters} characters`);
  return actions;
}

function stateEntity({ change, commit, earlierActions }: PendingCommit): TableEntity {
  const { engagement } = change;
  const actions = [...earlierActions, ...checkActions(change.actions)].slice(-keptActions);
  return {
    partitionKey: engagementPartition(engagement),
    rowKey: stateRow(engagement.id),
    commit,
    revision: engagement.revision,
    actions: toJson(actions),
    ...toStored(engagement, engagementFormat),
  };
}

/** Events of one action share rows, in runs that are read as a whole. */
function runsOf(recorded: readonly Recorded[]): readonly (readonly Recorded[])[] {
  const runs: Recorded[][] = [];
  let room = 0;
  for (const event of recorded) {
    const characters = toJson(event).length + 1;
    const run = runs.at(-1);
    if (run && characters <= room) run.push(event);
    else runs.push([event]);
    room = (run && characters <= room ? room : runCharacters) - characters;
  }
  return runs;
}

const eventEntity = (
  ref: EngagementRef,
  commit: string,
  run: readonly Recorded[],
): TableEntity => ({
  partitionKey: engagementPartition(ref),
  rowKey: eventRow(ref.id, firstSequence(run)),
  commit,
  ...toStoredList(run, recordedFormat),
});

const owedEntity = (ref: EngagementRef, owed: Owed, number: number): TableEntity => ({
  partitionKey: engagementPartition(ref),
  rowKey: owedRow(ref.id, owed.seq, number),
  status: 'pending',
  ...toStored(owed, owedFormat),
});

/** The sequence of the first event, which names the row they are kept in. */
export function firstSequence(recorded: readonly Recorded[]): number {
  const first = recorded[0];
  if (!first) throw new RangeError('a change records at least one event');
  return first.seq;
}

function checkTransaction(actions: TransactionAction[]): TransactionAction[] {
  const characters = actions.reduce((sum, [, entity]) => sum + JSON.stringify(entity).length, 0);
  if (actions.length > transactionRows || characters > transactionCharacters)
    throw new StorageFault(
      'too-large',
      `a change needs ${actions.length} rows of ${characters} characters`,
    );
  return actions;
}

/** A number used twice would be told as a conflict, again and again; so a wrong one is told as what it is. */
function checkNumbering({ engagement, recorded, owed }: EngagementChange): void {
  const first = firstSequence(recorded);
  const isNumbered = recorded.every(({ seq }, index) => seq === first + index);
  const isOwedByThese = owed.every(({ seq }) => seq >= first && seq <= engagement.revision);
  if (!isNumbered || recorded.at(-1)?.seq !== engagement.revision || !isOwedByThese)
    throw new RangeError('events are numbered one by one up to the revision, and owe what is owed');
}

/**
 * The rows of a change as one transaction: state under its ETag, events, notices owed. A `too-large` fault
 * when the state has more than 262,144 characters, or the change more than 100 rows.
 */
export function commitTransaction(pending: PendingCommit): TransactionAction[] {
  const { change, commit, etag } = pending;
  const { engagement, recorded, owed } = change;
  checkNumbering(change);
  const state = stateEntity(pending);
  const write: TransactionAction =
    etag === null ? ['create', state] : ['update', state, 'Replace', { etag }];
  const events = runsOf(recorded).map((run): TransactionAction => [
    'create',
    eventEntity(engagement, commit, run),
  ]);
  const debts = owed.map((each, number): TransactionAction => [
    'create',
    owedEntity(engagement, each, number),
  ]);
  return checkTransaction([write, ...events, ...debts]);
}
