import { RestError } from '@azure/data-tables';

/**
 * What went wrong with storage: `timeout`, `unreachable` and `busy` say nothing about whether a write was
 * done; `condition` and `missing` are the storage's answers to an ETag or a key; `too-large`, `unstorable`
 * and `bad-key` are refused by us before anything is sent; `damaged` and `newer-format` are rows that cannot
 * be read; `refused` is everything else, such as missing rights.
 */
export type StorageFaultKind =
  | 'timeout'
  | 'unreachable'
  | 'busy'
  | 'condition'
  | 'missing'
  | 'too-large'
  | 'unstorable'
  | 'bad-key'
  | 'damaged'
  | 'newer-format'
  | 'refused';

/** A fault of storage, or of what was handed to it; its message names sizes and keys, never contents. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly kind: StorageFaultKind;
  /** The HTTP status; `null` where no answer came or nothing was asked. */
  readonly status: number | null;

  constructor(kind: StorageFaultKind, message: string, from?: { status?: number; cause: unknown }) {
    super(message, from && { cause: from.cause });
    this.kind = kind;
    this.status = from?.status ?? null;
  }

  /** Whether the same call may go well a moment later; a write may have been done all the same. */
  get isTransient(): boolean {
    return this.kind === 'timeout' || this.kind === 'unreachable' || this.kind === 'busy';
  }
}

const busyStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Table operations carry the service's code in the body, transactions and queues in the error itself. */
function codeOf(error: RestError): string {
  if (error.code !== undefined) return error.code;
  const details: unknown = error.details;
  const odata = field(details, 'odataError');
  const code = field(odata, 'code') ?? field(details, 'errorCode');
  return typeof code === 'string' ? code : '';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

const absent: ReadonlySet<string> = new Set([
  'ResourceNotFound',
  'EntityNotFound',
  'MessageNotFound',
]);

function kindOf(status: number, code: string): StorageFaultKind {
  if (status === 409 || status === 412) return 'condition';
  if (status === 404 && absent.has(code)) return 'missing';
  if (code === 'PopReceiptMismatch') return 'condition';
  return busyStatuses.has(status) ? 'busy' : 'refused';
}

function fromAnswer(error: RestError, status: number): StorageFault {
  const code = codeOf(error);
  return new StorageFault(kindOf(status, code), `storage answered ${status} ${code}`.trimEnd(), {
    status,
    cause: error,
  });
}

/** Names the host alone: what is asked of it may say whose it is. */
function unreachable({ request, code = 'no answer' }: RestError): string {
  const where = URL.parse(request?.url ?? '')?.host ?? '';
  return `storage could not be reached${where === '' ? '' : ` at ${where}`}: ${code}`;
}

/** Any error of an SDK call as a fault of ours; what is not storage's stays what it is, to be thrown on. */
export function toStorageFault(error: unknown): unknown {
  if (error instanceof StorageFault || !(error instanceof Error)) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return new StorageFault('timeout', 'storage did not answer in time', { cause: error });
  if (!(error instanceof RestError)) return error;
  return error.statusCode === undefined
    ? new StorageFault('unreachable', unreachable(error), { cause: error })
    : fromAnswer(error, error.statusCode);
}

/** Whether an error is a fault of this kind. */
export function isStorageFault(error: unknown, kind: StorageFaultKind): error is StorageFault {
  return error instanceof StorageFault && error.kind === kind;
}
