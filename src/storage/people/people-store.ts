import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Member } from '../../application/people/member.ts';
import type { PeopleStore, StoredMember, Version } from '../../application/ports/ports.ts';
import type { PersonId } from '../../domain/people.ts';
import { usualWishes } from '../../domain/wishes.ts';
import { toJson } from '../chunked-json.ts';
import type { Storage } from '../connect.ts';
import { directoryKeys, dropFromDirectory, findInDirectory, listInDirectory } from './directory.ts';
import { personPlace } from '../keys.ts';
import { readRow, type StoredRow } from '../rows.ts';
import { fromStored, toStored, type StoredFormat } from '../stored-format.ts';
import { writeOnce, type Standing } from '../tries.ts';

const firstWishes = z.looseObject({
  wishes: z.object({ timeZone: z.string().nullable(), language: z.string().nullable() }),
});

function withUsualWishes(person: unknown): unknown {
  const { wishes, ...rest } = firstWishes.parse(person);
  return { ...rest, wishes: { ...usualWishes, ...wishes } };
}

const memberFormat: StoredFormat<Member> = {
  name: 'person',
  version: 3,
  // Version 1 knew two wishes; about all others nobody had said anything yet.
  // Version 2 did not keep when the day was last asked for.
  upgrades: {
    1: (person) => withUsualWishes(person),
    2: (person) => Object.assign({}, person, { dayShownAt: null }),
  },
  fields: {
    tenant: 'text',
    id: 'text',
    name: 'text',
    email: 'text',
    reachability: 'object',
    platform: 'object',
    wishes: 'object',
    welcomed: 'text?',
    current: 'object?',
    asked: 'object?',
    dayShownAt: 'text?',
  },
};

/** How many of the last writes a person's row remembers, for whoever lost the answer to theirs. */
const keptWrites = 8;

const bookkeepingSchema = z.object({
  /** The last writes, so that a lost answer is recognised after others have written. */
  writes: z.array(z.string()),
  /** As which name and address the directory shows the person. */
  listedAs: z.string(),
  /** The keys of the person's rows in the directory. */
  listed: z.array(z.string()),
  /** Keys of a former name, until they are known to be gone. */
  leftover: z.array(z.string()),
});

/** What a person's row says about itself. */
type Bookkeeping = z.infer<typeof bookkeepingSchema>;

const versionSchema = bookkeepingSchema.extend({ etag: z.string() });
const nothingYet: Bookkeeping = { writes: [], listedAs: '', listed: [], leftover: [] };

const bookkeepingOf = (row: StoredRow): Bookkeeping =>
  bookkeepingSchema.parse(JSON.parse(String(row['bookkeeping'])));

async function load(
  { tables, tries }: Storage,
  tenant: string,
  person: PersonId,
): Promise<StoredMember | null> {
  const row = await readRow(tables.people, tries, personPlace(tenant, person));
  if (!row) return null;
  return {
    member: fromStored(row, memberFormat),
    version: JSON.stringify({ ...bookkeepingOf(row), etag: row.etag }),
  };
}

function follow(before: Bookkeeping, member: Member, write: string): Bookkeeping {
  const listed = directoryKeys(member);
  return {
    writes: [...before.writes, write].slice(-keptWrites),
    listedAs: showing(member),
    listed: [...listed],
    leftover: before.listed.filter((key) => !listed.includes(key)),
  };
}

const showing = ({ name, email }: Member): string => JSON.stringify([name, email]);

async function writeRow(
  { tables, tries }: Storage,
  member: Member,
  after: Bookkeeping,
  etag: string | null,
): Promise<boolean> {
  const place = personPlace(member.tenant, member.id);
  const bookkeeping = toJson(after);
  const entity = { ...place, bookkeeping, ...toStored(member, memberFormat) };
  const readBack = async (): Promise<Standing> => {
    const row = await readRow(tables.people, tries, place);
    if (!row || row.etag === etag) return false;
    return bookkeepingOf(row).writes.includes(after.writes.at(-1) ?? '') || 'another';
  };
  const write = (): Promise<unknown> =>
    etag === null
      ? tables.people.createEntity(entity)
      : tables.people.updateEntity(entity, 'Replace', { etag });
  return writeOnce(tries, write, readBack);
}

/**
 * The directory comes first: a crash leaves somebody in it too early, never out of it. Rows of a former name
 * go last; their keys stay in the person's row, so that the next save removes what a crash left.
 */
async function save(
  storage: Storage,
  member: Member,
  expected: Version | null,
): Promise<'saved' | 'conflict'> {
  const read = expected === null ? null : versionSchema.parse(JSON.parse(expected));
  const before: Bookkeeping = read ?? nothingYet;
  const after = follow(before, member, randomUUID());
  const leftByCrash = before.leftover.filter((key) => !after.listed.includes(key));
  await dropFromDirectory(storage, member.tenant, leftByCrash);
  if (before.listedAs !== after.listedAs) await listInDirectory(storage, member);
  if (!(await writeRow(storage, member, after, read?.etag ?? null))) return 'conflict';
  await dropFromDirectory(storage, member.tenant, after.leftover).catch(storage.onFault);
  return 'saved';
}

/** People in Azure Tables: a row each, and rows for their names and addresses to be found by. */
export function peopleStore(storage: Storage): PeopleStore {
  return {
    load: (tenant, person) => load(storage, tenant, person),
    save: (member, expected) => save(storage, member, expected),
    find: (tenant, words, limit) => findInDirectory(storage, tenant, words, limit),
  };
}
