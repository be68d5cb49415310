import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { DefaultAzureCredential } from '@azure/identity';
import { QueueClient, type StoragePipelineOptions } from '@azure/storage-queue';
import { limitedCall, tableCallPolicy, type CallRules } from './calls.ts';
import { openWith, startFault } from './start-fault.ts';
import { tryRepeatedly, type Tries } from './tries.ts';

/** The account: by connection string, or by its endpoints and the identity the process runs as. */
export type StorageAccount =
  | { readonly connectionString: string }
  | { readonly tableEndpoint: string; readonly queueEndpoint: string };

/** The tables of docs/architecture.md. */
export type TableName = 'engagements' | 'people' | 'lists' | 'due' | 'settings';

/** One call of the queue's client, to be given up at the signal. */
export type QueueRun<T> = (queue: QueueClient, abortSignal: AbortSignal) => Promise<T>;

/** Storage, connected. */
export interface Storage {
  readonly tables: Readonly<Record<TableName, TableClient>>;
  /** Runs a call of the queue under the time limit; `messages` counts what its answer brought. */
  readonly callQueue: <T>(run: QueueRun<T>, messages?: (answer: T) => number) => Promise<T>;
  readonly tries: Tries;
  /** Told about what is left for later rather than thrown. */
  readonly onFault: (fault: unknown) => void;
}

/** What can be set about the connection. */
export interface StorageOptions extends Partial<CallRules> {
  readonly tries?: Tries;
  /** Lower-case letters and digits in front of the names of tables and queue, to share an account. */
  readonly prefix?: string;
  readonly onFault?: (fault: unknown) => void;
}

const defaults = {
  limitMs: 5_000,
  onRequest: null,
  tries: { times: 3, pauseMs: 100 },
  prefix: '',
  onFault: () => undefined,
} as const satisfies Required<StorageOptions>;

const queueName = 'engagements';

/** A lost answer must not turn a win into a loss, so the only layer that tries again is ours. */
const noSdkRetries = {
  tables: { maxRetries: 0 },
  queue: { maxTries: 1 },
} as const;

const insecure =
  /(?:^|;)(?:UseDevelopmentStorage=true|DefaultEndpointsProtocol=http;|TableEndpoint=http:)/i;

/** An account with what opens it. */
type Access =
  | { readonly connectionString: string }
  | {
      readonly tableEndpoint: string;
      readonly queueEndpoint: string;
      readonly credential: DefaultAzureCredential;
    };

/** The identity's library is large, so who has a connection string does not load it. */
async function accessTo(account: StorageAccount): Promise<Access> {
  if ('connectionString' in account) return account;
  const identity = await import('@azure/identity');
  return { ...account, credential: new identity.DefaultAzureCredential() };
}

type OpenTable = (name: string) => TableClient;

function tableOpener(account: Access, rules: CallRules): OpenTable {
  const options = (isInsecure: boolean): TableServiceClientOptions => ({
    allowInsecureConnection: isInsecure,
    retryOptions: noSdkRetries.tables,
    additionalPolicies: [tableCallPolicy(rules)],
  });
  if ('connectionString' in account) {
    const { connectionString } = account;
    const chosen = options(insecure.test(connectionString));
    return (name) =>
      openWith(() => TableClient.fromConnectionString(connectionString, name, chosen));
  }
  const chosen = options(account.tableEndpoint.startsWith('http:'));
  const { tableEndpoint, credential } = account;
  return (name) => new TableClient(tableEndpoint, name, credential, chosen);
}

function openQueue(account: Access, name: string): QueueClient {
  const options: StoragePipelineOptions = {
    retryOptions: noSdkRetries.queue,
    keepAliveOptions: { enable: true },
  };
  if ('connectionString' in account)
    return openWith(() => new QueueClient(account.connectionString, name, options));
  const url = `${account.queueEndpoint.replace(/\/$/, '')}/${name}`;
  return new QueueClient(url, account.credential, options);
}

function queueCaller(queue: QueueClient, { limitMs, onRequest }: CallRules): Storage['callQueue'] {
  return async (run, messages = () => 0) => {
    const from = performance.now();
    const answer = await limitedCall(limitMs, (signal) => run(queue, signal)).catch(
      (error: unknown) => {
        onRequest?.('queue', 0, performance.now() - from);
        throw error;
      },
    );
    onRequest?.('queue', messages(answer), performance.now() - from);
    return answer;
  };
}

async function createAll({ tables, callQueue, tries }: Storage): Promise<void> {
  await Promise.all([
    ...Object.values(tables).map((table) => tryRepeatedly(tries, () => table.createTable())),
    tryRepeatedly(tries, () =>
      callQueue((queue, abortSignal) => queue.createIfNotExists({ abortSignal })),
    ),
  ]);
}

/**
 * Connects to the account and creates the tables and the queue that are missing; several processes may do
 * so at once. Every call has a time limit, nothing is tried again behind our back, connections are kept.
 * Throws a StorageFault when the account cannot be reached or refuses, then with the remedy.
 */
export async function connectStorage(
  account: StorageAccount,
  options: StorageOptions = {},
): Promise<Storage> {
  const rules = { ...defaults, ...options };
  const access = await accessTo(account);
  const open = tableOpener(access, rules);
  const table = (name: TableName): TableClient => open(rules.prefix + name);
  const storage: Storage = {
    tables: {
      engagements: table('engagements'),
      people: table('people'),
      lists: table('lists'),
      due: table('due'),
      settings: table('settings'),
    },
    callQueue: queueCaller(openQueue(access, rules.prefix + queueName), rules),
    tries: rules.tries,
    onFault: rules.onFault,
  };
  await createAll(storage).catch((error: unknown) => {
    throw startFault(account, error);
  });
  return storage;
}
