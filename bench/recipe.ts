import { z } from 'zod';
import type { RecordedCall } from './recording-proxy.ts';
import { storageCall, type StorageCall } from './storage-call.ts';

const groups = z.array(z.array(storageCall));

const recipeShape = z.object({
  /** Up to the transaction that makes the change, or all where there is none. */
  before: groups,
  /** What is done once the answer is on its way. */
  after: groups,
});

/** What one turn of our bot asks of storage, in groups that are asked at once. */
export type Recipe = z.infer<typeof recipeShape>;

/** Recipes by what is said, and the number of the engagement they were recorded on. */
export const cookbook = z.object({
  recordedOn: z.number(),
  recipes: z.record(z.string(), recipeShape),
});

/** Recipes by what is said, and the number of the engagement they were recorded on. */
export type Cookbook = z.infer<typeof cookbook>;

/** Calls that began before any of the group had ended were asked at once. */
function grouped(calls: readonly RecordedCall[]): StorageCall[][] {
  const found: StorageCall[][] = [];
  let endsAt = -Infinity;
  for (const { call, startedAt, endedAt } of calls) {
    const group = found.at(-1);
    if (group && startedAt < endsAt) {
      group.push(call);
      endsAt = Math.min(endsAt, endedAt);
    } else {
      found.push([call]);
      endsAt = endedAt;
    }
  }
  return found;
}

/** What another bot must do to make the same requests. */
export function recipeOf(calls: readonly RecordedCall[]): Recipe {
  const commit = calls.findIndex(({ call }) => call.kind === 'transaction');
  const until = commit < 0 ? calls.length : commit + 1;
  return {
    before: grouped(calls.slice(0, until)),
    after: grouped(calls.slice(until)),
  };
}
