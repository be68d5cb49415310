import { odata, type TransactionAction } from '@azure/data-tables';
import type { Member } from '../../application/people/member.ts';
import type { Person, PersonId } from '../../domain/people.ts';
import type { Storage } from '../connect.ts';
import { foldForSearch, wordsOf } from '../fold.ts';
import { directoryPartition, endOf, wordRow, wordsBeginning } from '../keys.ts';
import { readRows } from '../rows.ts';
import { isStorageFault, toStorageFault } from '../storage-fault.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { tryRepeatedly } from '../tries.ts';

/** Words of a name that can be looked up; more is not a name. */
const indexedWords = 12;

const entryFormat: StoredFormat<Entry> = {
  name: 'directory entry',
  version: 1,
  upgrades: {},
  fields: { id: 'text', name: 'text', email: 'text' },
};

const foldEmail = (email: string): string => email.trim().toLowerCase();

/** What of a person the directory shows. */
export type Entry = Pick<Member, 'id' | 'name' | 'email'>;

/** The keys of a person's rows: one for each word of the name, one for the e-mail address. */
export function directoryKeys({ id, name, email }: Entry): readonly string[] {
  const words = wordsOf(foldForSearch(name)).slice(0, indexedWords);
  const terms = [...words, foldEmail(email)].filter((term) => term !== '');
  return [...new Set(terms.map((term) => wordRow(term, id)))];
}

/** Puts a person into the directory of the tenant; harmless when they are there. */
export async function listInDirectory(storage: Storage, member: Member): Promise<void> {
  const { id, name, email, tenant } = member;
  const entry = toStored({ id, name, email }, entryFormat);
  const partitionKey = directoryPartition(tenant);
  const actions = directoryKeys(member).map((rowKey): TransactionAction => [
    'upsert',
    { partitionKey, rowKey, ...entry },
    'Replace',
  ]);
  if (actions.length === 0) return;
  await tryRepeatedly(storage.tries, () => storage.tables.lists.submitTransaction(actions));
}

/** Takes rows of a former name out; rows that are gone already do not matter. */
export async function dropFromDirectory(
  { tables, tries }: Storage,
  tenant: string,
  keys: readonly string[],
): Promise<void> {
  const partition = directoryPartition(tenant);
  const drop = async (key: string): Promise<void> => {
    try {
      await tryRepeatedly(tries, () => tables.lists.deleteEntity(partition, key));
    } catch (error) {
      if (!isStorageFault(toStorageFault(error), 'missing')) throw error;
    }
  };
  await Promise.all(keys.map(drop));
}

/** Every word that was typed must begin a word of the name, or the e-mail address. */
function matches(entry: Entry, typed: readonly string[]): boolean {
  const words = wordsOf(foldForSearch(entry.name));
  const email = foldEmail(entry.email);
  const isInName = (text: string): boolean =>
    wordsOf(text).every((part) => words.some((word) => word.startsWith(part)));
  return typed.every((text) => email.startsWith(text) || isInName(text));
}

/** What was typed begins an e-mail address as it stands, or a name with its first word. */
function startsOf(text: string): readonly string[] {
  const starts = [text, ...wordsOf(text).slice(0, 1)].map(wordsBeginning);
  return [...new Set(starts)].filter((start) => start !== '');
}

/** Rows read for each one that may match; more are not looked at, so that a search stays cheap. */
const rowsPerResult = 4;

async function entriesBeginning(
  { tables, tries }: Storage,
  tenant: string,
  start: string,
  limit: number,
): Promise<readonly Entry[]> {
  const filter = odata`PartitionKey eq ${directoryPartition(tenant)} and RowKey ge ${start} and RowKey lt ${endOf(start)}`;
  const rows = await readRows(tables.lists, tries, filter, limit);
  return rows.map((row) => fromStored(row, entryFormat));
}

function distinct(entries: readonly Entry[]): readonly Entry[] {
  const byId = new Map<PersonId, Entry>(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()];
}

const byName = (left: Person, right: Person): number => left.name.localeCompare(right.name);

const personOf = ({ id, name }: Entry): Person => ({ id, name });

/** Anybody: so many of those whose names come first. */
async function anybody(storage: Storage, tenant: string, limit: number): Promise<Person[]> {
  const entries = await entriesBeginning(storage, tenant, '', limit * rowsPerResult);
  return distinct(entries).slice(0, limit).map(personOf).toSorted(byName);
}

/**
 * People whose name has a word beginning with each word typed, or whose e-mail does; by name. No words find
 * anybody.
 */
export async function findInDirectory(
  storage: Storage,
  tenant: string,
  words: string,
  limit: number,
): Promise<readonly Person[]> {
  const typed = foldForSearch(words)
    .split(' ')
    .filter((text) => text !== '');
  const longest = typed.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return anybody(storage, tenant, limit);
  const rows = typed.length === 1 ? limit : limit * rowsPerResult;
  const found = await Promise.all(
    startsOf(longest).map((start) => entriesBeginning(storage, tenant, start, rows)),
  );
  return distinct(found.flat().filter((entry) => matches(entry, typed)))
    .slice(0, limit)
    .map(personOf)
    .toSorted(byName);
}
