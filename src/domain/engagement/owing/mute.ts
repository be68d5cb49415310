import type { PersonId } from '../../people.ts';
import type { SmeRequest } from '../../request/request.ts';
import type { Engagement } from '../engagement.ts';
import type { Owed } from './owed.ts';

const isOwn = ({ asked, holder }: SmeRequest, person: PersonId): boolean =>
  asked.by.id === person || holder?.person.id === person;

/**
 * Whether a notice reaches somebody who muted the engagement (docs/rules.md §8): the progress of their own
 * requests, what SMEs and administrators are asked, a question put to them, and that they have no part any more.
 */
export function passesMute({ to, reason }: Owed, { requests }: Engagement): boolean {
  switch (reason.why) {
    case 'join-asked':
    case 'role-taken':
      return true;
    case 'request': {
      const request = requests.find(({ id }) => id === reason.request);
      return reason.as !== 'engaged' || (request !== undefined && isOwn(request, to.id));
    }
    default:
      return false;
  }
}
