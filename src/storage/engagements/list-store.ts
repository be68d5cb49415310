import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { EngagementLine } from '../../application/engagement/lines.ts';
import type { EngagementRef, ListStore } from '../../application/ports/ports.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { roles, type PersonId } from '../../domain/people.ts';
import { toJson } from '../chunked-json.ts';
import type { Storage } from '../connect.ts';
import { deriveLine } from './derive-line.ts';
import { lineFormat } from './line-format.ts';
import { foldName } from '../fold.ts';
import { chatPartition, customerPartition, listRow, personListPartition } from '../keys.ts';
import { projectRow } from './newest-wins.ts';
import { projectRequests } from './request-lists.ts';
import { readRows, type StoredRow } from '../rows.ts';
import { fromStored, toStored } from '../stored-format.ts';

/** More engagements than a person can have. */
const everything = Number.MAX_SAFE_INTEGER;

const idList = z.array(z.string());

/** The ids that a row remembers under a name; a row from before it did remembers none. */
function idsOf(row: StoredRow | null, name: 'people' | 'chats'): readonly string[] {
  const ids = row?.[name];
  return typeof ids === 'string' ? idList.parse(JSON.parse(ids)) : [];
}

function engagedPeople({ people }: Engagement): readonly PersonId[] {
  return roles.flatMap((role) => people[role]?.id ?? []);
}

/** Everybody and every chat that ever had a row of an engagement. */
interface Listed {
  readonly people: readonly PersonId[];
  readonly chats: readonly string[];
}

const joined = (standing: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...standing, ...more])].toSorted();

/**
 * The row under the customer's name also remembers everybody who ever had a line, before they get it: so
 * whoever lost their part gets a tombstone, even when the projection that listed them comes late. The chats
 * likewise.
 */
async function projectCustomer(
  storage: Storage,
  engagement: Engagement,
  more: Listed,
): Promise<Listed | null> {
  const { tenant, id, customer, revision } = engagement;
  let listed = more;
  const isNewest = await projectRow(storage.tables.lists, storage, {
    place: { partitionKey: customerPartition(tenant, foldName(customer)), rowKey: listRow(id) },
    revision,
    build: (standing) => {
      listed = {
        people: joined(idsOf(standing, 'people'), more.people),
        chats: joined(idsOf(standing, 'chats'), more.chats),
      };
      const { people, chats } = listed;
      return { v: 1, tenant, engagement: id, people: toJson(people), chats: toJson(chats) };
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

async function projectChat(storage: Storage, engagement: Engagement, chat: string): Promise<void> {
  const { tenant, id, revision, chats } = engagement;
  const isBound = chats.some(({ conversation }) => conversation === chat);
  await projectRow(storage.tables.lists, storage, {
    place: { partitionKey: chatPartition(tenant, chat), rowKey: listRow(id) },
    revision,
    build: () => ({ v: 1, engagement: id, isBound }),
  });
}

async function project(
  storage: Storage,
  engagement: Engagement,
  formerPeople: readonly PersonId[],
): Promise<void> {
  const people = [...engagedPeople(engagement), ...formerPeople];
  const chats = engagement.chats.map(({ conversation }) => conversation);
  const listed = await projectCustomer(storage, engagement, { people, chats });
  if (!listed) return;
  await Promise.all([
    ...listed.people.map((person) => projectLine(storage, engagement, person)),
    ...listed.chats.map((chat) => projectChat(storage, engagement, chat)),
    projectRequests(storage, engagement),
  ]);
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

async function boundTo(
  { tables, tries }: Storage,
  tenant: string,
  conversation: string,
): Promise<readonly EngagementRef[]> {
  const filter = odata`PartitionKey eq ${chatPartition(tenant, conversation)} and isBound eq true`;
  const rows = await readRows(tables.lists, tries, filter, everything);
  return rows.map((row) => ({ tenant, id: String(row['engagement']) }));
}

/**
 * Lists in Azure Tables: a row per person and engagement, one under the customer's name, one per bound chat.
 */
export function listStore(storage: Storage): ListStore {
  return {
    mine: (tenant, person) => mine(storage, tenant, person),
    named: (tenant, customer) => named(storage, tenant, customer),
    boundTo: (tenant, conversation) => boundTo(storage, tenant, conversation),
    project: (engagement, formerPeople) => project(storage, engagement, formerPeople),
  };
}
