import { passTime } from '../../domain/engagement/act.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { stalledDueAt } from '../../domain/engagement/follow-stalled.ts';
import { requestsDueAt } from '../../domain/request/clocks.ts';
import type { Roster } from '../../domain/request/roster.ts';
import type { Instant } from '../../domain/time.ts';
import { alertDueAt } from '../../domain/usage/alert/review.ts';
import { owedByAll } from './change-engagement.ts';
import type { EngagementRef } from '../ports/ports.ts';
import { rosterOf, withReach, type PeopleLookup } from '../request/roster.ts';
import type { World } from '../world.ts';

/** The kind of due row that makes time pass for an engagement. */
export const engagementClock = 'usage-clock';

/** What time needs to pass. */
export type Timed = PeopleLookup &
  Pick<World, 'engagements' | 'outbox' | 'now' | 'smes' | 'administrators'>;

/** How often a lost race is decided again before the next look at what is due does so. */
const attempts = 12;

/**
 * When the clock alone changes something next: a reading grows stale, a snooze ends, a clock of a request
 *  strikes, 14 days went by without progress; `null` for never.
 */
export function clockDueAt(engagement: Engagement): Instant | null {
  const { ended, alert, readings, requests } = engagement;
  if (ended) return null;
  const strikes = [alertDueAt(alert, readings), requestsDueAt(requests), stalledDueAt(engagement)];
  return strikes.filter((each) => each !== null).toSorted()[0] ?? null;
}

/** The lists are read only where a request is open or due. */
async function rosterFor(
  timed: Timed,
  { tenant, requests }: Engagement,
): Promise<Roster | undefined> {
  const at = requestsDueAt(requests);
  const isOpen = requests.some(({ state }) => state === 'open');
  if (!isOpen && (at === null || at > timed.now())) return undefined;
  const { settings } = await timed.smes.load(tenant);
  const roster = rosterOf(settings, timed.administrators);
  return isOpen ? withReach(timed, tenant, roster) : roster;
}

/** `false` when somebody else wrote meanwhile. */
async function attempt(timed: Timed, ref: EngagementRef): Promise<boolean> {
  const { engagements, now } = timed;
  const stored = await engagements.load(ref);
  if (!stored) return true;
  const roster = await rosterFor(timed, stored.engagement);
  const passed = passTime(stored.engagement, now(), roster);
  if (!passed) return true;
  const { engagement, recorded } = passed;
  const committed = await engagements.commit({
    engagement,
    expected: stored.version,
    actions: recorded.slice(0, 1).map(({ action }) => action),
    recorded,
    owed: owedByAll(stored.engagement, recorded),
  });
  return committed === 'committed';
}

/**
 * Lets time pass for an engagement: for its usage warning (docs/rules.md §5) and its requests (§7). Decided on the fresh state, so that of several who try at the same moment one does it and the others
 * find nothing left to do.
 * @throws when others write faster than this can be decided; what is due stays due then.
 */
export async function passTimeOn(timed: Timed, ref: EngagementRef): Promise<void> {
  const announced = await timed.outbox.announce(ref);
  for (let tries = 0; tries < attempts; tries += 1) {
    if (await attempt(timed, ref)) {
      timed.outbox.kick(ref, announced);
      return;
    }
  }
  throw new Error(`Engagement ${ref.id} is changed faster than its clock`);
}
