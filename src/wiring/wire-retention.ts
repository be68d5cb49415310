import {
  announceRemovals,
  removeDue,
  retentionClock,
  type Retention,
} from '../application/administration/retire.ts';
import type { Clock, EngagementStore, Outbox } from '../application/ports/ports.ts';
import type { OnDue } from '../delivery/schedule/due-look.ts';
import type { Storage } from '../storage/connect.ts';
import { forgetEngagement } from '../storage/engagements/forget-engagement.ts';
import { claimStore } from '../storage/notices/claim-store.ts';
import { dueStore } from '../storage/notices/due-store.ts';
import { allLines } from '../storage/storage-gauges.ts';

/** From what retention is made. */
export interface RetentionParts {
  readonly storage: Storage;
  readonly engagements: EngagementStore;
  readonly outbox: Outbox;
  readonly now: Clock;
  readonly days: number;
}

/** Retention over storage. */
export function wireRetention({
  storage,
  engagements,
  outbox,
  now,
  days,
}: RetentionParts): Retention {
  return {
    ...{ engagements, outbox, now, days },
    claims: claimStore(storage),
    dues: dueStore(storage),
    upkeep: { forget: (ref) => forgetEngagement(storage, ref, retentionClock) },
    ended: async (tenant) => {
      const lines = await allLines(storage, tenant);
      const isEnded = ({ state }: (typeof lines)[number]) =>
        state === 'complete' || state === 'closed';
      return [...new Set(lines.filter(isEnded).map(({ engagement }) => engagement))].map((id) => ({
        tenant,
        id,
      }));
    },
  };
}

/** What falls due by retention; nothing where everything is kept. */
export function retentionDue(
  retention: () => Retention,
  days: number,
): Readonly<Record<string, OnDue>> {
  return days === 0 ? {} : { [retentionClock]: (due) => removeDue(retention(), due) };
}

const hourMs = 3_600_000;

/** Looks once an hour whether today's announcements are made; gives how to stop. */
export function startRetention(
  retention: Retention,
  tenants: readonly string[],
  onFault: (fault: unknown) => void,
): () => void {
  const look = (): void => {
    for (const tenant of tenants) announceRemovals(retention, tenant).catch(onFault);
  };
  if (retention.days === 0) return () => undefined;
  look();
  const timer = setInterval(look, hourMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
