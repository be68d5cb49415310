import { after } from '../../domain/calendar/time-zones.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { ClaimStore, Due, NewDebt } from '../ports/delivery-ports.ts';
import type { Clock, Outbox, PeopleStore } from '../ports/ports.ts';
import type { World } from '../world.ts';
import { fileLimitMs } from './usage-file.ts';

/** The kind of due row by which somebody learns that a file was not read to its end. */
export const fileClock = 'file-under-way';

/** A file that is being read. */
export interface FileUnderWay {
  readonly id: string;
  readonly tenant: string;
  readonly person: PersonId;
  /** The file's name as it was handed in. */
  readonly name: string;
  readonly at: Instant;
}

/** Files that are being read, by the person who handed them in. */
export interface FilesUnderWay {
  put(file: FileUnderWay): Promise<void>;
  all(tenant: string, person: PersonId): Promise<readonly FileUnderWay[]>;
  /** Harmless when it is gone. */
  remove(file: FileUnderWay): Promise<void>;
}

/** Between the end of reading and the word that it did not end: time to change the card. */
const graceMs = 60_000;

const expiresMs = 7 * 24 * 60 * 60 * 1_000;

const answersMs = 60 * 60 * 1_000;

/** Notes a file before it is read, so that its person hears of it also when this process dies (docs/rules.md §4). */
export async function beginFile(
  { filesUnderWay, dues }: Pick<World, 'filesUnderWay' | 'dues'>,
  file: FileUnderWay,
): Promise<void> {
  const { tenant, person, at } = file;
  const subject = { about: 'person', tenant, id: person } as const;
  await Promise.all([
    filesUnderWay.put(file),
    dues.put({ at: after(at, fileLimitMs + graceMs), subject, kind: fileClock }),
  ]);
}

/** What telling of unread files needs. */
export interface Unread {
  readonly filesUnderWay: FilesUnderWay;
  readonly people: Pick<PeopleStore, 'load'>;
  readonly claims: Pick<ClaimStore, 'oweOnce'>;
  readonly outbox: Outbox;
  readonly now: Clock;
}

/** It answers what the person did, so for an hour quiet hours do not hold it back (docs/rules.md §8). */
function debtFor({ id, person, name, at: since }: FileUnderWay, to: string, at: Instant): NewDebt {
  return {
    slot: `file-${id}`,
    task: { task: 'notice' },
    notice: {
      to: { id: person, name: to },
      matter: `file:${id}`,
      seq: Math.floor(Date.parse(at) / 1_000),
      at,
      reason: { why: 'file-unread', name },
      expires: after(at, expiresMs),
      breaksQuiet: at <= after(since, answersMs),
    },
  };
}

/** Tells somebody of their files that nobody read to the end, each once, and forgets these. */
export async function tellUnread(unread: Unread, { subject }: Due): Promise<void> {
  const { filesUnderWay, people, claims, outbox, now } = unread;
  const { tenant, id } = subject;
  const at = now();
  const files = await filesUnderWay.all(tenant, id);
  const stuck = files.filter((file) => after(file.at, fileLimitMs) <= at);
  if (stuck.length === 0) return;
  const member = (await people.load(tenant, id))?.member;
  await outbox.announcePerson(tenant, id);
  for (const file of stuck) {
    const debt = debtFor(file, member?.name ?? '', at);
    await claims.oweOnce(subject, debt, { job: fileClock, period: file.id });
    await filesUnderWay.remove(file);
  }
  outbox.kickPerson(tenant, id);
}
