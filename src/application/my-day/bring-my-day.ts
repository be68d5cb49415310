import { isDigestDay, myDaySchedule } from '../../domain/attention/my-day.ts';
import { addDays } from '../../domain/calendar/days.ts';
import {
  isOccurrence,
  latestOccurrence,
  nextOccurrence,
  type Schedule,
} from '../../domain/calendar/schedules.ts';
import { instantAt, localDateOf, millisOf } from '../../domain/calendar/time-zones.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { digestEntries } from '../digest/make-digest.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import type { Member } from '../people/member.ts';
import { quietEndOf } from '../people/quiet-end.ts';
import { timeZoneOf } from '../people/viewer.ts';
import type { ClaimStore, Due, DueStore, NewDebt } from '../ports/delivery-ports.ts';
import type { PeopleStore } from '../ports/ports.ts';
import type { World } from '../world.ts';
import { dayOf } from './day-of.ts';

/** The kind of due row that brings My day. */
export const myDayClock = 'my-day';

/** What bringing My day needs. */
export interface Daily extends Pick<World, 'lists' | 'outbox' | 'now' | 'defaultTimeZone'> {
  readonly people: Pick<PeopleStore, 'load'>;
  readonly claims: Pick<ClaimStore, 'oweOnce'>;
  readonly dues: Pick<DueStore, 'put'>;
}

/** When My day comes to this person next; `null` when it never does. */
export function myDayDueAt(member: Member, defaultTimeZone: string, now: Instant): Instant | null {
  const zone = timeZoneOf(member, defaultTimeZone);
  return nextOccurrence(myDaySchedule(member.wishes, zone), now);
}

/** An FM has the digest that day instead. */
function hasDigest(
  member: Member,
  mine: readonly EngagementLine[],
  day: LocalDate,
  context: { readonly now: Instant; readonly defaultTimeZone: string },
): boolean {
  const isTheDay = isDigestDay(member.wishes, day);
  return isTheDay && digestEntries(member, mine, { ...context, isAsked: false }).length > 0;
}

/**
 * The day for which My day is due by these rows: today, when one of them still says what the person wishes. A row of
 * another hour is outdated, and days that went by while nobody looked are not made up for.
 */
function dueDay(schedule: Schedule, ats: readonly Instant[], now: Instant): LocalDate | null {
  if (!ats.some((at) => isOccurrence(schedule, at))) return null;
  const latest = latestOccurrence(schedule, now);
  const today = localDateOf(now, schedule.zone);
  return latest !== null && localDateOf(latest, schedule.zone) === today ? today : null;
}

/**
 * It waits for the end of quiet hours on its day. Where they outlast the day, somebody set My day to that very hour, so
 * it comes then (docs/rules.md §8).
 */
function debtFor(
  { id, name }: Member,
  day: LocalDate,
  { at, expires, quietEnd }: { at: Instant; expires: Instant; quietEnd: Instant | null },
): NewDebt {
  return {
    slot: 'my-day',
    task: { task: 'notice' },
    notice: {
      to: { id, name },
      matter: 'my-day',
      seq: Math.floor(millisOf(at) / 1_000),
      at,
      reason: { why: 'my-day', day },
      expires,
      breaksQuiet: quietEnd !== null && quietEnd >= expires,
    },
  };
}

async function owe(daily: Daily, member: Member, day: LocalDate, zone: string): Promise<void> {
  const { tenant, id } = member;
  const { outbox, claims, now, defaultTimeZone } = daily;
  await outbox.announcePerson(tenant, id);
  const subject = { about: 'person', tenant, id } as const;
  const at = now();
  const expires = instantAt(addDays(day, 1), '00:00', zone);
  const quietEnd = quietEndOf(member, defaultTimeZone, at);
  const debt = debtFor(member, day, { at, expires, quietEnd });
  if (await claims.oweOnce(subject, debt, { job: myDayClock, period: day }))
    outbox.kickPerson(tenant, id);
}

/**
 * My day of a person has come due (docs/rules.md §8): the next one is put down, and today's is owed once,
 * whatever the number of processes. Nothing to do owes nothing; on the day of the digest an FM gets that.
 * @param ats the times of all rows that are due together.
 */
export async function bringMyDay(
  daily: Daily,
  { subject }: Due,
  ats: readonly Instant[],
): Promise<void> {
  const { tenant, id } = subject;
  const member = (await daily.people.load(tenant, id))?.member;
  // Somebody out of reach gets the next one once they are back.
  if (member?.reachability.state !== 'reachable') return;
  const { defaultTimeZone } = daily;
  const now = daily.now();
  const zone = timeZoneOf(member, defaultTimeZone);
  const next = myDayDueAt(member, defaultTimeZone, now);
  if (next !== null) await daily.dues.put({ at: next, subject, kind: myDayClock });
  const day = dueDay(myDaySchedule(member.wishes, zone), ats, now);
  if (day === null) return;
  const mine = await daily.lists.mine(tenant, id);
  const context = { now, defaultTimeZone };
  const { lines } = dayOf(member, mine, { ...context, isAsked: false });
  if (lines.length > 0 && !hasDigest(member, mine, day, context))
    await owe(daily, member, day, zone);
}
