import type { Engagement } from './engagement.ts';
import type { EngagementEvent } from './events.ts';

const always: ReadonlySet<EngagementEvent['type']> = new Set([
  'task-started',
  'task-done',
  'task-bypassed',
  'task-reopened',
  'item-added',
  'item-resolved',
  'item-accepted',
  'item-reopened',
  'nothing-to-remediate',
  'intent-confirmed',
  'pilot-recorded',
  'reopened',
]);

function roseByOnePoint(engagement: Engagement, seats: number): boolean {
  const before = engagement.deployed?.seats ?? 0;
  return 100 * (seats - before) >= engagement.entitledSeats;
}

/**
 * Whether an event is progress (docs/rules.md §8): a task or item changed state, intent or a pilot was
 * recorded, or deployed seats rose by a percentage point of the entitled seats.
 */
export function isProgress(engagement: Engagement, event: EngagementEvent): boolean {
  if (event.type === 'deployed-recorded') return roseByOnePoint(engagement, event.seats);
  return always.has(event.type);
}
