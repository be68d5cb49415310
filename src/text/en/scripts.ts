import type { Refusal } from '../../domain/engagement/refusal.ts';
import {
  broughtAtMost,
  type BroughtField,
  type BroughtRefusal,
} from '../../domain/usage/brought.ts';
import { workloads } from '../../domain/usage/reading.ts';
import type { ByKind } from '../by-kind.ts';

const must: Readonly<Record<BroughtField, string>> = {
  engagement: 'the id of an engagement',
  customer: 'the name of a customer',
  workload: `one of ${workloads.join(', ')}`,
  active: 'a whole number from 0 to 10,000,000',
  seats: 'a whole number from 0 to 10,000,000',
  percent: 'a percentage such as 38.5',
  date: 'a day such as 2026-11-22',
  period: 'a whole number of days from 1 to 366',
};

/** Why a reading is not recorded, beside what the engagement itself refuses. */
const refusals: ByKind<Exclude<BroughtRefusal, Refusal>, 'refused'> = {
  'wrong-field': ({ field }) => `“${field}” must be ${must[field]}.`,
  'unknown-field': ({ name }) =>
    `“${name}” is not a field of a reading; they are ${Object.keys(must).join(', ')}.`,
  'not-an-object': () => 'A reading is an object.',
  'engagement-needed': () => 'Name either the engagement by its id or the customer.',
  'figure-needed': () =>
    'Give either “active” or “percent”, “seats” only beside “active”, and always for another workload than opp.',
  'unknown-engagement': () => 'There is no such engagement.',
  'several-engagements': ({ count }) =>
    `${count} engagements are of a customer with this name. Name the engagement by its id.`,
  'too-many-for-one': () =>
    `A call brings ${broughtAtMost.ofEngagement} readings for one engagement at most. Bring the others in another call.`,
  'with-another': ({ index }) =>
    `Not recorded, since reading ${index} of the same engagement cannot be.`,
};

/** What is said to scripts; they are answered in English. */
export const scripts = {
  refusals,
  app: (id: string) => `App ${id}`,
  faults: {
    key: 'The header Idempotency-Key is missing, or longer than 200 visible characters.',
    anotherBody: 'This Idempotency-Key was used for another body. Take a new key for each body.',
    shape: 'The body is an object with a list “readings”.',
    none: 'There are no readings in it.',
    tooMany: 'A call brings 1,000 readings at most.',
    csv: 'This is not CSV with one line of headings and as many cells in every line.',
    heading: (name: string) => `“${name}” is not a heading of a reading, or stands there twice.`,
  },
};
