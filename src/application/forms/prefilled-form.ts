import { daysBetween } from '../../domain/calendar/days.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Role } from '../../domain/people.ts';
import type { Cause } from '../../domain/request/request.ts';
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

/** As long without progress makes an engagement stalled (docs/rules.md §8). */
const stalledDays = 14;

/** Why help is likely wanted; the words themselves are put together where the form is drawn. */
function causeOf({ blocked, progressAt }: Engagement, today: LocalDate): Cause {
  if (blocked) return 'blocked';
  return daysBetween(progressAt.slice(0, 10), today) >= stalledDays ? 'stalled' : 'support';
}

function asked({ requests }: Engagement, id: string): FormValues {
  const request = requests.find((each) => each.id === id);
  if (!request) return {};
  const { urgency, cause, text, needBy } = request;
  return { urgency, cause, text, needBy: needBy ?? '' };
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
    case 'ask-sme':
      return { sme: 'opp', urgency: 'normal', cause: causeOf(engagement, today) };
    case 'edit-request':
      return asked(engagement, form.request);
    default:
      return {};
  }
}
