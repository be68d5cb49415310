import type { WorkQueue } from '../application/delivery-ports.ts';
import type { Subject } from '../application/notices.ts';
import type { EngagementRef, Outbox } from '../application/ports.ts';
import type { PersonId } from '../domain/people.ts';
import { ofEngagement, ofPerson, queued } from './subject.ts';

/** The promise for what belongs to a person apart from any engagement. */
export interface PersonOutbox {
  /** Before anything is owed to the person, or they can be reached again. */
  announcePerson(tenant: string, person: PersonId): Promise<void>;
  /** It is written: see to it now. Returns at once. */
  kickPerson(tenant: string, person: PersonId): void;
}

/** The outbox: announced in the queue first, and after the commit handed to this process's worker. */
export function createOutbox(
  queue: Pick<WorkQueue, 'enqueue'>,
  kick: (subject: Subject) => void,
): Outbox & PersonOutbox {
  return {
    announce: (ref: EngagementRef) => queue.enqueue(ref),
    kick: (ref) => {
      kick(ofEngagement(ref));
    },
    announcePerson: (tenant, person) => queue.enqueue(queued(ofPerson(tenant, person))),
    kickPerson: (tenant, person) => {
      kick(ofPerson(tenant, person));
    },
  };
}
