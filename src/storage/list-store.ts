import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { EngagementLine } from '../application/lines.ts';
import type { EngagementRef, ListStore } from '../application/ports.ts';
import type { Engagement } from '../domain/engagement/engagement.ts';
import { roles, type PersonId } from '../domain/people.ts';
import { toJson } from './chunked-json.ts';
import type { Storage } from './connect.ts';
import { deriveLine } from './derive-line.ts';
import { foldName } from './fold.ts';
import { customerPartition, listRow, personListPartition } from './keys.ts';
import { projectRow } from './newest-wins.ts';
import { readRows, type StoredRow } from './rows.ts';
import { fromStored, toStored, type StoredFormat } from './stored-format.ts';

const lineFormat: StoredFormat<EngagementLine> = {
  name: 'line',
  version: 1,
  upgrades: {},
  fields: {
    engagement: 'text',
    customer: 'text',
    roles: 'list',
    state: 'text',
    phase: 'text',
    finished: 'number',
    total: 'number',
    next: 'text?',
    isBlocked: 'flag',
    isWaiting: 'flag',
    fe: 'object?',
    fm: 'object?',
    progressAt: 'text',
    revision: 'number',
  },
};

/** More engagements than a person can have. */
const everything = Number.MAX_SAFE_INTEGER;

const idList = z.array(z.string());

const idsOf = (row: StoredRow | null): readonly PersonId[] =>
  row ? idList.parse(JSON.parse(String(row['people']))) : [];

function engagedPeople({ people }: Engagement): readonly PersonId[] {
  return roles.flatMap((role) => people[role]?.id ?? []);
}

/**
 * The row under the customer's name also remembers everybody who ever had a line, before they get it: so
 * whoever lost their part gets a tombstone, even when the projection that listed them comes late.
 */
async function projectCustomer(
  storage: Storage,
  engagement: Engagement,
  people: readonly PersonId[],
): Promise<readonly PersonId[] | null> {
  const { tenant, id, customer, revision } = engagement;
  let listed = people;
  const isNewest = await projectRow(storage.tables.lists, storage, {
    place: { partitionKey: customerPartition(tenant, foldName(customer)), rowKey: listRow(id) },
    revision,
    build: (standing) => {
      listed = [...new Set([...idsOf(standing), ...people])].toSorted();
      return { v: 1, tenant, engagement: id, people: toJson(listed) };
    },
  });
  return isNewest ? listed : null;
}

async function projectLine(
  storage: Storage,
  engagement: Engagement,
  person: PersonId,
): Promise<void> {
  const isGone = !engagedPeople(engagement).includes(person);
  const content = isGone ? { v: 1 } : toStored(deriveLine(engagement, person), lineFormat);
  await projectRow(storage.tables.lists, storage, {
    place: {
      partitionKey: personListPartition(engagement.tenant, person),
      rowKey: listRow(engagement.id),
    },
    revision: engagement.revision,
    build: () => ({ ...content, isGone }),
  });
}

async function project(
  storage: Storage,
  engagement: Engagement,
  formerPeople: readonly PersonId[],
): Promise<void> {
  const people = [...engagedPeople(engagement), ...formerPeople];
  const listed = await projectCustomer(storage, engagement, people);
  if (!listed) return;
  await Promise.all(listed.map((person) => projectLine(storage, engagement, person)));
}

async function mine(
  { tables, tries }: Storage,
  tenant: string,
  person: PersonId,
): Promise<readonly EngagementLine[]> {
  const filter = odata`PartitionKey eq ${personListPartition(tenant, person)} and isGone eq false`;
  const rows = await readRows(tables.lists, tries, filter, everything);
  return rows.map((row) => fromStored(row, lineFormat));
}

async function named(
  { tables, tries }: Storage,
  tenant: string,
  customer: string,
): Promise<readonly EngagementRef[]> {
  const folded = foldName(customer);
  if (folded === '') return [];
  const filter = odata`PartitionKey eq ${customerPartition(tenant, folded)}`;
  const rows = await readRows(tables.lists, tries, filter, everything);
  return rows.map((row) => ({ tenant, id: String(row['engagement']) }));
}

/** Lists in Azure Tables: a row per person and engagement, and one under the customer's name. */
export function listStore(storage: Storage): ListStore {
  return {
    mine: (tenant, person) => mine(storage, tenant, person),
    named: (tenant, customer) => named(storage, tenant, customer),
    project: (engagement, formerPeople) => project(storage, engagement, formerPeople),
  };
}
