import type { EngagementLine } from '../../application/engagement/lines.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import {
  nextTask,
  phaseOf,
  progressOf,
  stateOf,
} from '../../domain/engagement/undoing/standing.ts';
import { speakingReading } from '../../domain/usage/readings.ts';
import { rolesOf, type PersonId } from '../../domain/people.ts';

/** An engagement as the list of one person shows it. */
export function deriveLine(engagement: Engagement, person: PersonId): EngagementLine {
  const speaking = speakingReading(engagement.readings, 'opp');
  const held = rolesOf(engagement.people, person);
  return {
    engagement: engagement.id,
    customer: engagement.customer,
    roles: held,
    state: stateOf(engagement),
    phase: phaseOf(engagement),
    ...progressOf(engagement),
    next: nextTask(engagement, held)?.id ?? null,
    isBlocked: engagement.blocked !== null,
    isWaiting: engagement.waiting !== null,
    fe: engagement.people.fe,
    fm: engagement.people.fm,
    usage: speaking && { figure: speaking.figure, date: speaking.date },
    progressAt: engagement.progressAt,
    revision: engagement.revision,
  };
}
