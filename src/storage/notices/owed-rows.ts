import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import type {
  Attempt,
  Debt,
  Notice,
  PersonOwed,
  Progress,
  Subject,
} from '../../application/ports/notices.ts';
import type { NewDebt } from '../../application/ports/delivery-ports.ts';
import { fromChunks, toJson } from '../chunked-json.ts';
import { owedFormat } from '../engagements/engagement-formats.ts';
import { distinctPart, joinKey, sequencePart } from '../keys.ts';
import { owedPlace, owedRows } from './owed-keys.ts';
import type { StoredRow } from '../rows.ts';
import { fromStored, toStored, type StoredFormat, type StoredJson } from '../stored-format.ts';

const personOwedFormat: StoredFormat<PersonOwed> = {
  name: 'notice owed to a person',
  version: 1,
  upgrades: {},
  fields: {
    to: 'object',
    matter: 'text',
    seq: 'number',
    at: 'text',
    reason: 'object',
    expires: 'text?',
    breaksQuiet: 'flag',
  },
};

const how = z.enum(['post', 'put']);

const attemptSchema = z.object({
  at: z.string(),
  how,
  outcome: z.enum([
    'sent',
    'throttled',
    'unavailable',
    'unanswered',
    'unreachable',
    'activity-gone',
    'rejected',
    'fault',
    'died',
  ]),
  detail: z.string(),
});

const progressSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('sending'), until: z.string(), how }),
  z.object({
    state: z.literal('waiting'),
    why: z.enum(['quiet', 'muted', 'retry', 'not-reachable']),
    until: z.string().nullable(),
  }),
]);

const taskSchema = z.discriminatedUnion('task', [
  z.object({ task: z.literal('notice') }),
  z.object({ task: z.literal('resend') }),
  z.object({ task: z.literal('shrink'), conversation: z.string(), activity: z.string() }),
]);

/** How many attempts a row remembers. */
const keptAttempts = 20;

/** Characters of what was answered to an attempt. */
const detailCharacters = 300;

const isPersonOwed = (notice: Notice): notice is PersonOwed => 'breaksQuiet' in notice;

/** A notice as properties of a row. */
export function noticeJson(notice: Notice): StoredJson {
  return isPersonOwed(notice) ? toStored(notice, personOwedFormat) : toStored(notice, owedFormat);
}

/** What was drawn when somebody asked is kept with the engagement that it speaks of. */
function isDrawn(row: StoredRow): boolean {
  const value = fromChunks(row);
  return typeof value === 'object' && value !== null && 'breaksQuiet' in value;
}

/** The notice a row holds. */
export function noticeOf({ about }: Subject, row: StoredRow): Notice {
  return about === 'person' || isDrawn(row)
    ? fromStored(row, personOwedFormat)
    : fromStored(row, owedFormat);
}

/** The first one tells since when it is tried, the last ones how that goes. */
function kept(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.length <= keptAttempts
    ? attempts
    : [...attempts.slice(0, 1), ...attempts.slice(1 - keptAttempts)];
}

/** The attempts of a notice as properties of a row: the last ones, and how many there were. */
export function attemptsJson({ attempts, attempted }: Pick<Debt, 'attempts' | 'attempted'>): {
  readonly attempts: string;
  readonly attempted: number;
} {
  return { attempts: toJson(kept(attempts)), attempted };
}

/** The attempts a row remembers. */
export function attemptsOf(row: StoredRow): Pick<Debt, 'attempts' | 'attempted'> {
  return {
    attempts: z.array(attemptSchema).parse(parsed(row['attempts'], [])),
    attempted: Number(row['attempted'] ?? 0),
  };
}

function parsed(text: unknown, fallback: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : fallback;
}

/** The notice with one more attempt. */
export function withAttempt(debt: Debt, attempt: Attempt | null): Debt {
  if (!attempt) return debt;
  const told = { ...attempt, detail: attempt.detail.slice(0, detailCharacters) };
  return {
    ...debt,
    attempts: kept([...debt.attempts, told]),
    attempted: debt.attempted + 1,
  };
}

/** The row of a notice on its way; `commit` tells this writing of it from any other. */
export function debtEntity(subject: Subject, debt: Debt, commit: string): TableEntity {
  return {
    ...owedPlace(subject, debt.key),
    commit,
    status: debt.progress.state,
    task: toJson(debt.task),
    progress: toJson(debt.progress),
    ...attemptsJson(debt),
    ...noticeJson(debt.notice),
  };
}

const pending: Progress = { state: 'pending' };

/** The row of something newly owed. */
export function newDebtEntity(subject: Subject, owed: NewDebt): TableEntity {
  const key = joinKey(sequencePart(owed.notice.seq), distinctPart(owed.slot));
  const debt = { ...owed, key, version: '', progress: pending, attempts: [], attempted: 0 };
  return debtEntity(subject, debt, '');
}

/** A notice on its way as its row says; rows of a commit say no more than that it is owed. */
export function debtOf(subject: Subject, row: StoredRow): Debt {
  return {
    key: String(row['rowKey']).slice(owedRows(subject).length),
    version: row.etag,
    task: taskSchema.parse(parsed(row['task'], { task: 'notice' })),
    notice: noticeOf(subject, row),
    progress: progressSchema.parse(parsed(row['progress'], pending)),
    ...attemptsOf(row),
  };
}
