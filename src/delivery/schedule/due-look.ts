import type { Due, StoredDue } from '../../application/ports/delivery-ports.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { heldNotices } from '../quiet/quiet-hold.ts';
import { nameOf } from '../sending/subject.ts';

/**
 * Does what fell due; decides on the fresh state, since an outdated row is harmless. `ats` are the times of all rows
 * that the latest stands for, its own among them: where a row is outdated, one of the others may be due.
 */
export type OnDue = (due: Due, ats: readonly Instant[]) => Promise<void>;

/** How what falls due is done. */
export interface DueMeans extends Pick<DeliveryWorld, 'dues' | 'now' | 'log'> {
  /** By kind; held notices are delivery's own. */
  readonly onDue: Readonly<Record<string, OnDue>>;
  /** `true` when the subject was looked after. */
  readonly lookOnce: (due: Due) => Promise<boolean>;
}

/** Rows read from one shard at a time. */
const pageRows = 100;

/** Rows of one subject and kind fall due together, however many were missed: the latest stands for all. */
function collapsed(dues: readonly StoredDue[]): readonly (readonly StoredDue[])[] {
  const groups = new Map<string, StoredDue[]>();
  for (const due of dues) {
    const name = `${due.kind}!${nameOf(due.subject)}`;
    groups.set(name, [...(groups.get(name) ?? []), due]);
  }
  return [...groups.values()];
}

async function fire(
  means: DueMeans,
  due: StoredDue,
  together: readonly StoredDue[],
): Promise<boolean> {
  const act = means.onDue[due.kind];
  if (due.kind === heldNotices) return means.lookOnce(due);
  // A newer version of the bot may know the kind: it stays for that one.
  if (!act) return false;
  await act(
    due,
    together.map(({ at }) => at),
  );
  return true;
}

async function fireTogether(means: DueMeans, dues: readonly StoredDue[]): Promise<void> {
  const latest = dues.at(-1);
  if (!latest) return;
  try {
    if (!(await fire(means, latest, dues))) return;
    await Promise.all(dues.map((due) => means.dues.remove(due)));
  } catch (error) {
    // The rows stay, and the next look tries again.
    means.log('due-fault', { kind: latest.kind, subject: latest.subject.id, error });
  }
}

/** What fails stays, and those behind it have their turn all the same. */
async function lookAtShard(means: DueMeans, shard: number): Promise<void> {
  const until = means.now();
  let last: StoredDue | undefined;
  for (;;) {
    const dues = await means.dues.dueBy(shard, until, pageRows, last);
    for (const together of collapsed(dues)) await fireTogether(means, together);
    last = dues.at(-1);
    if (dues.length < pageRows) return;
  }
}

/** Does everything that is due by now: a request for each shard when nothing is. */
export async function lookAtDues(means: DueMeans): Promise<void> {
  const shards = Array.from({ length: means.dues.shards }, (_, shard) => shard);
  await Promise.all(shards.map((shard) => lookAtShard(means, shard)));
}
