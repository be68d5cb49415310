import { clip } from '../clip.ts';
import type { ByKind } from '../by-kind.ts';

/** What was typed into an input and cannot be read. */
export type Fault =
  | { readonly fault: 'missing' }
  | { readonly fault: 'either' }
  | {
      readonly fault:
        | 'not-a-number'
        | 'not-a-time'
        | 'unknown-zone'
        | 'not-a-date'
        | 'no-such-day'
        | 'beyond-range'
        | 'unknown-person';
      readonly said: string;
    }
  | { readonly fault: 'name-too-long'; readonly length: number; readonly limit: number }
  | {
      readonly fault: 'several-people';
      readonly said: string;
      readonly people: readonly { readonly name: string }[];
    };

/** What is wrong at an input, and how to put it right. */
export const faults: ByKind<Fault, 'fault'> = {
  missing: () => 'Please fill this in.',
  either: () => 'Give active users or a percentage, not both. Please clear one of them.',
  'not-a-number': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} is not a number. Type digits, such as 1000.`,
  'not-a-date': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} is not a date. Choose a day, or type one such as 31 Mar 2027.`,
  'not-a-time': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} is not a time of day. Type one such as 8:30.`,
  'unknown-zone': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} is not a time zone. Type its name, such as Europe/Berlin.`,
  'no-such-day': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} is not in the calendar. Choose another day.`,
  'beyond-range': ({ said }, { formats }) =>
    `${formats.quote(clip(said, 40))} is out of range. Please correct it.`,
  'unknown-person': ({ said }, { formats }) =>
    `Nobody called ${formats.quote(clip(said, 40))} is known here. Check the spelling, or give their e-mail address or object id.`,
  'name-too-long': ({ length, limit }, { formats }) =>
    `That name has ${formats.number(length)} characters; ${formats.number(limit)} fit. Shorten it, or give the e-mail address or object id.`,
  'several-people': ({ said, people }, { formats }) =>
    `${formats.quote(clip(said, 40))} fits ${formats.list(people.slice(0, 3).map(({ name }) => clip(name, 20)))}. Choose one of them, or type the e-mail address.`,
};
