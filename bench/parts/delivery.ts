import type { Bench } from '../bench.ts';
import { ofOneEngineer } from '../codes.ts';
import { measureCommitToPost } from '../delivery/commit-to-post.ts';
import { measureThousand } from '../delivery/thousand.ts';
import { measureUpkeep, type UpkeepCosts } from '../delivery/upkeep.ts';
import type { Figure, Report } from '../figures.ts';

/** Engagements stored; beside those of one engineer, as in the part `stored`. */
const sizes = [10, 1_000, 10_000] as const;

/** The same requests and entities whatever is stored. */
function costFigures(all: readonly UpkeepCosts[]): readonly Figure[] {
  const [few] = all;
  if (!few) throw new RangeError('nothing was measured');
  return [...few.costs].map(([what, cost]) => {
    const others = all.slice(1).map(({ costs }) => costs.get(what) ?? '');
    return {
      what: `${what}, asked of storage`,
      ours: others.at(-1) ?? '',
      besideWhat: 'few stored',
      beside: cost,
      ratio: null,
      aim: { says: 'equal', isMet: others.every((other) => other === cost) },
    };
  });
}

/** What delivery takes: the pace, the wait when idle, and that upkeep does not grow with what is stored. */
export async function measureDelivery(bench: Bench): Promise<Report> {
  const upkeep: UpkeepCosts[] = [];
  for (const size of sizes) {
    const ground = await bench.ground(size + ofOneEngineer);
    bench.tell(`delivery: upkeep with ${size} stored`);
    upkeep.push(await measureUpkeep(bench, ground));
  }
  const ground = await bench.ground(sizes[0] + ofOneEngineer);
  bench.tell('delivery: from commit to POST');
  const commitToPost = await measureCommitToPost(bench, ground);
  bench.tell('delivery: a thousand notices');
  const thousand = await measureThousand(bench, ground);
  return {
    title: 'delivery',
    conditions: [
      'notices to 300 people, three of each engagement, by our bot as it starts; from the first arrival to the last',
      'a reconcile with nothing to send; Azurite reads the whole table for every query, so its times grow here alone',
    ],
    figures: [
      thousand,
      commitToPost,
      ...costFigures(upkeep),
      ...upkeep.flatMap(({ figures }) => figures),
    ],
  };
}
