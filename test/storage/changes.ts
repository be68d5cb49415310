import type {
  EngagementChange,
  EngagementRef,
  StoredEngagement,
} from '../../src/application/ports/ports.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { EngagementEvent, Opened, Recorded } from '../../src/domain/engagement/events.ts';
import { evolve } from '../../src/domain/engagement/evolving/evolve.ts';
import { owedBy, type Owed } from '../../src/domain/engagement/owing/owed.ts';
import type { Person } from '../../src/domain/people.ts';

export const kim: Person = { id: 'kim', name: 'Kim Engineer' };
export const alex: Person = { id: 'alex', name: 'Alex Manager' };

interface Course {
  readonly engagement: Engagement | null;
  readonly recorded: readonly Recorded[];
  readonly owed: readonly Owed[];
}

/** A change that adds these events to what stands there; an action key of its own unless given. */
export function change(
  before: Pick<StoredEngagement, 'engagement' | 'version'> | null,
  events: readonly EngagementEvent[],
  action = 'an action',
): EngagementChange {
  const begin: Course = { engagement: before?.engagement ?? null, recorded: [], owed: [] };
  const { engagement, ...rest } = events.reduce((course: Course, event): Course => {
    const seq = (course.engagement?.revision ?? 0) + 1;
    const at = '2026-11-23T09:00:00.000Z';
    const each: Recorded = { seq, at, by: kim, standingInFor: null, action, event };
    const after = evolve(course.engagement, each);
    return {
      engagement: after,
      recorded: [...course.recorded, each],
      owed: [...course.owed, ...owedBy(course.engagement, after, each)],
    };
  }, begin);
  if (!engagement) throw new Error('a change without events');
  return { engagement, expected: before?.version ?? null, actions: [action], ...rest };
}

/** How an engagement of Kim and Alex with 1,000 seats begins. */
export function opened(ref: EngagementRef, but: Partial<Opened> = {}): Opened {
  return {
    type: 'opened',
    ...ref,
    customer: 'Contoso',
    playbook: '2020-03-05',
    entitledSeats: 1_000,
    people: { fe: kim, fm: alex, fta: null },
    targetPercent: 70,
    targetBy: null,
    scenario: '',
    ...but,
  };
}

/** The change that opens it. */
export function opening(ref: EngagementRef, but: Partial<Opened> = {}): EngagementChange {
  return change(null, [opened(ref, but)]);
}

/** An event that shows which of several writers won. */
export function seatsSet(seats: number): EngagementEvent {
  return { type: 'seats-set', seats };
}
