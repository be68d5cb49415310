import type { HeldMessage, WorkQueue } from '../application/ports/delivery-ports.ts';
import type { Subject } from '../application/ports/notices.ts';
import type { EngagementRef, Outbox } from '../application/ports/ports.ts';
import { ofEngagement, ofPerson, queued } from './sending/subject.ts';

/** The outbox: announced in the queue first, and after the commit handed to this process's worker. */
export function createOutbox(
  queue: Pick<WorkQueue, 'enqueue'>,
  kick: (subject: Subject, message: HeldMessage | null) => void,
): Outbox {
  return {
    announce: (ref: EngagementRef) => queue.enqueue(ref),
    kick: (ref, announced) => {
      kick(ofEngagement(ref), announced ? { ref, ...announced, deliveries: 0 } : null);
    },
    announcePerson: async (tenant, person) => {
      await queue.enqueue(queued(ofPerson(tenant, person)));
    },
    kickPerson: (tenant, person) => {
      kick(ofPerson(tenant, person), null);
    },
  };
}
