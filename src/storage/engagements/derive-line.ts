import type { EngagementLine } from '../../application/engagement/lines.ts';
import { attentionFacts } from '../../domain/attention/derive-facts.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { nextTask, phaseOf, progressOf } from '../../domain/engagement/undoing/standing.ts';
import { rolesOf, type PersonId } from '../../domain/people.ts';

/** An engagement as the list of one person shows it. */
export function deriveLine(engagement: Engagement, person: PersonId): EngagementLine {
  const held = rolesOf(engagement.people, person);
  return {
    ...attentionFacts(engagement),
    engagement: engagement.id,
    customer: engagement.customer,
    roles: held,
    phase: phaseOf(engagement),
    ...progressOf(engagement),
    next: nextTask(engagement, held)?.id ?? null,
    revision: engagement.revision,
  };
}
