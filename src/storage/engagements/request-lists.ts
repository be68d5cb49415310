import { odata } from '@azure/data-tables';
import type { RequestLine, RequestLists } from '../../application/ports/sme-ports.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { isUnderWay, type SmeRequest } from '../../domain/request/request.ts';
import type { Storage } from '../connect.ts';
import { joinKey, keyPart, listRow } from '../keys.ts';
import { readRows } from '../rows.ts';
import { fromStoredList, toStoredList, type StoredFormat } from '../stored-format.ts';
import { projectRow } from './newest-wins.ts';

const requestLineFormat: StoredFormat<RequestLine> = {
  name: 'line of a request',
  version: 1,
  upgrades: {},
  fields: {
    engagement: 'text',
    request: 'text',
    customer: 'text',
    kind: 'text',
    urgency: 'text',
    state: 'text',
    since: 'text',
    askedAt: 'text',
    askedBy: 'object',
    holder: 'object?',
    needBy: 'text?',
    reference: 'text',
    acceptedAt: 'text?',
    resolvedAt: 'text?',
  },
};

const requestsPartition = (tenant: string): string => joinKey(keyPart(tenant), 'requests');

function lineOf({ id: engagement, customer }: Engagement, request: SmeRequest): RequestLine {
  const { id, kind, urgency, state, since, asked, holder, needBy } = request;
  const { reference, acceptedAt, resolvedAt } = request;
  return {
    ...{ engagement, request: id, customer, kind, urgency, state, since, needBy },
    askedAt: asked.at,
    askedBy: asked.by,
    holder: state === 'open' ? null : (holder?.person ?? null),
    ...{ reference, acceptedAt, resolvedAt },
  };
}

/** Brings the row of an engagement's requests to its state; an engagement that never asked has none. */
export async function projectRequests(storage: Storage, engagement: Engagement): Promise<void> {
  const { tenant, id, revision, requests } = engagement;
  if (requests.length === 0) return;
  const lines = requests.map((request) => lineOf(engagement, request));
  await projectRow(storage.tables.lists, storage, {
    place: { partitionKey: requestsPartition(tenant), rowKey: listRow(id) },
    revision,
    build: () => ({
      ...toStoredList(lines, requestLineFormat),
      isUnderWay: requests.some(isUnderWay),
    }),
  });
}

const everything = Number.MAX_SAFE_INTEGER;

async function read({ tables, tries }: Storage, filter: string): Promise<readonly RequestLine[]> {
  const rows = await readRows(tables.lists, tries, filter, everything);
  return rows.flatMap((row) => fromStoredList(row, requestLineFormat));
}

/** Lists of requests in Azure Tables: a row for each engagement that ever asked. */
export function requestLists(storage: Storage): RequestLists {
  return {
    underWay: async (tenant) => {
      const filter = odata`PartitionKey eq ${requestsPartition(tenant)} and isUnderWay eq true`;
      return (await read(storage, filter)).filter(isUnderWay);
    },
    all: (tenant) => read(storage, odata`PartitionKey eq ${requestsPartition(tenant)}`),
  };
}
