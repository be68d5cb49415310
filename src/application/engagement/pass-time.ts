import { passTime } from '../../domain/engagement/act.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Instant } from '../../domain/time.ts';
import { alertDueAt } from '../../domain/usage/alert/review.ts';
import { owedByAll } from './change-engagement.ts';
import type { EngagementRef } from '../ports/ports.ts';
import type { World } from '../world.ts';

/** The kind of due row that makes time pass for the usage warning. */
export const usageClock = 'usage-clock';

/** What time needs to pass. */
export type Timed = Pick<World, 'engagements' | 'outbox' | 'now'>;

/** How often a lost race is decided again before the next look at what is due does so. */
const attempts = 12;

/** When the clock alone changes the usage warning next: a reading grows stale, a snooze ends; `null` for never. */
export function usageDueAt({ ended, alert, readings }: Engagement): Instant | null {
  return ended ? null : alertDueAt(alert, readings);
}

/** `false` when somebody else wrote meanwhile. */
async function attempt({ engagements, now }: Timed, ref: EngagementRef): Promise<boolean> {
  const stored = await engagements.load(ref);
  const passed = stored && passTime(stored.engagement, now());
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
 * Lets time pass for the usage warning of an engagement (docs/rules.md §5): a stale reading pauses it, a snooze
 * ends. Decided on the fresh state, so that of several who try at the same moment one does it and the others
 * find nothing left to do.
 * @throws when others write faster than this can be decided; what is due stays due then.
 */
export async function passTimeOn(timed: Timed, ref: EngagementRef): Promise<void> {
  await timed.outbox.announce(ref);
  for (let tries = 0; tries < attempts; tries += 1) {
    if (await attempt(timed, ref)) {
      timed.outbox.kick(ref);
      return;
    }
  }
  throw new Error(`Engagement ${ref.id} is changed faster than its clock`);
}
