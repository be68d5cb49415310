import { createHash, randomUUID } from 'node:crypto';
import { odata, type TransactionAction } from '@azure/data-tables';
import {
  callKeptMs,
  type CallStanding,
  type ScriptAnswer,
  type ScriptCall,
  type ScriptCalls,
} from '../../application/ports/script-calls.ts';
import type { Instant } from '../../domain/time.ts';
import type { Storage } from '../connect.ts';
import { distinctPart, joinKey, keyPart, type Place } from '../keys.ts';
import { readRow, readRows, type StoredRow } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { writeOnce, type Standing } from '../tries.ts';

const answerFormat: StoredFormat<ScriptAnswer> = {
  name: 'answer to a script',
  version: 1,
  upgrades: {},
  fields: { status: 'number', body: 'object' },
};

/** Old calls forgotten with each new one: more than come, so that they never pile up. */
const forgottenAtOnce = 10;

type Caller = Pick<ScriptCall, 'tenant' | 'app'>;

const partitionOf = ({ tenant, app }: Caller): string =>
  joinKey(keyPart(tenant), 'call', distinctPart(app));

/** Keys are the caller's words; their hash is as long whatever they say. */
const idOf = ({ key }: ScriptCall): string => createHash('sha256').update(key).digest('hex');

const placeOf = (call: ScriptCall): Place => ({
  partitionKey: partitionOf(call),
  rowKey: joinKey(idOf(call), 'call'),
});

/** Colons have no place in a key; without them an instant sorts as before. */
const timePart = (at: Instant): string => at.replaceAll(':', '');

const agePrefix = 'at!';

/** The row by which a call is found when it is old. */
const agePlace = (call: ScriptCall, at: Instant): Place => ({
  partitionKey: partitionOf(call),
  rowKey: `${agePrefix}${joinKey(timePart(at), idOf(call))}`,
});

/** `null` while nobody has answered. */
const answerOf = (row: StoredRow | null): ScriptAnswer | null =>
  row?.['answered'] === undefined ? null : fromStored(row, answerFormat);

function standingOf(row: StoredRow, { fingerprint }: ScriptCall): CallStanding {
  if (row['fingerprint'] !== fingerprint) return { kind: 'another-body' };
  const answer = answerOf(row);
  return answer ? { kind: 'answered', answer } : { kind: 'open' };
}

async function begin(storage: Storage, call: ScriptCall, now: Instant): Promise<CallStanding> {
  const { tables, tries } = storage;
  const place = placeOf(call);
  const read = (): Promise<StoredRow | null> => readRow(tables.due, tries, place);
  const standing = await read();
  if (standing) return standingOf(standing, call);
  const begun = randomUUID();
  const rows: TransactionAction[] = [
    ['create', { ...place, begun, fingerprint: call.fingerprint, at: now }],
    ['create', { ...agePlace(call, now), call: place.rowKey }],
  ];
  const readBack = async (): Promise<Standing> => {
    const row = await read();
    if (!row) return false;
    return row['begun'] === begun || 'another';
  };
  if (await writeOnce(tries, () => tables.due.submitTransaction(rows), readBack)) {
    return { kind: 'open' };
  }
  const other = await read();
  return other ? standingOf(other, call) : { kind: 'open' };
}

async function keepAnswer(
  { tables, tries }: Storage,
  call: ScriptCall,
  answer: ScriptAnswer,
): Promise<ScriptAnswer> {
  const place = placeOf(call);
  const read = (): Promise<StoredRow | null> => readRow(tables.due, tries, place);
  const row = await read();
  if (!row) return answer;
  const standing = answerOf(row);
  if (standing) return standing;
  const answered = randomUUID();
  const entity = { ...place, answered, ...toStored(answer, answerFormat) };
  const readBack = async (): Promise<Standing> => {
    const now = (await read())?.['answered'];
    if (now === undefined) return false;
    return now === answered || 'another';
  };
  const write = (): Promise<unknown> =>
    tables.due.updateEntity(entity, 'Merge', { etag: row.etag });
  if (await writeOnce(tries, write, readBack)) return answer;
  return answerOf(await read()) ?? answer;
}

async function forget({ tables }: Storage, partitionKey: string, age: StoredRow): Promise<void> {
  const removals: TransactionAction[] = [String(age['rowKey']), String(age['call'])].map(
    (rowKey) => ['delete', { partitionKey, rowKey }],
  );
  try {
    await tables.due.submitTransaction(removals);
  } catch (error) {
    // Another process forgets the same calls.
    if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
  }
}

/** What cannot be forgotten now is forgotten by a later call; nobody waits for it in vain. */
async function forgetOld(storage: Storage, caller: Caller, now: Instant): Promise<void> {
  const { tables, tries } = storage;
  const partition = partitionOf(caller);
  const before = new Date(Date.parse(now) - callKeptMs).toISOString();
  const end = `${agePrefix}${timePart(before)}`;
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${agePrefix} and RowKey lt ${end}`;
  try {
    const old = await readRows(tables.due, tries, filter, forgottenAtOnce);
    await Promise.all(old.map((age) => forget(storage, partition, age)));
  } catch (error) {
    storage.onFault(error);
  }
}

/** Calls of scripts in Azure Tables: a row each, and one that says how old it is. */
export function scriptCallStore(storage: Storage): ScriptCalls {
  return {
    begin: (call, now) => begin(storage, call, now),
    keepAnswer: (call, answer) => keepAnswer(storage, call, answer),
    forgetOld: (call, now) => forgetOld(storage, call, now),
  };
}
