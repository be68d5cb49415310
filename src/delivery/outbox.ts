import type { WorkQueue } from '../application/delivery-ports.ts';
import type { Subject } from '../application/notices.ts';
import type { EngagementRef, Outbox } from '../application/ports.ts';
import { ofEngagement, ofPerson, queued } from './subject.ts';

/** The outbox: announced in the queue first, and after the commit handed to this process's worker. */
export function createOutbox(
  queue: Pick<WorkQueue, 'enqueue'>,
  kick: (subject: Subject) => void,
): Outbox {
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
