import type { Subject } from '../../application/ports/notices.ts';
import type { EngagementRef } from '../../application/ports/ports.ts';

/** Ids of engagements have no colon, so that a person's subject can share their queue. */
const personMark = 'person:';

/** An engagement as something to be looked after. */
export function ofEngagement({ tenant, id }: EngagementRef): Subject {
  return { about: 'engagement', tenant, id };
}

/** A person as somebody to be looked after, apart from any engagement. */
export function ofPerson(tenant: string, id: string): Subject {
  return { about: 'person', tenant, id };
}

/** A subject as the queue names it. */
export function queued({ about, tenant, id }: Subject): EngagementRef {
  return { tenant, id: about === 'person' ? personMark + id : id };
}

/** The subject that a message of the queue names. */
export function unqueued({ tenant, id }: EngagementRef): Subject {
  return id.startsWith(personMark)
    ? ofPerson(tenant, id.slice(personMark.length))
    : ofEngagement({ tenant, id });
}

/** The same text for the same subject. */
export function nameOf({ about, tenant, id }: Subject): string {
  return `${about}!${tenant}!${id}`;
}
