/** How often a person may speak and click. */
export interface PersonRate {
  /** At once. */
  readonly burst: number;
  /** After that, per second. */
  readonly perSecond: number;
}

/** Nobody types or clicks faster for long; a program would. */
export const usualRate: PersonRate = { burst: 30, perSecond: 3 };

/** Whether a person may now; asking counts. */
export type MayNow = (person: string) => boolean;

interface Bucket {
  left: number;
  at: number;
}

/** People remembered at most; when there are more, those are forgotten who were quiet long enough. */
const mostPeople = 10_000;

/** Counts for each person apart, in this process; `now` in milliseconds. */
export function limitPeople({ burst, perSecond }: PersonRate, now: () => number): MayNow {
  const buckets = new Map<string, Bucket>();
  const refilled = ({ left, at }: Bucket): number =>
    Math.min(burst, left + ((now() - at) * perSecond) / 1_000);
  const forgetQuiet = (): void => {
    for (const [person, bucket] of buckets) if (refilled(bucket) >= burst) buckets.delete(person);
    // All of them speak: the one heard of first makes room.
    const [first] = buckets.keys();
    if (buckets.size >= mostPeople && first !== undefined) buckets.delete(first);
  };
  return (person) => {
    const bucket = buckets.get(person);
    if (!bucket && buckets.size >= mostPeople) forgetQuiet();
    const left = bucket ? refilled(bucket) : burst;
    const may = left >= 1;
    buckets.set(person, { left: may ? left - 1 : left, at: now() });
    return may;
  };
}
