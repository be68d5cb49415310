import { localDateOf } from '../../domain/calendar/time-zones.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Person } from '../../domain/people.ts';
import { instantOf, millisOf } from '../../domain/calendar/time-zones.ts';
import type { Instant } from '../../domain/time.ts';
import type { ClaimStore, Due, DueStore, NewDebt } from '../ports/delivery-ports.ts';
import type { Clock, EngagementRef, EngagementStore, Outbox } from '../ports/ports.ts';
import type { Upkeep } from '../ports/upkeep.ts';

/** The kind of due row that removes an engagement. */
export const retentionClock = 'retention';

/** The FM learns of it this many days before (docs/rules.md §2). */
const announcedDays = 14;

const dayMs = 24 * 60 * 60 * 1000;

/** What retention needs. */
export interface Retention {
  readonly engagements: Pick<EngagementStore, 'load'>;
  readonly claims: ClaimStore;
  readonly dues: Pick<DueStore, 'put'>;
  readonly outbox: Outbox;
  readonly upkeep: Pick<Upkeep, 'forget'>;
  /** Engagements of a tenant that have ended, as its lists show them. */
  readonly ended: (tenant: string) => Promise<readonly EngagementRef[]>;
  readonly now: Clock;
  /** Never 0. */
  readonly days: number;
}

const after = (at: Instant, days: number): Instant => instantOf(millisOf(at) + days * dayMs);

/** The day of its removal, never sooner than the FM can have been told. */
function removalAt(endedAt: Instant, { days, now }: Retention): Instant {
  const due = after(endedAt, days);
  const soonest = after(now(), announcedDays);
  return due > soonest ? due : soonest;
}

function announcement(to: Person, { id, customer }: Engagement, at: Instant, on: Instant): NewDebt {
  return {
    slot: 'retention',
    task: { task: 'notice' },
    notice: {
      to,
      matter: `retention:${id}`,
      seq: Math.floor(millisOf(at) / 1_000),
      at,
      reason: { why: 'retention', engagement: id, customer, on: localDateOf(on, 'UTC') },
      expires: on,
      breaksQuiet: false,
    },
  };
}

/** Tells the FM, or the FE where there is none, once for each end of an engagement. */
async function tell(retention: Retention, engagement: Engagement, on: Instant, period: string) {
  const { claims, outbox, now } = retention;
  const { tenant, id, people } = engagement;
  const to = people.fm ?? people.fe;
  if (!to) return;
  await outbox.announcePerson(tenant, to.id);
  const subject = { about: 'person', tenant, id: to.id } as const;
  const debt = announcement(to, engagement, now(), on);
  await claims.oweOnce(subject, debt, { job: `retention-told-${id}`, period });
  outbox.kickPerson(tenant, to.id);
}

/**
 * Tells of the removal, then puts it down. It is claimed last, so that whatever broke off is made up for the next day;
 * the removal then comes later than was told, never sooner.
 */
async function announce(retention: Retention, engagement: Engagement, endedAt: Instant) {
  const { claims, dues } = retention;
  const { tenant, id } = engagement;
  const period = endedAt.replaceAll(':', '');
  const announced = { job: `retention-${id}`, period };
  if (await claims.isClaimed(tenant, announced)) return;
  const on = removalAt(endedAt, retention);
  await tell(retention, engagement, on, period);
  await dues.put({ at: on, subject: { about: 'engagement', tenant, id }, kind: retentionClock });
  await claims.claim(tenant, announced);
}

async function announceOne(retention: Retention, ref: EngagementRef): Promise<void> {
  const { engagements, now, days } = retention;
  const engagement = (await engagements.load(ref))?.engagement;
  if (!engagement?.ended) return;
  const { at } = engagement.ended;
  if (after(at, days - announcedDays) <= now()) await announce(retention, engagement, at);
}

/** Announces the removal of what ended long enough ago; of several processes one does it, once a day. */
export async function announceRemovals(retention: Retention, tenant: string): Promise<void> {
  const { claims, ended, now } = retention;
  const today = localDateOf(now(), 'UTC');
  if (!(await claims.claim(tenant, { job: 'retention', period: today }))) return;
  for (const ref of await ended(tenant)) await announceOne(retention, ref);
}

/**
 * Removes an engagement whose time is over; one that was reopened meanwhile stays, and one whose time has become
 * longer falls due again. Where a removal broke off, the state is gone, and the rest goes now.
 */
export async function removeDue(retention: Retention, { subject }: Due): Promise<void> {
  const { engagements, upkeep, dues, now, days } = retention;
  const { tenant, id } = subject;
  const stored = await engagements.load({ tenant, id });
  if (!stored) {
    await upkeep.forget({ tenant, id });
    return;
  }
  const endedAt = stored.engagement.ended?.at;
  if (endedAt === undefined) return;
  const over = after(endedAt, days);
  if (over <= now()) await upkeep.forget({ tenant, id });
  else await dues.put({ at: over, subject, kind: retentionClock });
}
