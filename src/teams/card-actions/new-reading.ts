import type { FormName } from '../../application/forms/forms.ts';
import type { EngagementCommand, NewReading } from '../../domain/engagement/commands.ts';
import { instantAt } from '../../domain/calendar/time-zones.ts';
import type { Instant } from '../../domain/time.ts';
import type { Inputs, InputFault } from './read-inputs.ts';

type Figured = Pick<NewReading, 'figure' | 'denominator'>;

function figured({ active, seats, percent }: Readonly<Record<string, number>>): Figured {
  if (active === undefined) {
    const said = String(percent ?? '');
    return { figure: { kind: 'percent', percent: said }, denominator: 'as-given' };
  }
  return seats === undefined
    ? { figure: { kind: 'of-entitled', active }, denominator: 'entitled-seats' }
    : { figure: { kind: 'counts', active, seats }, denominator: 'as-given' };
}

/** The reading that the form of one gives; users without seats are of those that the customer is entitled to. */
export function readingOf(id: string, { numbers, workload, dates }: Inputs): EngagementCommand {
  const reading: NewReading = {
    id,
    workload: workload ?? 'opp',
    measure: 'monthly',
    ...figured(numbers),
    date: dates['date'] ?? '',
    source: { kind: 'typed' },
  };
  return { type: 'record-readings', readings: [reading] };
}

/** The silence that a form asks for: it ends where the day begins for the person. */
export function silenceOf({ texts, dates, zone }: Inputs): { reason: string; until: Instant } {
  const day = dates['until'];
  const until = day === undefined ? '' : instantAt(day, '00:00', zone);
  return { reason: texts['reason'] ?? '', until };
}

/** The snooze of the warning that its form gives. */
export function snoozeOf(inputs: Inputs): EngagementCommand {
  return { type: 'snooze-alert', ...silenceOf(inputs) };
}

const missing: InputFault = { fault: 'missing' };

/** Users, or a percentage; seats only beside users, and always where nobody is entitled to any. */
function faultsOfReading({ numbers, workload }: Inputs): Readonly<Record<string, InputFault>> {
  const has = (id: string): boolean => numbers[id] !== undefined;
  if (has('active') && has('percent')) return { percent: { fault: 'either' } };
  if (!has('active')) return has('percent') && !has('seats') ? {} : { active: missing };
  return workload !== 'opp' && !has('seats') ? { seats: missing } : {};
}

/** What is wrong between the inputs of a form, each of which can be read. */
export function faultsAcross(form: FormName, inputs: Inputs): Readonly<Record<string, InputFault>> {
  return form === 'reading' ? faultsOfReading(inputs) : {};
}
