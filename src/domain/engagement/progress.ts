import { percentageOf } from '../usage/figure.ts';
import { compare, minus, whole } from '../usage/fraction.ts';
import { isComparable, type Reading } from '../usage/reading.ts';
import { speakingReading } from '../usage/readings.ts';
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
  'checklist-drafted',
  'nothing-to-remediate',
  'intent-confirmed',
  'pilot-recorded',
  'reopened',
]);

function roseByOnePoint(engagement: Engagement, seats: number): boolean {
  const before = engagement.deployed?.seats ?? 0;
  return 100 * (seats - before) >= engagement.entitledSeats;
}

/** OPP usage rose by a percentage point over the reading that spoke before, like compared with like. */
function isUsageRise({ readings }: Engagement, reading: Reading): boolean {
  const before = speakingReading(readings, 'opp');
  if (!before || before.date > reading.date || !isComparable(before, reading)) return false;
  const [was, is] = [percentageOf(before.figure), percentageOf(reading.figure)];
  return was !== null && is !== null && compare(minus(is, was), whole(1)) >= 0;
}

/**
 * Whether an event is progress (docs/rules.md §8): a task or item changed state, intent or a pilot was
 * recorded, deployed seats rose by a percentage point of the entitled seats, or OPP usage did.
 */
export function isProgress(engagement: Engagement, event: EngagementEvent): boolean {
  if (event.type === 'reading-recorded') return isUsageRise(engagement, event.reading);
  if (event.type === 'readings-recorded') {
    return event.readings.some((reading) => isUsageRise(engagement, reading));
  }
  if (event.type === 'deployed-recorded') return roseByOnePoint(engagement, event.seats);
  return always.has(event.type);
}
