import {
  isOccurrence,
  latestOccurrence,
  nextOccurrence,
  weekPeriod,
  type Schedule,
} from '../../domain/calendar/schedules.ts';
import { instantOf, millisOf } from '../../domain/calendar/time-zones.ts';
import type { Instant } from '../../domain/time.ts';
import type { Wishes } from '../../domain/wishes.ts';
import type { Member } from '../people/member.ts';
import { quietEndOf } from '../people/quiet-end.ts';
import { timeZoneOf } from '../people/viewer.ts';
import type { ClaimStore, Due, DueStore, NewDebt } from '../ports/delivery-ports.ts';
import type { PeopleStore } from '../ports/ports.ts';
import type { World } from '../world.ts';
import { digestEntries } from './make-digest.ts';

/** The kind of due row that brings the digest. */
export const digestClock = 'digest';

/** A digest that could not come within so many milliseconds once it might does not come any more (docs/rules.md §8). */
const keptMs = 24 * 60 * 60 * 1_000;

/** What bringing the digest needs. */
export interface Weekly extends Pick<World, 'lists' | 'outbox' | 'now' | 'defaultTimeZone'> {
  readonly people: Pick<PeopleStore, 'load'>;
  readonly claims: Pick<ClaimStore, 'oweOnce'>;
  readonly dues: Pick<DueStore, 'put'>;
}

/** When the digest comes: on its day at its hour; never while it is off. */
function digestSchedule({ digest }: Pick<Wishes, 'digest'>, zone: string): Schedule {
  return { days: digest.isOn ? [digest.day] : [], holidays: [], zone, at: digest.at };
}

const scheduleOf = (member: Member, defaultTimeZone: string): Schedule =>
  digestSchedule(member.wishes, timeZoneOf(member, defaultTimeZone));

/** When the digest comes to this person next; `null` when it never does. */
export function digestDueAt(member: Member, defaultTimeZone: string, now: Instant): Instant | null {
  return nextOccurrence(scheduleOf(member, defaultTimeZone), now);
}

/**
 * The latest hour of the digest, should one of these rows speak of one and it be less than a day ago: after a stop of
 * days or weeks at most one is made up for. A row of another hour is outdated.
 */
function dueHour(schedule: Schedule, ats: readonly Instant[], now: Instant): Instant | null {
  if (!ats.some((at) => isOccurrence(schedule, at))) return null;
  const latest = latestOccurrence(schedule, now);
  return latest !== null && millisOf(now) - millisOf(latest) < keptMs ? latest : null;
}

/** @param from when it may come: its hour, or the end of the quiet hours in which that lies. */
function debtFor(
  { id, name }: Member,
  { hour, from, period }: { hour: Instant; from: Instant; period: string },
): NewDebt {
  return {
    slot: 'digest',
    task: { task: 'notice' },
    notice: {
      to: { id, name },
      matter: 'digest',
      seq: Math.floor(millisOf(hour) / 1_000),
      at: hour,
      reason: { why: 'digest', period },
      expires: instantOf(millisOf(from) + keptMs),
      breaksQuiet: false,
    },
  };
}

async function owe(weekly: Weekly, member: Member, hour: Instant): Promise<void> {
  const { tenant, id } = member;
  const { outbox, claims } = weekly;
  const period = weekPeriod(hour, timeZoneOf(member, weekly.defaultTimeZone));
  await outbox.announcePerson(tenant, id);
  const subject = { about: 'person', tenant, id } as const;
  const claim = { job: digestClock, period };
  const from = quietEndOf(member, weekly.defaultTimeZone, hour) ?? hour;
  if (await claims.oweOnce(subject, debtFor(member, { hour, from, period }), claim))
    outbox.kickPerson(tenant, id);
}

/**
 * The digest of a person has come due (docs/rules.md §8): the next one is put down, and this week's is owed once,
 * whatever the number of processes, to an FM with an engagement under way.
 * @param ats the times of all rows that are due together.
 */
export async function bringDigest(
  weekly: Weekly,
  { subject }: Due,
  ats: readonly Instant[],
): Promise<void> {
  const { tenant, id } = subject;
  const { defaultTimeZone, lists, dues } = weekly;
  const member = (await weekly.people.load(tenant, id))?.member;
  // Somebody out of reach gets the next one once they are back.
  if (member?.reachability.state !== 'reachable') return;
  const now = weekly.now();
  const next = digestDueAt(member, defaultTimeZone, now);
  if (next !== null) await dues.put({ at: next, subject, kind: digestClock });
  const hour = dueHour(scheduleOf(member, defaultTimeZone), ats, now);
  if (hour === null) return;
  const mine = await lists.mine(tenant, id);
  const entries = digestEntries(member, mine, { now, defaultTimeZone, isAsked: false });
  if (entries.length > 0) await owe(weekly, member, hour);
}
