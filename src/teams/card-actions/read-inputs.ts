import {
  formInputs,
  type FormInput,
  type FormName,
  type FormValues,
} from '../../application/forms/forms.ts';
import type { PersonSaid } from '../../application/people/person-said.ts';
import type { ReadingFault } from '../../application/forms/filled-form.ts';
import { caps } from '../../domain/caps.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import { roles, type Role } from '../../domain/people.ts';
import { causes, requestKinds, urgencies } from '../../domain/request/request.ts';
import type { LocalDate } from '../../domain/time.ts';
import { workloads, type Workload } from '../../domain/usage/reading.ts';
import type { DateContext } from '../reading/date-found.ts';
import { readDate } from '../reading/dates.ts';
import type { NumberRefused } from '../reading/number-shapes.ts';
import { readPercent, readSeats } from '../reading/numbers.ts';
import { readWish } from './wish-forms.ts';
import { faultsAcross } from './new-reading.ts';

/** What is wrong at an input. */
export type InputFault = ReadingFault | Refusal;

/** The inputs of a form as they were read; an input that may be empty is absent when it is. */
export interface Inputs {
  readonly texts: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly dates: Readonly<Record<string, LocalDate>>;
  readonly people: Readonly<Record<string, PersonSaid>>;
  readonly role: Role | null;
  readonly workload: Workload | null;
  /** Where the person's days begin. */
  readonly zone: string;
}

/** What was read, and what could not be, by input id. */
export interface ReadInputs {
  readonly inputs: Inputs;
  readonly faults: Readonly<Record<string, InputFault>>;
}

type Read =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly date: LocalDate }
  | { readonly person: PersonSaid }
  | { readonly role: Role }
  | { readonly workload: Workload }
  | { readonly fault: InputFault };

/** The day of a review or a reading lies behind, every other day ahead. */
const isBehind = ({ entry }: FormInput): boolean =>
  entry === 'review-date' || entry === 'reading-date';

function boundsOf({ kind, entry }: FormInput): { readonly min: number; readonly max: number } {
  if (kind === 'percent') return { min: 0, max: 100 };
  return { min: entry === 'entitled-seats' ? 1 : 0, max: caps.seats };
}

function numberFault(input: FormInput, refused: NumberRefused['kind'], said: string): Read {
  const { entry } = input;
  switch (refused) {
    case 'none':
      return { fault: { fault: 'not-a-number', said } };
    case 'fraction':
      return { fault: { refused: 'not-whole', entry } };
    case 'negative':
    case 'beyond-range':
      return { fault: { refused: 'out-of-range', entry, ...boundsOf(input) } };
  }
}

function readWhole(input: FormInput, said: string): Read {
  const read = readSeats(said);
  return read.kind === 'seats' ? { number: read.seats } : numberFault(input, read.kind, said);
}

function readShare(input: FormInput, said: string): Read {
  const read = readPercent(said);
  return read.kind === 'percent' ? { number: read.percent } : numberFault(input, read.kind, said);
}

function readDay(input: FormInput, said: string, context: Omit<DateContext, 'direction'>): Read {
  const read = readDate(said, { ...context, direction: isBehind(input) ? 'past' : 'future' });
  if (read.kind === 'date') return { date: read.date };
  return { fault: { fault: read.kind === 'none' ? 'not-a-date' : 'no-such-day', said } };
}

function readRole(said: string): Read {
  const role = roles.find((each) => each === said.trim());
  return role ? { role } : { fault: { fault: 'missing' } };
}

function readWorkload(said: string): Read {
  const workload = workloads.find((each) => each === said.trim());
  return workload ? { workload } : { fault: { fault: 'missing' } };
}

const choices: Readonly<Record<'kind' | 'urgency' | 'cause', readonly string[]>> = {
  kind: requestKinds,
  urgency: urgencies,
  cause: causes,
};

function readChoice(kind: keyof typeof choices, said: string): Read {
  const text = choices[kind].find((each) => each === said.trim());
  return text === undefined ? { fault: { fault: 'missing' } } : { text };
}

function readOne(input: FormInput, said: string, context: Omit<DateContext, 'direction'>): Read {
  switch (input.kind) {
    case 'line':
    case 'text':
      return { text: said };
    case 'whole':
      return readWhole(input, said);
    case 'percent':
      return readShare(input, said);
    case 'date':
      return readDay(input, said, context);
    case 'role':
      return readRole(said);
    case 'workload':
      return readWorkload(said);
    case 'kind':
    case 'urgency':
    case 'cause':
      return readChoice(input.kind, said);
    case 'switch':
    case 'time':
    case 'weekday':
    case 'days':
    case 'zone':
    case 'language':
    case 'engagements':
      return readWish(input.kind, said);
    case 'person':
      return { person: { by: 'words', words: said } };
  }
}

/** A person who was typed stands above one who was chosen in the list. */
function readPerson(input: FormInput, values: FormValues): Read | null {
  const typed = (values[`${input.id}-typed`] ?? '').trim();
  if (typed !== '') return { person: { by: 'words', words: typed } };
  const chosen = (values[input.id] ?? '').trim();
  if (chosen !== '') return { person: { by: 'id', id: chosen, name: null } };
  return input.isRequired ? { fault: { fault: 'missing' } } : null;
}

function readInput(
  input: FormInput,
  values: FormValues,
  context: Omit<DateContext, 'direction'>,
): Read | null {
  if (input.kind === 'person') return readPerson(input, values);
  const said = (values[input.id] ?? '').trim();
  if (said !== '') return readOne(input, said, context);
  return input.isRequired ? { fault: { fault: 'missing' } } : null;
}

const nothing: Inputs = {
  texts: {},
  numbers: {},
  dates: {},
  people: {},
  role: null,
  workload: null,
  zone: 'UTC',
};

function put(inputs: Inputs, id: string, read: Exclude<Read, { fault: InputFault }>): Inputs {
  if ('text' in read) return { ...inputs, texts: { ...inputs.texts, [id]: read.text } };
  if ('number' in read) return { ...inputs, numbers: { ...inputs.numbers, [id]: read.number } };
  if ('date' in read) return { ...inputs, dates: { ...inputs.dates, [id]: read.date } };
  if ('person' in read) return { ...inputs, people: { ...inputs.people, [id]: read.person } };
  if ('workload' in read) return { ...inputs, workload: read.workload };
  return { ...inputs, role: read.role };
}

/** Reads what was typed into a form by the kinds its definition gives. */
export function readInputs(
  form: FormName,
  values: FormValues,
  context: Omit<DateContext, 'direction'>,
): ReadInputs {
  let inputs: Inputs = { ...nothing, zone: context.zone };
  const faults: Record<string, InputFault> = {};
  for (const input of formInputs[form]) {
    const read = readInput(input, values, context);
    if (read && 'fault' in read) faults[input.id] = read.fault;
    else if (read) inputs = put(inputs, input.id, read);
  }
  const across = Object.keys(faults).length > 0 ? {} : faultsAcross(form, inputs);
  return { inputs, faults: { ...faults, ...across } };
}
