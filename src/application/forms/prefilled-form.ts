import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Role } from '../../domain/people.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Form, FormValues } from './forms.ts';

function item(engagement: Engagement, id: string): FormValues {
  const found = engagement.items.find((each) => each.id === id);
  return found ? { title: found.title, owner: found.owner, due: found.due ?? '' } : {};
}

function holder({ people }: Engagement, role: Role): FormValues {
  const person = people[role];
  return person ? { person: person.id } : {};
}

function waiting({ waiting: flag }: Engagement): FormValues {
  return flag ? { what: flag.what, until: flag.until } : {};
}

/** What is known of a form's inputs already, so that nobody types it again. */
export function prefilled(engagement: Engagement, form: Form, today: LocalDate): FormValues {
  switch (form.form) {
    case 'target':
      return { percent: String(engagement.target.percent), by: engagement.target.by ?? '' };
    case 'seats':
      return { seats: String(engagement.entitledSeats) };
    case 'deployed':
      return engagement.deployed ? { seats: String(engagement.deployed.seats) } : {};
    case 'pilot':
      return engagement.pilot ? { note: engagement.pilot.note } : {};
    case 'change-item':
      return item(engagement, form.item);
    case 'assign':
      return holder(engagement, form.role);
    case 'block':
      return engagement.blocked ? { reason: engagement.blocked.reason } : {};
    case 'wait':
      return waiting(engagement);
    case 'field':
      return { text: engagement.fields[form.field].text };
    case 'reading':
      return { workload: 'opp', date: today };
    default:
      return {};
  }
}
