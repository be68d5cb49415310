import {
  RestError,
  TableClient,
  type TableEntity,
  type TransactionAction,
} from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import type { StorageCall, Write } from './storage-call.ts';

type Row = Readonly<Record<string, unknown>>;

/** The clients of the SDK as they come. */
export interface BareStorage {
  readonly table: (name: string) => TableClient;
  readonly queue: QueueClient;
}

/** Connects the clients of the SDK, nothing set but what Azurite needs. */
export function connectBare(connectionString: string): BareStorage {
  const tables = new Map<string, TableClient>();
  const open = (name: string): TableClient => {
    const options = { allowInsecureConnection: true };
    const table = TableClient.fromConnectionString(connectionString, name, options);
    tables.set(name, table);
    return table;
  };
  return {
    table: (name) => tables.get(name) ?? open(name),
    queue: new QueueClient(connectionString, 'engagements'),
  };
}

/** What one turn has read and enqueued so far, to write under and to take back. */
export class BareTurn {
  readonly #storage: BareStorage;
  readonly #etags = new Map<string, string>();
  #message: { messageId: string; popReceipt: string } | null = null;
  #rename: (text: string) => string;
  #lastRead: Row = {};

  /** `rename` puts this turn's names in place of the recorded ones. */
  constructor(storage: BareStorage, rename: (text: string) => string) {
    this.#storage = storage;
    this.#rename = rename;
  }

  /** The JSON of the row that was read last. */
  get lastJson(): string {
    return String(this.#lastRead['json0']);
  }

  /** From now on other names are put in. */
  renameAs(rename: (text: string) => string): void {
    this.#rename = rename;
  }

  /** Asks for all of it at once. */
  async perform(calls: readonly StorageCall[]): Promise<void> {
    await Promise.all(calls.map((call) => this.#call(call)));
  }

  async #call(call: StorageCall): Promise<unknown> {
    switch (call.kind) {
      case 'read':
        return this.#read(call);
      case 'query':
        return this.#query(call);
      case 'write':
        return this.#write(call.table, call);
      case 'transaction':
        return this.#transact(call.table, call.writes);
      case 'enqueue':
        return this.#enqueue(call);
      case 'dequeue':
        return this.#dequeue();
      case 'look':
      case 'set-up':
        return null;
    }
  }

  #keys(row: Row): readonly [string, string] {
    return [this.#rename(String(row['PartitionKey'])), this.#rename(String(row['RowKey']))];
  }

  #entity(row: Row): TableEntity {
    const [partitionKey, rowKey] = this.#keys(row);
    const entity: TableEntity = { partitionKey, rowKey };
    for (const [name, value] of Object.entries(row)) {
      if (name === 'PartitionKey' || name === 'RowKey') continue;
      Object.assign(entity, { [name]: typeof value === 'string' ? this.#rename(value) : value });
    }
    return entity;
  }

  async #read({ table, row, select }: Extract<StorageCall, { kind: 'read' }>): Promise<void> {
    const [partition, key] = this.#keys(row);
    const queryOptions = select === '' ? {} : { select: select.split(',') };
    const asked = this.#storage.table(table).getEntity(partition, key, { queryOptions });
    const found = await asked.catch(unlessMissing);
    if (!found) return;
    this.#etags.set(`${partition}/${key}`, found.etag);
    this.#lastRead = found;
  }

  async #query({ table, filter, top }: Extract<StorageCall, { kind: 'query' }>): Promise<void> {
    const pages = this.#storage.table(table).listEntities({
      queryOptions: { filter: this.#rename(filter) },
    });
    await pages.byPage({ maxPageSize: top }).next();
  }

  #etag({ row, isConditional }: Write): string {
    return (isConditional && this.#etags.get(this.#keys(row).join('/'))) || '*';
  }

  async #write(table: string, write: Write): Promise<unknown> {
    const client = this.#storage.table(table);
    const entity = this.#entity(write.row);
    const etag = this.#etag(write);
    switch (write.how) {
      case 'insert':
        return client.createEntity(entity);
      case 'delete':
        return client.deleteEntity(entity.partitionKey, entity.rowKey, { etag });
      default:
        return write.isConditional
          ? client.updateEntity(entity, modeOf(write), { etag })
          : client.upsertEntity(entity, modeOf(write));
    }
  }

  async #transact(table: string, writes: readonly Write[]): Promise<unknown> {
    const steps = writes.map((write): TransactionAction => {
      const entity = this.#entity(write.row);
      if (write.how === 'insert') return ['create', entity];
      if (write.how === 'delete') return ['delete', entity];
      return write.isConditional
        ? ['update', entity, modeOf(write), { etag: this.#etag(write) }]
        : ['upsert', entity, modeOf(write)];
    });
    return this.#storage.table(table).submitTransaction(steps);
  }

  async #enqueue(call: Extract<StorageCall, { kind: 'enqueue' }>): Promise<void> {
    const settings = { visibilityTimeout: call.hiddenSeconds, messageTimeToLive: -1 };
    this.#message = await this.#storage.queue.sendMessage(this.#rename(call.text), settings);
  }

  async #dequeue(): Promise<void> {
    if (!this.#message) return;
    await this.#storage.queue.deleteMessage(this.#message.messageId, this.#message.popReceipt);
  }
}

/** Ours asks for rows that are not there, too. */
function unlessMissing(error: unknown): null {
  if (error instanceof RestError && error.statusCode === 404) return null;
  throw error;
}

const modeOf = ({ how }: Write): 'Replace' | 'Merge' => (how === 'merge' ? 'Merge' : 'Replace');
