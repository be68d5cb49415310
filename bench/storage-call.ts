import { decodeXML } from 'entities';
import { z } from 'zod';

/** A row as it travels: its keys and its properties. */
const row = z.record(z.string(), z.unknown());

const writeShape = {
  how: z.enum(['insert', 'replace', 'merge', 'delete']),
  /** Only if the row is still as it was read. */
  isConditional: z.boolean(),
  row,
};
const write = z.object(writeShape);

/** What a request asks of tables or queue, in words that can be said again. */
export const storageCall = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), table: z.string(), row, select: z.string() }),
  z.object({ kind: z.literal('query'), table: z.string(), filter: z.string(), top: z.number() }),
  z.object({ kind: z.literal('write'), table: z.string(), ...writeShape }),
  z.object({ kind: z.literal('transaction'), table: z.string(), writes: z.array(write) }),
  z.object({ kind: z.literal('enqueue'), text: z.string(), hiddenSeconds: z.number() }),
  z.object({ kind: z.literal('dequeue') }),
  /** Looks whether there is something to do, whoever asks and whatever is asked. */
  z.object({ kind: z.literal('look') }),
  z.object({ kind: z.literal('set-up') }),
]);

/** What a request asks of tables or queue, in words that can be said again. */
export type StorageCall = z.infer<typeof storageCall>;

/** One write of a call or a transaction. */
export type Write = z.infer<typeof write>;

/** A request as it went out. */
export interface RawRequest {
  readonly method: string;
  readonly url: string;
  readonly isConditional: boolean;
  readonly body: string;
}

const keysPattern = /\/(\w+)\(PartitionKey='(?<partition>.*)',RowKey='(?<row>.*)'\)$/;

const unquote = (text = ''): string => decodeURIComponent(text).replaceAll("''", "'");

function pathOf(url: string): string {
  return new URL(url, 'http://storage').pathname;
}

const tableOf = (url: string): string => /^\/\w+\/(\w+)/.exec(pathOf(url))?.[1] ?? '';

function keysOf(url: string): Record<string, unknown> {
  const { partition, row: key } = keysPattern.exec(pathOf(url))?.groups ?? {};
  return { PartitionKey: unquote(partition), RowKey: unquote(key) };
}

const parseRow = (body: string): Record<string, unknown> =>
  body === '' ? {} : row.parse(JSON.parse(body));

function readWrite({ method, url, isConditional, body }: RawRequest): Write {
  if (method === 'POST') return { how: 'insert', isConditional: false, row: parseRow(body) };
  const whole = { ...keysOf(url), ...parseRow(body) };
  if (method === 'DELETE') return { how: 'delete', isConditional, row: whole };
  return { how: method === 'PUT' ? 'replace' : 'merge', isConditional, row: whole };
}

const stepPattern = /^(POST|PUT|PATCH|MERGE|DELETE) (\S+) HTTP\/1\.1/m;

/** A transaction is a message of many parts, each a request of its own. */
function readTransaction(body: string): StorageCall {
  const steps = body.split(/^--changeset_.*$/m).flatMap((part): RawRequest[] => {
    const [, method, url] = stepPattern.exec(part) ?? [];
    if (method === undefined || url === undefined) return [];
    const json = part.indexOf('{');
    const isConditional = /^if-match: (?!\*)/im.test(part);
    const text = json < 0 ? '' : part.slice(json, part.lastIndexOf('}') + 1);
    return [{ method, url, isConditional, body: text }];
  });
  const table = tableOf(steps[0]?.url ?? '');
  return { kind: 'transaction', table, writes: steps.map(readWrite) };
}

function readPointRead(table: string, url: string): StorageCall {
  const { searchParams } = new URL(url, 'http://storage');
  return { kind: 'read', table, row: keysOf(url), select: searchParams.get('$select') ?? '' };
}

function readQuery(table: string, url: string): StorageCall {
  // What is due is looked for by time, whether anybody speaks or not.
  if (table === 'due') return { kind: 'look' };
  const { searchParams } = new URL(url, 'http://storage');
  const top = Number(searchParams.get('$top') ?? 1_000);
  return { kind: 'query', table, filter: searchParams.get('$filter') ?? '', top };
}

/** What is asked of the tables. */
export function readTableCall(request: RawRequest): StorageCall {
  const { method, url, body } = request;
  const path = pathOf(url);
  if (path.endsWith('/$batch')) return readTransaction(body);
  if (path.endsWith('/Tables')) return { kind: 'set-up' };
  const table = tableOf(url);
  if (method !== 'GET') return { kind: 'write', table, ...readWrite(request) };
  return keysPattern.test(path) ? readPointRead(table, url) : readQuery(table, url);
}

/** What is asked of the queue. */
export function readQueueCall({ method, url, body }: RawRequest): StorageCall {
  const { pathname, searchParams } = new URL(url, 'http://storage');
  if (!pathname.includes('/messages')) return { kind: 'set-up' };
  if (method === 'DELETE') return { kind: 'dequeue' };
  if (method !== 'POST') return { kind: 'look' };
  const text = decodeXML(/<MessageText>(.*)<\/MessageText>/s.exec(body)?.[1] ?? '');
  return { kind: 'enqueue', text, hiddenSeconds: Number(searchParams.get('visibilitytimeout')) };
}
