import type { Workload } from '../../domain/usage/reading.ts';
import type { NamedEngagement } from '../reading/customer-match.ts';
import { foldWords } from '../reading/fold-words.ts';
import { withoutLeadIn } from './lead-in.ts';

/** A workload, and the words beside it, which name the customer. */
export interface WorkloadTaken {
  readonly workload: Workload;
  readonly rest: string;
}

const workloadWords: readonly (readonly [Workload, string])[] = [
  ['opp', 'office 365 proplus|microsoft 365 apps|m365 apps|office apps|pro ?plus|opp'],
  ['exchange', 'exchange(?: online)?'],
  ['onedrive', 'one ?drive'],
  ['sharepoint', 'share ?point'],
  ['skype', 'skype(?: for business)?|sfb'],
  ['teams', 'microsoft teams|teams'],
  ['yammer', 'yammer|viva engage'],
];

const shapes = workloadWords.flatMap(([workload, words]) => [
  { workload, shape: new RegExp(String.raw`^(?:${words})(?=\s|$)`, 'iu') },
  { workload, shape: new RegExp(String.raw`(?<=^|\s)(?:${words})$`, 'iu') },
]);

type Folded = readonly string[];

/** Whether whole words stand in a name one behind the other. */
const isRun = (words: Folded, name: Folded): boolean =>
  name.some((_, at) => words.every((word, index) => name[at + index] === word));

/** How surely words name a customer: by the whole name, by whole words of it, or not. */
function surenessOf(text: string, names: readonly Folded[]): number {
  const words = foldWords(text);
  const met = words.length === 0 ? [] : names.filter((name) => isRun(words, name));
  if (met.length === 0) return 0;
  return met.some((name) => name.length === words.length) ? 2 : 1;
}

/**
 * A workload at either end of the words. Where these are a known customer's as they stand, the name wins: the
 * usage of “Exchange Bank” is of Microsoft 365 Apps, unless “Bank” is a customer by its whole name.
 */
export function takeWorkload(
  words: string,
  customers: readonly NamedEngagement[] | null,
): WorkloadTaken {
  const text = withoutLeadIn(words);
  const names = (customers ?? []).map(({ customer }) => foldWords(customer));
  const untouched = { workload: 'opp', rest: text } as const;
  const taken = shapes
    .filter(({ shape }) => shape.test(text))
    .map(({ workload, shape }): WorkloadTaken => {
      return { workload, rest: withoutLeadIn(text.replace(shape, ' ').trim()) };
    });
  const alone = taken.find(({ rest }) => rest === '');
  if (alone) return alone;
  const [first] = [untouched, ...taken]
    .map((each) => ({ each, sureness: surenessOf(each.rest, names) }))
    .filter(({ sureness }) => sureness > 0)
    .toSorted((a, b) => b.sureness - a.sureness);
  return first?.each ?? taken[0] ?? untouched;
}
